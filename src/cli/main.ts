console.log('technical-design');
