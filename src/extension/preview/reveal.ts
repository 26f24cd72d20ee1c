import { Range, TextEditorRevealType, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { editorOf } from '../editorOf.ts';

/** Milliseconds, longer than VS Code takes to note who has the focus in a page: it looks every 250. */
const noteTime = 300;

/**
 * Resolves once VS Code knows that its user is in the panel's page, or has had the time to. An editor shown before may not
 * stay the active one: the page is made that when its focus is noted, though it has passed on.
 */
export function focusNoted(panel: WebviewPanel): Promise<void> {
	if (panel.active) return Promise.resolve();
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			listener.dispose();
			resolve();
		};
		const listener = panel.onDidChangeViewState(() => {
			if (panel.active) end();
		});
		const timer = setTimeout(end, noteTime);
	});
}

/** Puts the cursor at the start of a zero-based line, in the editor that shows the document or else beside the preview. */
export async function revealLine(document: Uri, line: number): Promise<void> {
	const start = new Range(line, 0, line, 0);
	const editor = await window.showTextDocument(document, {
		viewColumn: sourceColumn(document),
		selection: start,
	});
	editor.revealRange(start, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows the document's editor, its cursor where it was. */
export async function revealSource(document: Uri): Promise<void> {
	await window.showTextDocument(document, { viewColumn: sourceColumn(document) });
}

/** Where the document is edited, else where it would be. */
export function sourceColumn(document: Uri): ViewColumn {
	return editorOf(document)?.viewColumn ?? ViewColumn.One;
}
