import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { codeFrame } from '../../src/cli/formats/codeFrame.ts';

/** The frame of a line in which `«…»` marks the range, in a terminal of 40 columns, without the line's number. */
function frame(marked: string): string[] | undefined {
	const [before, target, after] = marked.split(/[«»]/) as [string, string, string];
	const start = { line: 0, character: before.length };
	const end = { line: 0, character: before.length + target.length };
	return codeFrame(before + target + after, { start, end }, 40)?.map((row) => row.slice('     1 │ '.length));
}

describe('a code frame', () => {
	const cases: [name: string, line: string, rows: string[]][] = [
		['underlines the range', 'Owner: «[Name]», team', ['Owner: [Name], team', '       ~~~~~~']],
		['knows wide characters', '設計 «[名前]»', ['設計 [名前]', '     ~~~~~~']],
		['knows emoji of many units', '👩‍👩‍👧 «TBD»', ['👩‍👩‍👧 TBD', '   ~~~']],
		['shows tabs as spaces', '\t«TBD»', ['    TBD', '    ~~~']],
		['points at an empty range', 'Owner:«»', ['Owner:', '      ~']],
		[
			'cuts the end of a long line',
			'«TBD» abcdefghijklmnopqrstuvwxyz0123456789',
			['TBD abcdefghijklmnopqrstuvwxyz…', '~~~'],
		],
		[
			'cuts the start of a long line',
			'abcdefghijklmnopqrstuvwxyz0123456789 «TBD»',
			['…klmnopqrstuvwxyz0123456789 TBD', '                            ~~~'],
		],
		[
			'cuts wide characters as a whole',
			'設計設計設計設計設計設計設計設計設計 «TBD»',
			[`…計${'設計'.repeat(6)} TBD`, '                            ~~~'],
		],
	];
	for (const [name, line, rows] of cases) {
		it(name, () => assert.deepEqual(frame(line), rows));
	}

	it('cuts a range that is too long, and keeps some of what stands around it', () => {
		const [row, underline] = frame(`${'a'.repeat(40)}«${'b'.repeat(40)}»${'c'.repeat(40)}`)!;
		assert.match(row!, /^…a{5}b{17}…c{6}…$/);
		assert.match(underline!, /^ {6}~{18}$/);
	});

	it('has nothing to show of an empty line', () => assert.equal(frame('«»'), undefined));

	it('is never wider than the terminal', () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 120 }).map((each) => each.replace(/[\r\n«»]/g, ''));
		fc.assert(
			fc.property(text, text, text, fc.integer({ min: 40, max: 100 }), (before, target, after, width) => {
				const line = before + target + after;
				const start = { line: 0, character: before.length };
				const end = { line: 0, character: before.length + target.length };
				for (const row of codeFrame(line, { start, end }, width) ?? []) assert.ok(stringWidth(row) <= width);
			}),
		);
	});
});
