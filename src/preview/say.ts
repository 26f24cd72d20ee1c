const status = document.createElement('div');
status.className = 'said';
status.setAttribute('role', 'status');
document.body.append(status);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a moment, over the page, and to those who listen to it. */
export function say(text: string): void {
	// What is beneath an open dialog is not heard.
	const place = document.querySelector('dialog[open]') ?? document.body;
	if (status.parentElement !== place) place.append(status);
	status.textContent = '';
	clearTimeout(timer);
	// Screen readers hear a change of what they know already.
	timer = setTimeout(() => {
		status.textContent = text;
		timer = setTimeout(() => {
			status.textContent = '';
		}, 4000);
	}, 50);
}
