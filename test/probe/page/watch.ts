import type { Seen } from '../seen.ts';
import { pictures } from './pictures.ts';

/** Compares the page with how it was, frame by frame. */
export class Watch {
	readonly #top: () => number;
	readonly #start: number;
	readonly #edited: number | undefined;
	readonly #sizes: readonly (DOMRect | undefined)[];
	readonly #last: (Element | undefined)[];
	readonly #seen = { frames: 0, replaced: 0, missing: 0, resized: 0, shift: 0 };

	constructor(top: () => number, edited: number | undefined) {
		this.#top = top;
		this.#start = top();
		this.#edited = edited;
		this.#last = pictures();
		this.#sizes = this.#last.map((picture) => picture?.getBoundingClientRect());
	}

	get seen(): Seen {
		return { ...this.#seen };
	}

	look(): void {
		this.#seen.frames++;
		// Away altogether, it is as far off as the window is high.
		const top = this.#top();
		const shift = Number.isNaN(top) ? window.innerHeight : Math.abs(top - this.#start);
		this.#seen.shift = Math.max(this.#seen.shift, shift);
		const now = pictures();
		this.#last.forEach((last, index) => {
			if (index === this.#edited) return;
			const picture = now[index];
			if (!picture) {
				this.#seen.missing++;
				return;
			}
			if (picture !== last) this.#seen.replaced++;
			const { width, height } = picture.getBoundingClientRect();
			const size = this.#sizes[index]!;
			if (Math.abs(width - size.width) > 0.5 || Math.abs(height - size.height) > 0.5) this.#seen.resized++;
			this.#last[index] = picture;
		});
	}
}
