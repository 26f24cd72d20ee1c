interface Editor {
	readonly document: { readonly lineCount: number; lineAt(line: number): { readonly text: string } };
	readonly visibleRanges: readonly {
		readonly start: { readonly line: number; readonly character: number };
	}[];
}

/**
 * The line at an editor's top, with a fraction where it is inside a wrapped one. What it shows is told after its document:
 * that may have become shorter.
 */
export function topLine({ document, visibleRanges }: Editor): number {
	const start = visibleRanges[0]?.start ?? { line: 0, character: 0 };
	const line = Math.min(start.line, document.lineCount - 1);
	const { length } = document.lineAt(line).text;
	return line + Math.min(start.character, length) / (length + 1);
}
