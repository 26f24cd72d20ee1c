import type { Range } from '../core/index.ts';

/**
 * The range from `start` to `end`, as far as it lies in one line, and never empty: white space at its start is skipped, and
 * where nothing is left to point at it is the text of its line, or of the one before it that has some.
 */
export function rangeIn(source: string, start: number, end: number): Range {
	const text = source.slice(start, end);
	const from = start + text.length - text.trimStart().length;
	const lines = source.split('\n');
	if (text.trim() !== '') {
		const { line, character } = positionAt(source, from);
		const to = Math.min(character + text.trim().length, lines[line]!.trimEnd().length);
		return { start: { line, character }, end: { line, character: to } };
	}
	let { line } = positionAt(source, start);
	while (line > 0 && lines[line]!.trim() === '') line--;
	const shown = lines[line]!;
	const character = shown.length - shown.trimStart().length;
	return {
		start: { line, character },
		end: { line, character: Math.max(shown.trimEnd().length, character + 1) },
	};
}

function positionAt(source: string, offset: number): { line: number; character: number } {
	const before = source.slice(0, offset).split('\n');
	return { line: before.length - 1, character: before.at(-1)!.length };
}
