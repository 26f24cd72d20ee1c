import { lineStarts, splitLines } from '../markdown/lines.ts';
import type { Edit } from '../types.ts';
import { recordNumber } from './numbering.ts';
import { firstSection } from './outline.ts';

/** A record's file name with another number: `0007-queue.md` → `0009-queue.md`. */
export function renumberFile(fileName: string, number: string): string {
	const own = recordNumber(fileName);
	return own
		? own.prefix + number.padStart(own.digits, '0') + fileName.slice(own.prefix.length + own.digits)
		: fileName;
}

/** The edit that writes another number in a record's title; undefined where the title does not tell the one it has. */
export function renumberTitle(text: string, from: number, to: string): Edit | undefined {
	const line = firstSection(text)?.range.start.line;
	if (line === undefined) return undefined;
	const found = new RegExp(`(?<!\\d)0*${from}(?!\\d)`).exec(splitLines(text)[line]!);
	if (!found) return undefined;
	const written = found[0].startsWith('0') ? to.padStart(found[0].length, '0') : String(Number(to));
	return { offset: lineStarts(text)[line]! + found.index, length: found[0].length, text: written };
}
