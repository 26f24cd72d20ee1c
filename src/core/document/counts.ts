/** How often each of some words occurs, kept up to date as they come and go. */
export class Counts implements Iterable<readonly [string, number]> {
	readonly #counts = new Map<string, number>();

	/** Of different words. */
	get size(): number {
		return this.#counts.size;
	}

	has(word: string): boolean {
		return this.#counts.has(word);
	}

	add(word: string, by: 1 | -1): void {
		const count = (this.#counts.get(word) ?? 0) + by;
		if (count > 0) this.#counts.set(word, count);
		else this.#counts.delete(word);
	}

	[Symbol.iterator](): Iterator<readonly [string, number]> {
		return this.#counts.entries();
	}
}
