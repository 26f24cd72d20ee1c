/** `\r\n`, `\n` and a lone `\r` each end a line, as in markdown-it and in VS Code. */
const lineEnd = /\r\n?|\n/g;

export function splitLines(text: string): string[] {
	return text.includes('\r') ? text.split(lineEnd) : text.split('\n');
}

export function firstLine(text: string): string {
	if (text.includes('\r')) return splitLines(text)[0]!;
	const end = text.indexOf('\n');
	return end < 0 ? text : text.slice(0, end);
}

export function normaliseLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(lineEnd, '\n') : text;
}

/** Offsets at which lines start; the first is 0, and a text that ends in a line end has an empty last line. */
export function lineStarts(text: string): number[] {
	const starts = [0];
	for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
	return starts;
}

export function countLineEnds(text: string): number {
	if (text.includes('\r')) return splitLines(text).length - 1;
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
	return count;
}
