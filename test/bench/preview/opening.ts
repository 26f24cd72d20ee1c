import { spreadOf } from '../measure.ts';
import { comparisonColumns, comparisonRow, type Row, type Table } from '../table.ts';
import { type Both, each, inTurn, withBothPreviews } from './both.ts';
import type { PreviewWindow } from './previewWindow.ts';

interface Opening {
	/** From Enter in the command palette, milliseconds. */
	readonly content: number;
	readonly drawn: number;
}

const pairs = 7;

/** Budget: opening the preview of a document with twenty diagrams. */
export async function previewOpening(): Promise<Table> {
	const openings = await withBothPreviews(async (windows) => {
		await inTurn(windows, (window) => window.openDocument('diagrams.md'));
		// The first time loads extensions.
		await inTurn(windows, measureOpening);
		const openings: Both<Opening>[] = [];
		while (openings.length < pairs) openings.push(await inTurn(windows, measureOpening));
		return openings;
	});
	return {
		title: "Preview against VS Code's own: opening (medians)",
		columns: comparisonColumns('what', 'ours', 'built-in'),
		rows: [
			openingRow('content painted', openings, ({ content }) => content, 1),
			openingRow('diagrams in sight drawn', openings, ({ drawn }) => drawn, 0.8),
		],
	};
}

async function measureOpening(window: PreviewWindow): Promise<Opening> {
	const probe = await window.openPreview(20);
	const { content, drawn } = await probe.opened();
	if (content === undefined || drawn === undefined) throw new Error('The opening was missed.');
	await window.closePreview();
	return { content: content - window.openedAt, drawn: drawn - window.openedAt };
}

/** `bar`: the greatest ratio that is held. */
function openingRow(
	what: string,
	openings: readonly Both<Opening>[],
	of: (opening: Opening) => number,
	bar: number,
): Row {
	const times = openings.map((opening) => each(opening, of));
	const comparison = {
		ours: spreadOf(times.map(({ ours }) => ours)),
		peer: spreadOf(times.map(({ builtIn }) => builtIn)),
		ratio: spreadOf(times.map(({ ours, builtIn }) => ours / builtIn)),
		pairs: times.length,
	};
	return comparisonRow(what, '20 diagrams', comparison, bar);
}
