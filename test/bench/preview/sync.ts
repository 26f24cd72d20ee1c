import type { Table } from '../table.ts';
import { inTurn, withBothPreviews } from './both.ts';
import { documents } from './documents.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';
import { columns, pixels, valueRow } from './rows.ts';

/** Two lines of the editor, px. */
const step = 38;

/** Budget: the page follows the editor. */
export async function previewSync(): Promise<Table> {
	return withBothPreviews(async (windows) => {
		const off = await inTurn(windows, (window) => measureSync(window, 20));
		return {
			title: "Preview against VS Code's own: scrolling the editor",
			columns,
			rows: [valueRow('editor → page, 20 places: off by at most', off, Number, 1, pixels)],
		};
	});
}

/** Scrolls the editor through so many places where a line starts an element; tells how far off the page was at worst, px. */
async function measureSync(window: PreviewWindow, places: number): Promise<number> {
	const name = 'numbered.md';
	const starts = documents[name].split('\n').map((line) => /^(?:#+ |- )?(L\d+\.)/.exec(line)?.[1]);
	await window.openDocument(name);
	const probe = await window.openPreview(0);
	await probe.opened();
	const editor = await window.workbench.editor(name);
	let worst = 0;
	for (let left = places; left > 0; ) {
		await editor.wheel(step);
		await pause(50);
		const start = starts[(await editor.topLine()) - 1];
		if (!start) continue;
		await probe.scrolled(400);
		worst = Math.max(worst, Math.abs(await probe.topOf(start)));
		left--;
	}
	return worst;
}
