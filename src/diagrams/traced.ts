/** A text made from another one, which knows for each of its characters where in the other that stood. */
export class Traced {
	readonly text: string;
	readonly #origins: readonly number[];

	private constructor(text: string, origins: readonly number[]) {
		this.text = text;
		this.#origins = origins;
	}

	static from(source: string): Traced {
		return new Traced(
			source,
			Array.from({ length: source.length + 1 }, (_, index) => index),
		);
	}

	/** As `String.replace` does. What is put in counts as standing where what it replaces began. */
	replace(pattern: RegExp, by: string | ((found: string) => string)): Traced {
		let text = '';
		const origins: number[] = [];
		let from = 0;
		const keepUpTo = (end: number) => {
			text += this.text.slice(from, end);
			for (let index = from; index < end; index++) origins.push(this.#origins[index]!);
		};
		for (const { 0: found, index } of this.text.matchAll(pattern.global ? pattern : globally(pattern))) {
			keepUpTo(index);
			const replacement = typeof by === 'string' ? by : by(found);
			text += replacement;
			for (let at = 0; at < replacement.length; at++) origins.push(this.#origins[index]!);
			from = index + found.length;
			if (!pattern.global) break;
		}
		if (from === 0 && text === '') return this;
		keepUpTo(this.text.length);
		origins.push(this.#origins[this.text.length]!);
		return new Traced(text, origins);
	}

	/** Where in the source what stands at `offset` came from. */
	originOf(offset: number): number {
		return this.#origins[Math.max(0, Math.min(offset, this.text.length))]!;
	}
}

function globally({ source, flags }: RegExp): RegExp {
	return new RegExp(source, `${flags}g`);
}
