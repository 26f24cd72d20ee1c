import { Range, TextEditorRevealType, type Uri, ViewColumn, window } from 'vscode';

/** Puts the cursor at the start of a zero-based line, in the editor that shows the document or else beside the preview. */
export async function revealLine(document: Uri, line: number): Promise<void> {
	const shown = window.visibleTextEditors.find((editor) => String(editor.document.uri) === String(document));
	const start = new Range(line, 0, line, 0);
	const editor = await window.showTextDocument(document, {
		viewColumn: shown?.viewColumn ?? ViewColumn.One,
		selection: start,
	});
	editor.revealRange(start, TextEditorRevealType.InCenterIfOutsideViewport);
}
