import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BlockList, type Lines } from '../../src/preview/blockList.ts';

/** Blocks of so many lines each, from a line on. */
function blocks(line: number, sizes: readonly number[]): Lines[] {
	return sizes.map((size) => {
		const start = line;
		line += size;
		return { line: start, endLine: line };
	});
}
const linesOf = (list: BlockList<Lines>) =>
	Array.from({ length: list.length }, (_, index) => [list.at(index)!.line, list.at(index)!.endLine]);

describe('the list of blocks on the page', () => {
	it('moves what stands behind an edit', () => {
		const list = new BlockList<Lines>();
		list.replace(0, 0, blocks(0, [1, 2, 3]), 0);
		list.replace(1, 1, blocks(1, [5]), 3);
		assert.deepEqual(linesOf(list), [
			[0, 1],
			[1, 6],
			[6, 9],
		]);
	});

	it('finds the block of a line', () => {
		const list = new BlockList<Lines>();
		list.replace(0, 0, blocks(2, [1, 2, 3]), 0);
		assert.deepEqual(
			[0, 2, 3, 4, 5, 99].map((line) => list.indexOfLine(line)),
			[-1, 0, 1, 1, 2, 2],
		);
	});

	it('knows all lines after any edits', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
		const edit = fc.record({ at: fc.nat(), removed: fc.nat(5), added: sizes });
		fc.assert(
			fc.property(sizes, fc.array(edit), (first, edits) => {
				const list = new BlockList<Lines>();
				list.replace(0, 0, blocks(0, first), 0);
				let all = [...first];
				for (const { at, removed, added } of edits) {
					const start = at % (all.length + 1);
					const gone = all.slice(start, start + removed);
					const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
					const line = sum(all.slice(0, start));
					list.replace(start, gone.length, blocks(line, added), sum(added) - sum(gone));
					all = all.toSpliced(start, gone.length, ...added);
				}
				assert.deepEqual(
					linesOf(list),
					blocks(0, all).map((block) => [block.line, block.endLine]),
				);
			}),
		);
	});
});
