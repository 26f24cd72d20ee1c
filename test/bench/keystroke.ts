import { compare, type Effort, timed } from './measure.ts';
import { peers } from './peers.ts';
import { comparisonColumns, comparisonRow, kilobytes, type Row, type Table } from './table.ts';
import { designDocument } from './texts.ts';
import { keystrokes, placeIn, Typing } from './typing.ts';

const effort: Effort = { pairs: 21, seconds: 1, warmUp: 5 };
const perRun = 10;

/** Budget: a keystroke costs a hundredth of reading the document. */
export async function keystroke(): Promise<Table> {
	const text = designDocument(300_000);
	const typing = new Typing(text);
	const rows: Row[] = [];
	for (const { name, key, place } of keystrokes) {
		const offset = placeIn(text, place);
		const comparison = await compare(
			() => typing.press(key, offset, perRun),
			() => timed(() => peers['markdown-it'](text)),
			effort,
		);
		rows.push(comparisonRow(name, kilobytes(text.length), comparison, 1 / 100));
	}
	return {
		title: 'One keystroke (update, findings, completeness) ÷ markdown-it’s parse of the document',
		columns: comparisonColumns('keystroke', 'keystroke', 'markdown-it'),
		rows,
	};
}
