import type { Token } from 'markdown-it';
import { splitLines } from './lines.ts';

/**
 * Inline Markdown: a paragraph's, heading's or table cell's content; `item` is a list item's first paragraph, `metadata` a
 * value in the front matter. Lines count from the start of the block.
 */
export interface Prose {
	readonly kind: 'paragraph' | 'item' | 'heading' | 'cell' | 'metadata';
	readonly content: string;
	readonly line: number;
	/** For each line of `content`: where it starts in `content`, and the UTF-16 column of its first character in the source. */
	readonly starts: readonly number[];
	readonly columns: readonly number[];
}

/** A fenced or indented code block. */
export interface Code {
	readonly kind: 'code';
	/** First word of the info string, lower case. */
	readonly language: string;
	readonly content: string;
	/** Of the first line, fence included. */
	readonly line: number;
	/** Exclusive. */
	readonly endLine: number;
	/** First line of the content. */
	readonly contentLine: number;
}

export interface Html {
	readonly kind: 'html';
	readonly content: string;
	readonly line: number;
}

/** A link reference definition. */
export interface Definition {
	readonly kind: 'definition';
	readonly label: string;
	readonly line: number;
}

/** A row of a table, before its cells. */
export interface Row {
	readonly kind: 'row';
	readonly header: boolean;
	readonly line: number;
	readonly cells: readonly Prose[];
}

export type Part = Prose | Code | Html | Definition | Row;

/** Reads one top-level block's tokens into parts, with places in the block's own `lines`. `offset` is the block's first line in the tokens' maps. */
export function readParts(tokens: readonly Token[], lines: readonly string[], offset: number): Part[] {
	const parts: Part[] = [];
	let firstInItem = false;
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index]!;
		const line = token.map ? token.map[0] - offset : 0;
		switch (token.type) {
			case 'list_item_open':
				firstInItem = true;
				break;
			case 'inline': {
				if (tokens[index - 1]!.type === 'heading_open') {
					parts.push(proseOf('heading', token.content, line, lines));
				} else {
					parts.push(proseOf(firstInItem ? 'item' : 'paragraph', token.content, line, lines));
				}
				firstInItem = false;
				break;
			}
			case 'tr_open': {
				const contents: Token[] = [];
				const header = tokens[index + 1]?.type === 'th_open';
				for (; tokens[index]!.type !== 'tr_close'; index++) {
					if (tokens[index]!.type === 'inline') contents.push(tokens[index]!);
				}
				parts.push({
					kind: 'row',
					header,
					line,
					cells: cellsOf(contents, lines[line] ?? '', line),
				});
				break;
			}
			case 'fence':
			case 'code_block': {
				const fenced = token.type === 'fence';
				parts.push({
					kind: 'code',
					language: /^\S*/.exec(token.info.trim())![0].toLowerCase(),
					content: token.content,
					line,
					endLine: token.map![1] - offset,
					contentLine: fenced ? line + 1 : line,
				});
				break;
			}
			case 'html_block':
				parts.push({ kind: 'html', content: token.content, line });
				break;
			case 'reference_definition':
				parts.push(definitionOf(String(token.meta?.['label']), line, lines));
				break;
		}
	}
	return parts;
}

/** markdown-it strips what stands before a line's content (quote marks, list indents) and behind it, never inside. */
function proseOf(kind: Prose['kind'], content: string, line: number, lines: readonly string[]): Prose {
	if (!content.includes('\n')) {
		const source = lines[line] ?? '';
		const column = kind === 'heading' ? source.indexOf(content) : source.trimEnd().length - content.length;
		return { kind, content, line, starts: single, columns: [Math.max(0, column)] };
	}
	const starts: number[] = [];
	const columns: number[] = [];
	let start = 0;
	for (const each of content.split('\n')) {
		const source = (lines[line + starts.length] ?? '').trimEnd();
		columns.push(Math.max(0, source.length - each.trimEnd().length));
		starts.push(start);
		start += each.length + 1;
	}
	return { kind, content, line, starts, columns };
}

const single: readonly number[] = [0];

function cellsOf(tokens: readonly Token[], source: string, line: number): Prose[] {
	const cells: Prose[] = [];
	let from = 0;
	for (const { content } of tokens) {
		if (content === '') continue;
		const raw = source.includes('\\|') ? content.replaceAll('|', '\\|') : content;
		const at = source.indexOf(raw, from);
		if (at < 0) continue;
		cells.push({ kind: 'cell', content: raw, line, starts: single, columns: [at] });
		from = at + raw.length;
	}
	return cells;
}

/**
 * A template line such as `- [Doc 1]: [Link]` is a valid definition by the letter of CommonMark, with the destination
 * `[Link]`; what its author meant is a label and a prompt.
 */
function definitionOf(label: string, line: number, lines: readonly string[]): Definition | Prose {
	const at = /\[(?:[^[\]\\]|\\.)+\]:\s+\[[^[\]]*\]\s*$/.exec(lines[line] ?? '');
	if (at) return proseOf('item', at[0].trimEnd(), line, lines);
	return { kind: 'definition', label, line };
}

/** CommonMark's matching of reference labels: case and inner white space do not count. */
export function normaliseLabel(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Where `offset` in a prose part's content stands, lines counted from the start of its block. */
export function placeOf(part: Prose, offset: number): { line: number; character: number } {
	let low = 0;
	let high = part.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (part.starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: part.line + low, character: part.columns[low]! + offset - part.starts[low]! };
}

/** The lines of a code block without their indent, each with its place in `block`. */
export function codeLines(
	{ content, contentLine }: Code,
	block: { readonly text: string },
): { readonly text: string; readonly line: number; readonly column: number }[] {
	const source = splitLines(block.text);
	return content.split('\n').flatMap((each, index) => {
		const text = each.trim();
		const line = contentLine + index;
		return text === ''
			? []
			: [{ text, line, column: Math.max(0, (source[line] ?? '').trimEnd().length - text.length) }];
	});
}
