import { Range, type TextDocument, TextEdit } from 'vscode';
import type { Edit } from '../../core/index.ts';

/** An edit of the core's as VS Code's. */
export function textEdit(document: TextDocument, { offset, length, text }: Edit): TextEdit {
	return TextEdit.replace(new Range(document.positionAt(offset), document.positionAt(offset + length)), text);
}
