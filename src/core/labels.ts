/** How often labels occur; they are normalised as CommonMark says. */
export class LabelCounts {
	readonly #counts = new Map<string, number>();

	/** Of different labels. */
	get size(): number {
		return this.#counts.size;
	}

	has(label: string): boolean {
		return this.#counts.has(label);
	}

	add(label: string, by: 1 | -1): void {
		const count = (this.#counts.get(label) ?? 0) + by;
		if (count > 0) this.#counts.set(label, count);
		else this.#counts.delete(label);
	}
}
