import { SnippetString, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { blockEnd, snippetText } from '../core/index.ts';
import { editorOf } from './editorOf.ts';
import { made } from './errors.ts';

/** Below the paragraph, list, table or code at the cursor, with tab stops; where no text editor shows the document, at its end as plain text. */
export async function insertSnippet(document: TextDocument, body: string): Promise<void> {
	const editor = editorOf(document.uri);
	const isBlank = (line: number) => line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
	const last = blockEnd(document.getText(), editor?.selection.active.line ?? document.lineCount - 1);
	const place = document.lineAt(last).range.end;
	const before = isBlank(last) ? '' : '\n\n';
	const behind = isBlank(last + 1) ? '' : '\n';
	const insert = () => {
		if (editor) return editor.insertSnippet(new SnippetString(`${before}${body}${behind}`), place);
		const edit = new WorkspaceEdit();
		edit.insert(document.uri, place, `${before}${snippetText(body, new Date())}\n`);
		return workspace.applyEdit(edit);
	};
	await made(insert());
}
