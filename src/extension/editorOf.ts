import { type TextEditor, type Uri, window } from 'vscode';

/** The text editor that shows a document: where several do, the active one if it is among them. */
export function editorOf(uri: Uri): TextEditor | undefined {
	const editors = [window.activeTextEditor, ...window.visibleTextEditors];
	return editors.find((editor) => String(editor?.document.uri) === String(uri));
}
