import { DesignDocument } from '../document/document.ts';
import { insertSection } from '../fixes/insertSection.ts';
import { flatten } from '../flatten.ts';
import { lineStarts, splitLines } from '../markdown/lines.ts';
import type { Edit, Position, Section, TemplateSection } from '../types.ts';
import { headingEnd, lastLine, outlineOf, sectionsAt } from './outline.ts';
import { isFilled } from './parts.ts';

/** A new decision record as its design document names it. */
export interface RecordLink {
	/** Markdown: `[ADR-0008: Use a queue](../adr/0008-use-a-queue.md)`. */
	readonly link: string;
	/** ISO date. */
	readonly date: string;
}

/** The edit that links a record at the end of the section whose heading stands on the zero-based `line`. */
export function linkFromSection(text: string, line: number, { link }: RecordLink): Edit {
	const lines = splitLines(text);
	const section = sectionsAt(outlineOf(text), line).at(-1)!;
	const last = lastFilled(lines, line, lastLine(section));
	const isField = /^\*\*[^*]+(?::\*\*|\*\*:)/.test(lines[last]!);
	return insertBelow(text, last, `${isField ? '' : '\n'}**Decision record**: ${link}`);
}

const homes = [
	/\bdecisions$|\bdecision (?:records?|log)$|\badrs?\b/i,
	/^(?:references?|links|related(?: documents| documentation)?|further reading)$/i,
];

/**
 * The edits that add a record to the document's list or table of decisions, else to its references: in place of the first
 * entry that is still to be filled in, else below the last. Where there is neither, the section comes where the
 * document's template has it; where that has none either, references come to the document's end.
 */
export function linkFromList(document: DesignDocument, record: RecordLink): readonly Edit[] {
	const { text, template } = document;
	const home = homeIn(flatten(outlineOf(text)));
	if (home) return [linkIn(home, text, record)];
	const missing = homeIn(flatten(template?.sections ?? []));
	if (!missing) {
		const lines = splitLines(text);
		const last = lastFilled(lines, 0, lines.length - 1);
		return [insertBelow(text, last, `\n## References\n\n- ${record.link}`)];
	}
	const starts = lineStarts(text);
	const offsetOf = ({ line, character }: Position) => starts[line]! + character;
	return insertSection(document, missing, template, [`- ${record.link}`]).edits.map((edit) => {
		const offset = offsetOf(edit.range.start);
		return { offset, length: offsetOf(edit.range.end) - offset, text: edit.text };
	});
}

/** Above sections of decisions told in full there is no list. */
function homeIn<Each extends Section | TemplateSection>(sections: readonly Each[]): Each | undefined {
	const lists = sections.filter(({ level, children }) => level > 1 && children.length === 0);
	return homes
		.map((pattern) => lists.find(({ title }) => pattern.test(title.replace(/^[\d.)\s]+/, ''))))
		.find((section) => section !== undefined);
}

function linkIn(home: Section, text: string, record: RecordLink): Edit {
	const lines = splitLines(text);
	const start = headingEnd(home, lines) + 1;
	const own = lines.slice(start, lastLine(home) + 1);
	const head = own.findIndex(
		(line, index) => isRow(line) && /^[\s|:-]*-[\s|:-]*$/.test(own[index + 1] ?? ''),
	);
	if (head >= 0) {
		const rows = own.slice(head + 2);
		const count = rows.findIndex((line) => !isRow(line));
		return addEntry(text, start + head + 2, count < 0 ? rows : rows.slice(0, count), row(own[head]!, record));
	}
	const list = listOfDecisions(own);
	if (!list) {
		return insertBelow(text, lastFilled(lines, start - 1, lastLine(home)), `\n- ${record.link}`);
	}
	return addEntry(text, start + list.line, list.items, `${list.marker}${record.link}`);
}

/** In place of the first of the lines that is nothing but prompts, else below the last. `[ADR-7]` may be a reference. */
function addEntry(text: string, line: number, entries: readonly string[], entry: string): Edit {
	const { findings } = DesignDocument.open(text, { templates: [] });
	const prompts = new Set(findings.map(({ rule, range }) => rule === 'placeholder' && range.start.line));
	const unfilled = entries.findIndex((each, index) => prompts.has(line + index) && !isFilled(each));
	if (unfilled < 0) return insertBelow(text, line + entries.length - 1, entry);
	const offset = lineStarts(text)[line + unfilled]!;
	return { offset, length: entries[unfilled]!.length, text: entry };
}

function insertBelow(text: string, line: number, content: string): Edit {
	const offset = lineStarts(text)[line]! + (splitLines(text)[line] ?? '').length;
	return { offset, length: 0, text: `\n${content}` };
}

function lastFilled(lines: readonly string[], from: number, to: number): number {
	let line = to;
	while (line > from && (lines[line] ?? '').trim() === '') line--;
	return line;
}

function isRow(line: string): boolean {
	return line.trim() !== '' && line.includes('|');
}

interface List {
	readonly line: number;
	readonly items: readonly string[];
	/** Indentation and bullet of its items. */
	readonly marker: string;
}

const item = /^(\s*[-*+]\s+)(.*)$/;

/** The list below an item or a line that names ADRs (`- Related ADRs:`), else the section's first list. */
function listOfDecisions(lines: readonly string[]): List | undefined {
	const label = lines.findIndex((line) =>
		/\b(?:ADRs?|decisions?|decision records?)\b[^[\]]*:\**\s*$/i.test(line),
	);
	const below = lines.findIndex((line, index) => index > label && item.test(line));
	if (below < 0) return undefined;
	const marker = item.exec(lines[below]!)![1]!;
	const indentation = marker.search(/\S/);
	const own = label >= 0 ? (item.exec(lines[label]!)?.[1] ?? '').search(/\S/) : -1;
	if (label >= 0 && indentation <= own) {
		return { line: label + 1, items: [], marker: `${' '.repeat(own + 2)}- ` };
	}
	const rest = lines.slice(below);
	const end = rest.findIndex((line) => line.trim() === '' || line.search(/\S/) < indentation);
	return { line: below, items: end < 0 ? rest : rest.slice(0, end), marker };
}

/** A row whose cells answer the columns that they can. */
function row(head: string, { link, date }: RecordLink): string {
	const columns = head
		.replace(/^\s*\||\|\s*$/g, '')
		.split('|')
		.map((cell) => cell.trim().toLowerCase());
	const linked = [/link|record|adr/, /title|decision|name/, /./].map((pattern) =>
		columns.findIndex((each) => pattern.test(each)),
	);
	const place = linked.find((index) => index >= 0) ?? 0;
	const cells = columns.map((column, index) => {
		if (index === place) return link.replaceAll('|', '\\|');
		if (/status/.test(column)) return 'Proposed';
		return /date|when/.test(column) ? date : '';
	});
	return `| ${cells.join(' | ')} |`;
}
