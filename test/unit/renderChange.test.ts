import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../src/core/render/align.ts';
import { changeBetween } from '../../src/core/render/change.ts';
import { type Block, RenderedDocument } from '../../src/core/render.ts';

const render = (text: string) => new RenderedDocument(text).blocks;

/** What a reader of changes does with one. */
function apply(before: readonly Block[], change: ReturnType<typeof changeBetween>): readonly Block[] {
	if (!change) return before;
	const behind = before.slice(change.start + change.removed);
	return [
		...before.slice(0, change.start),
		...change.blocks,
		...behind.map(({ line, endLine, html }) => ({
			line: line + change.shift,
			endLine: endLine + change.shift,
			html,
		})),
	];
}

describe('What changes between two versions of a document', () => {
	const summary = (before: string, after: string) => {
		const change = changeBetween(render(before), render(after));
		return change && [change.start, change.removed, change.blocks.length, change.shift];
	};
	const cases: [what: string, before: string, after: string, expected: ReturnType<typeof summary>][] = [
		['nothing', 'a\n\nb', 'a\n\nb', undefined],
		['blank lines at the end: nothing', 'a', 'a\n\n\n', undefined],
		['a word: its block', 'a\n\nb\n\nc', 'a\n\nB\n\nc', [1, 1, 1, 0]],
		['a line more: those behind move', 'a\n\nb\n\nc', 'a\n\nb\nb\n\nc', [1, 1, 1, 1]],
		['a blank line: nothing but places', 'a\n\nb', 'a\n\n\nb', [1, 0, 0, 1]],
		['a block in front', 'b', 'a\n\nb', [0, 0, 1, 2]],
		['a block at the end', 'a', 'a\n\nb', [1, 0, 1, 0]],
		['one of two equal blocks gone', 'x\n\nb\n\nx', 'b\n\nx', [0, 1, 0, -2]],
		['everything gone', 'a\n\nb', '', [0, 2, 0, 0]],
	];
	for (const [what, before, after, expected] of cases) {
		it(what, () => assert.deepEqual(summary(before, after), expected));
	}

	it('turns the one into the other, whatever they are', () => {
		const block = fc.constantFrom('# a', 'b', 'b\nc', '- d', '', '<div>', '</div>', '```', '[b]: /x');
		const text = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));
		fc.assert(
			fc.property(text, text, (one, other) => {
				const [before, after] = [render(one), render(other)];
				assert.deepEqual(apply(before, changeBetween(before, after)), after);
			}),
		);
	});
});

describe('Items that stay in place', () => {
	/** Each item of `after`: where it was, `!` when it moves, `+` when it is new. */
	const summary = (before: string, after: string) =>
		align([...before], [...after])
			.map((match) => (match ? `${match.place}${match.moves ? '!' : ''}` : '+'))
			.join(' ');
	const cases: [what: string, before: string, after: string, expected: string][] = [
		['all', 'abc', 'abc', '0 1 2'],
		['those around new ones', 'ab', 'xaybz', '+ 0 + 1 +'],
		['those around gaps', 'abcd', 'bd', '1 3'],
		['all but the one moved to the end', 'abcd', 'bcda', '1 2 3 0!'],
		['all but the one moved to the front', 'abcd', 'dabc', '3! 0 1 2'],
		['equal ones, each its own', 'aa', 'aaa', '0 1 +'],
		['none of other items', 'ab', 'xy', '+ +'],
	];
	for (const [what, before, after, expected] of cases) {
		it(what, () => assert.equal(summary(before, after), expected));
	}
});
