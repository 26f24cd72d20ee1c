import { Range, TextEditorRevealType, type Uri, ViewColumn, window } from 'vscode';

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
	const shown = window.visibleTextEditors.find((editor) => String(editor.document.uri) === String(document));
	return shown?.viewColumn ?? ViewColumn.One;
}
