import assert from 'node:assert/strict';
import { topLine } from '../../src/extension/preview/topLine.ts';

describe('the line at the top of an editor', () => {
	/** Of a document of these lines, when the editor was last heard of at a place. */
	const top = (lines: readonly string[], start?: { line: number; character: number }) =>
		topLine({
			document: {
				lineCount: lines.length,
				lineAt(line) {
					if (!(line in lines)) throw new Error('Illegal value for `line`');
					return { text: lines[line]! };
				},
			},
			visibleRanges: start ? [{ start }] : [],
		});

	it('is the first that is seen', () => assert.equal(top(['a', 'b', 'c'], { line: 1, character: 0 }), 1));
	it('is a part of one where that is wrapped', () =>
		assert.equal(top(['abc'], { line: 0, character: 2 }), 0.5));
	it('is the first of all in an editor that shows nothing', () => assert.equal(top(['a']), 0));
	it('is the last of a document that was longer when the editor was last heard of', () =>
		assert.equal(top(['a', 'b'], { line: 40, character: 0 }), 1));
	it('is all of a line that was longer then', () =>
		assert.equal(top(['a'], { line: 0, character: 40 }), 0.5));
});
