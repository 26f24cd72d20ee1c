import assert from 'node:assert/strict';
import { placesOf } from '../../src/preview/incomplete/textPlaces.ts';

/** What is found is put between ‹ and ›. */
function marked(shown: string, source: string, from = 0, before = 0): string {
	return placesOf(shown, source, from, before)
		.toReversed()
		.reduce(
			(text, { start, end }) => `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`,
			shown,
		);
}

describe('where a finding stands in the text that is shown', () => {
	const cases: [
		what: string,
		shown: string,
		source: string,
		wanted: string,
		from?: number,
		before?: number,
	][] = [
		['as it is written', 'Owner: [Name], lead', '[Name]', 'Owner: ‹[Name]›, lead'],
		['without its markup', 'Goal 1: be fast', '**Goal 1**: be `fast`', '‹Goal 1: be fast›'],
		['escaped', 'by <owner>.', '\\<owner\\>', 'by ‹<owner>›.'],
		['over the end of a line', 'the [long\nname] of it', '[long name]', 'the ‹[long\nname]› of it'],
		['over the cells of a row', 'a\nb\nc\n', 'a | b | c', '‹a\nb\nc›\n'],
		['line by line', 'id (\n  int\n);\n', 'id (\n\tint\n);', '‹id (›\n  ‹int›\n‹);›\n'],
		['on its own line', 'TBD\nTBD\n', 'TBD', 'TBD\n‹TBD›\n', 4],
		['behind others like it', 'TBD, TBD and TBD', 'TBD', 'TBD, TBD and ‹TBD›', 0, 2],
		['nearest, where a line is gone', 'TBD\nTBD\nend', 'TBD', 'TBD\n‹TBD›\nend', 9],
		['the last, where others are gone', 'TBD and TBD', 'TBD', 'TBD and ‹TBD›', 0, 5],
		['nowhere', 'Owner: Kim', '[Name]', 'Owner: Kim'],
		['nowhere, being but markup', 'a b', '**', 'a b'],
		['nowhere in nothing', '', '[Name]', ''],
	];
	for (const [what, shown, source, wanted, from, before] of cases) {
		it(what, () => assert.equal(marked(shown, source, from, before), wanted));
	}
});
