import type { Places } from './places.ts';

/** A bar in the margin at what the editor's cursor is in. It lies over the page, which it does not change. */
export class Cursor {
	readonly #places: Places;
	readonly #main: HTMLElement;
	readonly #bar = Object.assign(document.createElement('div'), { className: 'cursor', hidden: true });
	/** Zero-based; undefined while no editor shows the document. */
	line: number | undefined;

	constructor(places: Places, main: HTMLElement) {
		this.#places = places;
		this.#main = main;
		document.body.append(this.#bar);
	}

	/** Puts the bar where the line is now. */
	update(): void {
		const span = this.line === undefined ? undefined : this.#places.spanOf(this.line);
		this.#bar.hidden = !span;
		if (!span) return;
		this.#bar.style.top = `${window.scrollY + span.top}px`;
		this.#bar.style.height = `${span.bottom - span.top}px`;
		this.#bar.style.left = `${this.#main.getBoundingClientRect().left}px`;
	}
}
