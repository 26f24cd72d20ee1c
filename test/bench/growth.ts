import { place } from '../../src/core/document/placed.ts';
import { DesignDocument } from '../../src/core/index.ts';
import { compare, type Effort, timed } from './measure.ts';
import { comparisonColumns, comparisonRow, kilobytes, type Row, type Table } from './table.ts';
import { designDocument, templates } from './texts.ts';
import { keystrokes, placeIn, Typing } from './typing.ts';

const effort: Effort = { pairs: 21, seconds: 1, warmUp: 5 };
const perRun = 10;

/** Budget: a keystroke hardly depends on the length of the document. */
export async function growth(): Promise<Table> {
	const texts = { long: designDocument(3_000_000), short: designDocument(30_000) };
	const long = new Typing(texts.long);
	const short = new Typing(texts.short);
	const size = `${kilobytes(texts.long.length)} ÷ ${kilobytes(texts.short.length)}`;
	const rows: Row[] = [];
	for (const { name, key, place } of keystrokes) {
		const inLong = placeIn(texts.long, place);
		const inShort = placeIn(texts.short, place);
		const comparison = await compare(
			() => long.press(key, inLong, perRun),
			() => short.press(key, inShort, perRun),
			effort,
		);
		rows.push(comparisonRow(name, size, comparison, 10));
	}
	const enter = await compare(
		moveFindings(texts.long),
		() => short.press('\n', placeIn(texts.short, 'paragraph_open'), perRun),
		effort,
	);
	rows.push(comparisonRow('for comparison: findings below Enter moved, no more', size, enter, undefined));
	return {
		title: 'One keystroke: long document ÷ short document',
		columns: comparisonColumns('keystroke', 'long', 'short'),
		rows,
	};
}

/** What no Enter in the middle can be faster than, as long as findings are an array of plain objects. */
function moveFindings(text: string): () => number {
	const all = DesignDocument.open(text, { templates }).findings;
	const middle = all.length / 2;
	let below = all.slice(middle);
	return () =>
		timed(() => {
			below = below.map((finding) => place(finding, 1, finding.severity));
			return all.slice(0, middle).concat(below);
		});
}
