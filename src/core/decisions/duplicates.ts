import { splitLines } from '../markdown/lines.ts';
import type { Range } from '../types.ts';
import { recordNumber, sharingNumber } from './numbering.ts';
import { firstSection } from './outline.ts';

/** What only a folder tells: other decision records in it have the record's number, too. */
export interface DuplicateNumber {
	readonly rule: 'duplicate-number';
	readonly severity: 'warning';
	/** The record's title; the start of its first line where it has none. */
	readonly range: Range;
	/** `files`: names of the others. */
	readonly params: { readonly number: number; readonly files: readonly string[] };
}

/** Described as the rules for single documents are. */
export const duplicateNumberRule = {
	id: 'duplicate-number',
	summary: 'A decision record with a number that another record in its folder has, too.',
	rationale: 'A reference to “ADR 7” leads to two decisions; it happens when two branches number on.',
	fix: 'Give the newer record the next free number, in its file name and its title.',
} as const;

/** Whether a file is a decision record by its name and its folder's: `docs/adr/0007-queue.md`, `adr-7.md`. */
export function isRecordName(folder: string, fileName: string): boolean {
	const number = recordNumber(fileName);
	return (
		number !== undefined &&
		(number.prefix !== '' || /(?:^|\W)(?:adrs?|decisions?|decision[-_]records?)$/i.test(folder))
	);
}

/** Undefined for a record that has its number alone, or that silences the finding above its title. */
export function duplicateNumberOf(
	text: string,
	fileName: string,
	fileNames: readonly string[],
): DuplicateNumber | undefined {
	const files = sharingNumber(fileName, fileNames);
	if (files.length === 0) return undefined;
	const start = { line: 0, character: 0 };
	const range = firstSection(text)?.heading ?? { start, end: start };
	if (isSilenced(text, range.start.line)) return undefined;
	const { value: number } = recordNumber(fileName)!;
	return { rule: 'duplicate-number', severity: 'warning', range, params: { number, files } };
}

/** By the comment that silences every other finding on the next line. */
function isSilenced(text: string, line: number): boolean {
	const above = splitLines(text).slice(0, line).join('\n').trimEnd();
	const rules = /<!--\s*technical-design-disable-next-line\b([\w\s,-]*?)-->$/.exec(above)?.[1];
	return rules !== undefined && (rules.trim() === '' || rules.includes(duplicateNumberRule.id));
}
