// @ts-check
// Judges the core on documents whose gaps are known: `npm run evaluate [-- FOLDER …]`.
import { bundle } from './bundle.mjs';
import { main } from './main.mjs';

await main(async () => {
	const outfile = 'dist/test/evaluate.mjs';
	await bundle({ entryPoints: ['test/evaluation/evaluate.ts'], outfile });
	await import(`../${outfile}`);
});
