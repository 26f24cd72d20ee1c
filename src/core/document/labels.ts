import { normaliseLabel } from '../markdown/parts.ts';

/** How often labels occur; those that are added are normalised as CommonMark says. */
export class LabelCounts {
	readonly #counts = new Map<string, number>();

	/** Of different labels. */
	get size(): number {
		return this.#counts.size;
	}

	/** `label`: normalised or not. */
	has(label: string): boolean {
		return this.#counts.size > 0 && this.#counts.has(normaliseLabel(label));
	}

	add(label: string, by: 1 | -1): void {
		const count = (this.#counts.get(label) ?? 0) + by;
		if (count > 0) this.#counts.set(label, count);
		else this.#counts.delete(label);
	}
}
