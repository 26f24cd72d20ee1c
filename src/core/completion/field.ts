import type { DesignDocument } from '../document/document.ts';
import { type Block, parseBlocks } from '../markdown/blocks.ts';
import { frontBlock, frontMatterLength } from '../markdown/frontMatter.ts';
import { countLineEnds } from '../markdown/lines.ts';
import { plainText, Reading } from '../markdown/reading.ts';
import type { Position, Range, Section } from '../types.ts';

/** What an author is about to write: a label's value, a list item or a table's cell. */
export interface Field {
	/** Its label, the column's head, or what announces the list; empty where nothing does. */
	readonly label: string;
	/** What takes the place of `text`: a prompt where the position is at one, else all of the value up to the line's end. */
	readonly range: Range;
	/** What stands in `range`. */
	readonly text: string;
}

/** A document's line by its number, without line end. */
export type LineAt = (line: number) => string;

/** The field that a position stands in; undefined in headings, running text and code. */
export function fieldAt(document: DesignDocument, lineAt: LineAt, position: Position): Field | undefined {
	const line = lineAt(position.line);
	const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
	if (!isItem && !/[:|[]/.test(line)) return undefined;
	const isEmpty =
		line.length === position.character && /(?::|:\*\*|:__|^\s*(?:[-*+]|\d+[.)]))\s*$/.test(line);
	// A value that is not there yet is read as if one were.
	const filled = isEmpty ? `${line.trimEnd()} x` : line;
	const found = blockAt(document, (each) => (each === position.line ? filled : lineAt(each)), position.line);
	if (!found || found.block.level > 0) return undefined;
	if (/^\s*\|/.test(line)) return cellAt(lineAt, position);
	const value = valueOn(found);
	const label = value?.label || (isItem ? announcementOf(lineAt, position.line) : '');
	const prompt = promptAt(line, position, value?.start ?? 0);
	if (prompt) return { label, ...prompt };
	if (!value || label === '' || position.character < Math.min(value.start, line.length)) return undefined;
	const [start, end] = isEmpty
		? [line.length, line.length]
		: [value.start, Math.max(value.end, position.character)];
	return { label, ...at(line, position, start, end) };
}

/** Of a value that lists several, the one that the position stands in. */
export function segmentAt(field: Field, position: Position): Field {
	const offset = position.character - field.range.start.character;
	const start = field.text.lastIndexOf(',', offset - 1) + 1;
	const end = field.text.indexOf(',', offset);
	const segment = field.text.slice(start, end < 0 ? undefined : end);
	const indent = segment.length - segment.trimStart().length;
	const from = field.range.start.character + Math.min(start + indent, offset);
	const to = Math.max(field.range.start.character + start + segment.trimEnd().length, position.character);
	const line = field.range.start.line;
	const range = { start: { line, character: from }, end: { line, character: to } };
	return { ...field, range, text: segment.trim() };
}

/** What stands behind the label on a line of a block, in UTF-16 columns; undefined for a link reference definition. */
function valueOn({ block, line }: PlaceInBlock): { label: string; start: number; end: number } | undefined {
	for (const { prose, values } of new Reading(block).passages) {
		const index = prose.kind === 'metadata' ? 0 : line - prose.line;
		const value = values[index];
		if (!value || prose.line + index !== line) continue;
		const start = prose.placeOf(value.start).character;
		return { label: plainText(value.label), start, end: start + value.end - value.start };
	}
	return undefined;
}

function at(line: string, { line: number }: Position, start: number, end: number): Omit<Field, 'label'> {
	const range = { start: { line: number, character: start }, end: { line: number, character: end } };
	return { range, text: line.slice(start, end) };
}

/** The bracketed prompt that holds the position; no link, and no task box. */
function promptAt(line: string, position: Position, from: number): Omit<Field, 'label'> | undefined {
	const brackets = line.slice(from).matchAll(/\[(?![ xX]\])[^[\]]+\](?![([])/g);
	for (const { 0: text, index } of brackets) {
		const start = from + index;
		const end = start + text.length;
		if (start <= position.character && position.character <= end) return at(line, position, start, end);
	}
	return undefined;
}

/** Whether a line is code. */
export function isCode(document: DesignDocument, lineAt: LineAt, line: number): boolean {
	return blockAt(document, lineAt, line) === undefined;
}

interface PlaceInBlock {
	readonly block: Block;
	/** Counted from the block's first. */
	readonly line: number;
}

/** The block that a line ends, read from its section's start, and the line's place in it; undefined in code. */
function blockAt(document: DesignDocument, lineAt: LineAt, line: number): PlaceInBlock | undefined {
	const front = document.text.slice(0, frontMatterLength(document.text));
	const behindFront = countLineEnds(front);
	if (line < behindFront) {
		const lines = Array.from({ length: behindFront }, (_, index) => lineAt(index));
		return { block: frontBlock(lines.join('\n')), line };
	}
	const start = Math.max(behindFront, lastHeading(document.outline, line) ?? 0);
	const lines = Array.from({ length: line - start + 1 }, (_, index) => lineAt(start + index));
	const blocks = parseBlocks(lines.join('\n'));
	const block = blocks.at(-1);
	const before = blocks.slice(0, -1).reduce((sum, { lineCount }) => sum + lineCount, start);
	const place = line - before;
	const isInCode = block?.parts.some(
		(part) => part.kind === 'code' && part.line <= place && place < Math.max(part.endLine, part.line + 1),
	);
	return block && !isInCode ? { block, line: place } : undefined;
}

/** The line of the last heading up to `line`. */
function lastHeading(sections: readonly Section[], line: number): number | undefined {
	const section = sections.findLast(({ range }) => range.start.line <= line);
	return section && (lastHeading(section.children, line) ?? section.range.start.line);
}

/** How far up a list's announcement is looked for. */
const farthest = 60;

/** What announces a list: the label or the heading above it, or the item that it is a part of. */
function announcementOf(lineAt: LineAt, line: number): string {
	const indentOf = (text: string) => text.length - text.trimStart().length;
	const indent = indentOf(lineAt(line));
	for (let above = line - 1; above >= Math.max(0, line - farthest); above--) {
		const text = lineAt(above);
		const heading = /^ {0,3}#{1,6}\s+(.*)$/.exec(text)?.[1];
		if (heading !== undefined) return plainText(heading);
		if (text.trim() === '') continue;
		const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(text);
		if (isItem ? indentOf(text) >= indent : indentOf(text) > indent) continue;
		const label = plainText(text.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
		return label.endsWith(':') ? label.slice(0, -1) : '';
	}
	return '';
}

/** The cell of a table's body that a position stands in. */
function cellAt(lineAt: LineAt, position: Position): Field | undefined {
	let head = position.line;
	while (head > 0 && /^\s*\|/.test(lineAt(head - 1))) head--;
	const line = lineAt(position.line);
	const before = line.slice(0, position.character).split(/(?<!\\)\|/);
	if (position.line < head + 2 || before.length < 2) return undefined;
	const label = plainText(lineAt(head).split(/(?<!\\)\|/)[before.length - 1] ?? '');
	const from = position.character - before.at(-1)!.length;
	const cell = line.slice(from).split(/(?<!\\)\|/, 1)[0]!;
	const start = Math.min(from + cell.length - cell.trimStart().length, position.character);
	const end = Math.max(from + cell.trimEnd().length, position.character);
	return { label, ...(promptAt(line.slice(0, end), position, start) ?? at(line, position, start, end)) };
}
