import { normaliseLabel } from './markdown/parts.ts';

/** How often labels occur, as CommonMark compares them. */
export class LabelCounts {
	readonly #counts = new Map<string, number>();

	/** Of different labels. */
	get size(): number {
		return this.#counts.size;
	}

	has(label: string): boolean {
		return this.#counts.size > 0 && this.#counts.has(normaliseLabel(label));
	}

	add(label: string, by: 1 | -1): void {
		const key = normaliseLabel(label);
		const count = (this.#counts.get(key) ?? 0) + by;
		if (count > 0) this.#counts.set(key, count);
		else this.#counts.delete(key);
	}
}
