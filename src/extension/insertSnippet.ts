import { SnippetString, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { snippetText } from '../core/index.ts';
import { editorOf } from './editorOf.ts';

/** Below the paragraph, list or table at the cursor, with tab stops; where no text editor shows the document, at its end as plain text. */
export async function insertSnippet(document: TextDocument, body: string): Promise<void> {
	const editor = editorOf(document.uri);
	const isBlank = (line: number) => line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
	let last = editor ? editor.selection.active.line : document.lineCount - 1;
	while (!isBlank(last) && !isBlank(last + 1)) {
		last++;
	}
	const place = document.lineAt(last).range.end;
	const before = isBlank(last) ? '' : '\n\n';
	const behind = isBlank(last + 1) ? '' : '\n';
	if (editor) {
		await editor.insertSnippet(new SnippetString(`${before}${body}${behind}`), place);
	} else {
		const edit = new WorkspaceEdit();
		edit.insert(document.uri, place, `${before}${snippetText(body, new Date())}\n`);
		await workspace.applyEdit(edit);
	}
}
