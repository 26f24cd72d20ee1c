import { Position, type TextDocument } from 'vscode';

/** In UTF-16 units, without joining the lines as `getText` does. */
export function lengthOf(document: TextDocument): number {
	return document.offsetAt(new Position(document.lineCount, 0));
}
