import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { taskBoxIn } from '../../core/markdown/taskBox.ts';

/** Ticks or clears the box of the task on a line, unless it is no longer as it was seen. One undo step. */
export async function tickTask(document: TextDocument, line: number, wasChecked: boolean): Promise<void> {
	if (line >= document.lineCount || workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return;
	const box = taskBoxIn(document.lineAt(line).text);
	if (box?.isChecked !== wasChecked) return;
	const edit = new WorkspaceEdit();
	const mark = new Range(line, box.character, line, box.character + 1);
	edit.replace(document.uri, mark, wasChecked ? ' ' : 'x');
	await workspace.applyEdit(edit);
}
