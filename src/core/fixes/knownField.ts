import { plainText } from '../markdown/reading.ts';
import { fields, nameOf } from '../template/scaffold.ts';
import type { Finding, Position } from '../types.ts';
import type { Source } from './source.ts';

const labelBefore =
	/(?:^|[\s>|([-])(?:\*\*|__)?([\p{L}][^:*_|\n]{0,50}?)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*["'[]*$/u;
const cellBefore = /^[\s>]*\|?\s*([^|]+?)\s*\|\s*$/;
const sequenceItem = /^\s*-\s/;

/** Which of the well-known fields has its value at a place: `date`, `author` or `status`. */
export function knownFieldAt(source: Source, { line, character }: Position): string | undefined {
	const before = source.lines[line]!.slice(0, character);
	const label = labelBefore.exec(before)?.[1] ?? cellBefore.exec(before)?.[1] ?? keyOf(source, line);
	if (label === undefined) return undefined;
	const name = nameOf(plainText(label));
	return Array.from(fields).find(([, pattern]) => pattern.test(name))?.[0];
}

/** Whether a finding is all that one of the document's own fields holds: further down an owner or a date may be somebody else's. */
export function isOwnField(source: Source, { range: { start, end } }: Finding): boolean {
	const isOwn =
		start.line < source.frontMatter || source.sectionsAt(start.line).length <= (source.hasTitle ? 1 : 0);
	const behind = source.lines[end.line]!.slice(end.character);
	return isOwn && knownFieldAt(source, start) !== undefined && /^[\s*_"']*\|?\s*$/.test(behind);
}

/** The key in the front matter that a line of a sequence belongs to. */
function keyOf(source: Source, line: number): string | undefined {
	if (line >= source.frontMatter || !sequenceItem.test(source.lines[line]!)) return undefined;
	const key = source.lines.slice(0, line).findLast((each) => !sequenceItem.test(each));
	return /^\s*([\w-]+):\s*$/.exec(key ?? '')?.[1];
}
