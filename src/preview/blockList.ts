import { moved } from '../core/render/change.ts';

/** Zero-based lines, `endLine` exclusive. */
export interface Lines {
	readonly line: number;
	readonly endLine: number;
}

/**
 * The blocks of a document, in its order. Where lines come or go, those behind an edit are not counted anew: from one
 * place on, all lines are moved by the same number. That place follows the edits, so that one costs what lies between it
 * and the one before.
 */
export class BlockList<Block extends Lines> {
	#blocks: Block[] = [];
	/** The lines of the blocks from here on are still to be moved by `#shift`. */
	#movedFrom = 0;
	#shift = 0;

	get length(): number {
		return this.#blocks.length;
	}

	/** Undefined behind the last one, and in front of the first. */
	at(index: number): Block | undefined {
		const block = this.#blocks[index];
		return block && index >= this.#movedFrom ? moved(block, this.#shift) : block;
	}

	/** So many blocks from `start` on, without a promise about their lines. */
	slice(start: number, count: number): readonly Omit<Block, keyof Lines>[] {
		return this.#blocks.slice(start, start + count);
	}

	/** Puts `blocks` in the place of `removed` ones, and moves all behind them by `shift` lines. */
	replace(start: number, removed: number, blocks: readonly Block[], shift: number): void {
		this.#moveBoundary(start + removed);
		if (removed === this.#blocks.length) this.#blocks = [...blocks];
		else this.#blocks.splice(start, removed, ...blocks);
		this.#movedFrom = start + blocks.length;
		this.#shift += shift;
	}

	/** The last block that starts on `line` or before it; -1 where there is none. */
	indexOfLine(line: number): number {
		return this.findLast((block) => block.line <= line);
	}

	/** The last block for which `isBefore` holds, as it does for all blocks up to there; -1 for none. */
	findLast(isBefore: (block: Block) => boolean): number {
		let low = -1;
		let high = this.#blocks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (isBefore(this.at(middle)!)) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	#moveBoundary(to: number): void {
		for (; this.#movedFrom < to; this.#movedFrom++) this.#moveLines(this.#movedFrom, this.#shift);
		for (; this.#movedFrom > to; this.#movedFrom--) this.#moveLines(this.#movedFrom - 1, -this.#shift);
		if (to === this.#blocks.length) this.#shift = 0;
	}

	#moveLines(index: number, shift: number): void {
		if (shift) this.#blocks[index] = moved(this.#blocks[index]!, shift);
	}
}
