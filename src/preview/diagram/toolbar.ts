import { say } from '../say.ts';

/** What a button does. */
export interface Action {
	readonly label: string;
	/** A path in a square of 16, drawn as a line; or a short word. */
	readonly face: string;
	readonly key?: string;
	/** Said for a moment once it is done. */
	readonly done?: string;
	/** Said when it fails. */
	readonly failed?: string;
	run(): unknown;
}

/** A row of buttons, one stop for Tab; the arrow keys lead from one to the next. */
export function createToolbar(label: string, actions: readonly Action[]): HTMLElement {
	const toolbar = document.createElement('div');
	toolbar.className = 'diagram-tools';
	toolbar.setAttribute('role', 'toolbar');
	toolbar.ariaLabel = label;
	const buttons = actions.map(createButton);
	buttons.forEach((button, index) => {
		button.tabIndex = index === 0 ? 0 : -1;
	});
	toolbar.append(...buttons);
	toolbar.addEventListener('keydown', (event) => {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		const current = buttons.indexOf(document.activeElement as HTMLButtonElement);
		if (!step || current < 0) return;
		event.preventDefault();
		const next = buttons.at((current + step) % buttons.length)!;
		for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
		next.focus();
	});
	return toolbar;
}

function createButton({ label, face, key, done, failed, run }: Action): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	const dress = (text: string, shown: string) => {
		button.title = key ? `${text} (${key})` : text;
		button.ariaLabel = text;
		button.replaceChildren(/^M/.test(shown) ? createIcon(shown) : shown);
	};
	dress(label, face);
	button.addEventListener('click', async () => {
		try {
			await run();
		} catch (error) {
			console.error(error);
			if (failed) say(failed);
			return;
		}
		if (!done) return;
		say(done);
		dress(done, 'M3 8.5l3.5 3.5L13 4.5');
		setTimeout(() => dress(label, face), 1500);
	});
	return button;
}

function createIcon(path: string): SVGSVGElement {
	const namespace = 'http://www.w3.org/2000/svg';
	const icon = document.createElementNS(namespace, 'svg');
	icon.setAttribute('viewBox', '0 0 16 16');
	icon.ariaHidden = 'true';
	const line = document.createElementNS(namespace, 'path');
	line.setAttribute('d', path);
	icon.append(line);
	return icon;
}
