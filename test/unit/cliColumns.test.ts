import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { backwards, forwards } from '../../src/cli/formats/columns.ts';

describe('the columns that characters take', () => {
	it('are those that a terminal gives them, each on its own', () => {
		for (let code = 0x20; code < 0x20000; code += code < 0x3100 ? 1 : 37) {
			if (code >= 0xd800 && code < 0xe000) continue; // Halves of a character.
			const character = String.fromCodePoint(code);
			const [first] = forwards(character, 4);
			if (first!.width !== stringWidth(character)) assert.fail(`U+${code.toString(16)}`);
		}
	});

	const cases: [text: string, widths: number[]][] = [
		['a→–≤', [1, 1, 1, 1]],
		['計画🎯é', [2, 2, 2, 1]],
		['e\u0301👩‍👩‍👧x', [1, 2, 1]],
	];
	for (const [text, widths] of cases) {
		it(`are counted from both ends of ${text}`, () => {
			assert.deepEqual(
				Array.from(forwards(text, 8), ({ width }) => width),
				widths,
			);
			assert.deepEqual(
				Array.from(backwards(text, 8), ({ width }) => width),
				widths.toReversed(),
			);
		});
	}
});
