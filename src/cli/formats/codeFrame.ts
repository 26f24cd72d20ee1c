import type { Range } from '../../core/index.ts';
import { backwards, forwards, isNarrow } from './columns.ts';

/**
 * The line in which a range starts, its number before it, and below it the range underlined, as one row of text each.
 * Widths are those of a terminal, where some characters take two columns. Of a long line only what stands around the
 * range is shown. Undefined for a line on which nothing can be pointed at.
 */
export function codeFrame(line: string, { start, end }: Range, width: number): [string, string] | undefined {
	if (line.trim() === '') return undefined;
	const gutter = `${String(start.line + 1).padStart(6)} │ `;
	const stop = end.line > start.line ? line.length : end.character;
	const all = width - gutter.length;
	if (line.length <= all && isNarrow(line)) {
		const underline = '~'.repeat(Math.max(1, stop - start.character));
		return [gutter + line, `${' '.repeat(gutter.length - 2)}│ ${' '.repeat(start.character)}${underline}`];
	}
	const [head, body, tail] = [
		printable(line.slice(0, start.character)),
		printable(line.slice(start.character, stop)),
		printable(line.slice(stop)),
	];
	const headWidth = clipStart(head, all).width;
	const tailWidth = clipEnd(tail, all).width;
	const marked = clipEnd(body, Math.max(Math.floor(all * 0.6), all - headWidth - tailWidth));
	const room = all - marked.width;
	const before = clipStart(head, Math.max(Math.floor(room / 2), room - tailWidth));
	const after = clipEnd(tail, room - before.width);
	const underline = '~'.repeat(Math.max(1, marked.width));
	return [
		gutter + before.text + marked.text + after.text,
		`${' '.repeat(gutter.length - 2)}│ ${' '.repeat(before.width)}${underline}`,
	];
}

/** Without what a terminal would obey instead of showing. */
export function printable(text: string): string {
	return isNarrow(text) ? text : text.replaceAll('\t', '    ').replace(/\p{Control}/gu, '\uFFFD');
}

/** Text of a known width in columns. */
interface Measured {
	readonly text: string;
	readonly width: number;
}

/** As much of the start of `text` as fits into `room` columns, an ellipsis for the rest. */
function clipEnd(text: string, room: number): Measured {
	if (isNarrow(text.slice(0, room + 1))) {
		if (text.length <= room) return { text, width: text.length };
		return { text: `${text.slice(0, room - 1)}…`, width: room };
	}
	let at = 0;
	let end = 0;
	let kept = 0;
	let total = 0;
	for (const { length, width } of forwards(text, room)) {
		total += width;
		at += length;
		if (total > room) return { text: `${text.slice(0, end)}…`, width: kept + 1 };
		if (total < room) [end, kept] = [at, total];
	}
	return { text, width: total };
}

/** As much of the end of `text` as fits into `room` columns, an ellipsis for the rest. */
function clipStart(text: string, room: number): Measured {
	if (isNarrow(text.slice(-room - 1))) {
		if (text.length <= room) return { text, width: text.length };
		return { text: `…${text.slice(text.length - room + 1)}`, width: room };
	}
	let at = text.length;
	let start = at;
	let kept = 0;
	let total = 0;
	for (const { length, width } of backwards(text, room)) {
		total += width;
		at -= length;
		if (total > room) return { text: `…${text.slice(start)}`, width: kept + 1 };
		if (total < room) [start, kept] = [at, total];
	}
	return { text, width: total };
}
