import type { Places } from './places.ts';

/**
 * Whoever has scrolled last leads, the author in the editor or the reader in the page, and the other side follows. While
 * heights change, because something is written, drawn or folded, what is looked at keeps its place.
 */
export class Scrolling {
	readonly #places: Places;
	/** The reader leads: from the first wheel, key, finger or pointer on the page until the editor moves. */
	#isReaders = false;
	/** Where the page was put by us. */
	#own = 0;
	/** Puts the page back to where it was looked at, after its heights have changed. */
	#restore: () => void = () => {};

	/** `report` is told the line at the top when the page has been scrolled, and whether by the reader. */
	constructor(places: Places, report: (line: number, isReaders: boolean) => void) {
		this.#places = places;
		for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
			const lead = () => {
				this.#isReaders = true;
			};
			window.addEventListener(gesture, lead, { capture: true, passive: true });
		}
		window.addEventListener('scroll', () => {
			if (Math.abs(window.scrollY - this.#own) < 1) return;
			this.#own = window.scrollY;
			this.hold(places.elementInSight());
			report(places.lineAtTop(), this.#isReaders);
		});
	}

	/** Puts a line, which need not be whole, at the top of the window. */
	toLine(line: number): void {
		this.#isReaders = false;
		this.#restore = () => this.#scrollBy(this.#places.topOf(line));
		this.#restore();
	}

	/** The author goes on: what the reader has done is over. */
	yield(): void {
		this.#isReaders = false;
	}

	/** To be called when heights may have changed, before that is seen. */
	restore(): void {
		this.#restore();
	}

	/** From now on an element keeps its distance from the top of the window, as long as it is in the page. */
	hold(element: Element | undefined, top = element?.getBoundingClientRect().top ?? 0): void {
		this.#restore = () => {
			if (element?.isConnected) this.#scrollBy(element.getBoundingClientRect().top - top);
		};
		this.#restore();
	}

	#scrollBy(distance: number): void {
		if (Math.abs(distance) < 0.5) return;
		window.scrollBy({ top: distance, behavior: 'instant' });
		this.#own = window.scrollY;
	}
}
