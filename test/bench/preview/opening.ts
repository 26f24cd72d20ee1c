import { spreadOf } from '../measure.ts';
import type { PreviewWindow } from './previewWindow.ts';

export interface Opening {
	/** From Enter in the command palette: median, milliseconds. */
	readonly content: number;
	readonly drawn: number;
}

/** Opens the preview of a document with twenty diagrams again and again; the first time, which loads extensions, does not count. */
export async function measureOpening(window: PreviewWindow, count: number): Promise<Opening> {
	const times: Opening[] = [];
	await window.openDocument('diagrams.md');
	for (let index = 0; index <= count; index++) {
		const probe = await window.openPreview(20);
		const { content, drawn } = await probe.opened();
		if (content === undefined || drawn === undefined) throw new Error('The opening was missed.');
		times.push({ content: content - window.openedAt, drawn: drawn - window.openedAt });
		await window.closePreview();
	}
	return {
		content: spreadOf(times.slice(1).map(({ content }) => content)).median,
		drawn: spreadOf(times.slice(1).map(({ drawn }) => drawn)).median,
	};
}
