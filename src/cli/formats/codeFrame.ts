import stringWidth from 'string-width';
import type { Range } from '../../core/index.ts';

const graphemes = new Intl.Segmenter();
const ascii = /^[ -~]*$/;

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
	if (line.length <= all && ascii.test(line)) {
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
	return ascii.test(text) ? text : text.replaceAll('\t', '    ').replace(/\p{Control}/gu, '\uFFFD');
}

/** Text of a known width in columns. */
interface Measured {
	readonly text: string;
	readonly width: number;
}

/** As much of the start of `text` as fits into `room` columns, an ellipsis for the rest. */
function clipEnd(text: string, room: number): Measured {
	if (ascii.test(text.slice(0, room + 1))) {
		if (text.length <= room) return { text, width: text.length };
		return { text: `${text.slice(0, room - 1)}…`, width: room };
	}
	let end = 0;
	let width = 0;
	let total = 0;
	for (const { segment, index } of graphemes.segment(text)) {
		total += stringWidth(segment);
		if (total > room) return { text: `${text.slice(0, end)}…`, width: width + 1 };
		if (total < room) [end, width] = [index + segment.length, total];
	}
	return { text, width: total };
}

/** As much of the end of `text` as fits into `room` columns, an ellipsis for the rest. */
function clipStart(text: string, room: number): Measured {
	if (ascii.test(text.slice(-room - 1))) {
		if (text.length <= room) return { text, width: text.length };
		return { text: `…${text.slice(text.length - room + 1)}`, width: room };
	}
	const segments = graphemes.segment(text);
	let start = text.length;
	let width = 0;
	let total = 0;
	for (let at = text.length; at > 0; ) {
		const { segment, index } = segments.containing(at - 1)!;
		total += stringWidth(segment);
		if (total > room) return { text: `…${text.slice(start)}`, width: width + 1 };
		if (total < room) [start, width] = [index, total];
		at = index;
	}
	return { text, width: total };
}
