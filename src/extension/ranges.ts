import { Range, type TextDocument, TextEdit, WorkspaceEdit } from 'vscode';
import type { TextEdit as CoreEdit, Range as CoreRange } from '../core/index.ts';

/** The core counts as VS Code does: lines and UTF-16 units from zero. */
export function rangeOf({ range: { start, end } }: { readonly range: CoreRange }): Range {
	return new Range(start.line, start.character, end.line, end.character);
}

/** Edits of a document as one undo step. */
export function workspaceEdit({ uri }: TextDocument, edits: readonly CoreEdit[]): WorkspaceEdit {
	const step = new WorkspaceEdit();
	step.set(
		uri,
		edits.map((each) => TextEdit.replace(rangeOf(each), each.text)),
	);
	return step;
}
