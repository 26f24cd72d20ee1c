import { words } from './words.ts';

/** A quiet bar that offers to load images from other sites, now or always. It covers no more than the foot of the window. */
export class RemoteImagesBar {
	readonly #bar = document.createElement('aside');

	constructor(load: (always: boolean) => void) {
		this.#bar.className = 'bar';
		this.#bar.hidden = true;
		this.#bar.append(
			Object.assign(document.createElement('span'), { textContent: words.remoteImages }),
			createButton(words.loadImages, () => load(false)),
			createButton(words.alwaysLoadImages, () => load(true)),
			createButton(words.close, () => this.show(false)),
		);
		document.body.append(this.#bar);
	}

	show(isShown: boolean): void {
		this.#bar.hidden = !isShown;
	}
}

function createButton(textContent: string, press: () => void): HTMLButtonElement {
	const button = Object.assign(document.createElement('button'), { type: 'button', textContent });
	button.addEventListener('click', press);
	return button;
}
