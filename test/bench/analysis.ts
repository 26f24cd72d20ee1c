import { DesignDocument } from '../../src/core/index.ts';
import { compare, type Effort, timed } from './measure.ts';
import { peers } from './peers.ts';
import { comparisonColumns, comparisonRow, kilobytes, type Table } from './table.ts';
import { draftsJoined, templates, variants } from './texts.ts';

const effort: Effort = { pairs: 21, seconds: 3, warmUp: 20 };
const fresh: Effort = { pairs: 101, seconds: 0, warmUp: 20 };
const slowPeers: Effort = { pairs: 5, seconds: 0, warmUp: 3 };
const parse = peers['markdown-it'];

/** Everything there is to know of a document. */
function analyse(text: string) {
	const { findings, completeness } = DesignDocument.open(text, { templates });
	return { findings, completeness };
}

/** Budget: all that is known of a document costs no more than markdown-it's reading of it. */
export async function analysis(): Promise<Table> {
	const bodies = variants.map(({ body }) => body).join('\n');
	const whole = variants.map(({ text }) => text).join('\n');
	const against = (work: (text: string) => unknown, text: string, howLong: Effort) =>
		compare(
			() => timed(() => work(text)),
			() => timed(() => parse(text)),
			howLong,
		);
	const ofBodies = await against(analyse, bodies, effort);
	const ofWhole = await against(analyse, whole, effort);
	// Documents that differ leave much behind, and making them more: they come last.
	const drafts = Array.from({ length: fresh.warmUp + fresh.pairs }, (_, seed) => draftsJoined(seed));
	let analysed = 0;
	let parsed = 0;
	const ofDrafts = await compare(
		() => timed(() => analyse(drafts[analysed++]!)),
		() => timed(() => parse(drafts[parsed++]!)),
		fresh,
	);
	return {
		title: 'Full analysis (open, findings, completeness) ÷ markdown-it’s parse of the same text',
		columns: comparisonColumns('text', 'analysis', 'markdown-it'),
		rows: [
			comparisonRow('the five variants, body text', kilobytes(bodies.length), ofBodies, 1),
			comparisonRow('  with front matter', kilobytes(whole.length), ofWhole, 1),
			comparisonRow(
				'half-filled drafts, never seen before',
				kilobytes(drafts[0]!.length),
				ofDrafts,
				undefined,
			),
			comparisonRow(
				'for comparison: markdownlint, body text',
				kilobytes(bodies.length),
				await against(peers.markdownlint, bodies, slowPeers),
				undefined,
			),
			comparisonRow(
				'for comparison: remark-lint, body text',
				kilobytes(bodies.length),
				await against(peers['remark-lint'], bodies, slowPeers),
				undefined,
			),
		],
	};
}
