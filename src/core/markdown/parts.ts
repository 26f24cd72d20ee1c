import type { Token } from 'markdown-it';
import { countWhile } from '../countWhile.ts';
import { PlainPosition } from '../plain.ts';
import { remember } from '../remember.ts';
import type { Position } from '../types.ts';
import { beginsPrompts, isHtmlElement } from './inline.ts';
import { firstLine, splitLines } from './lines.ts';

/** The lines of a block, split when a place in one of them is asked for. */
export class SourceLines {
	readonly #text: string;
	#lines: readonly string[] | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** The line without its line end and the white space before that; empty behind the last one. */
	at(line: number): string {
		if (line === 0 && !this.#lines) return firstLine(this.#text).trimEnd();
		this.#lines ??= splitLines(this.#text);
		return this.#lines[line]?.trimEnd() ?? '';
	}
}

/**
 * Inline Markdown: a paragraph's, heading's or table cell's content; `item` is a list item's first paragraph, `metadata` a
 * value in the front matter.
 */
export class Prose {
	readonly kind: 'paragraph' | 'item' | 'heading' | 'cell' | 'metadata';
	readonly content: string;
	/** The first line, counted from the start of the block. */
	readonly line: number;
	/** Of a cell, the one before it in its row; those without content do not count. */
	readonly before: Prose | undefined;
	/** Of a cell, the one that heads its column. */
	readonly header: Prose | undefined;
	readonly #source: SourceLines;
	#starts: readonly number[] | undefined;
	/** Of the only line. */
	#column: number | undefined;
	/** Of several lines. */
	#columns: readonly number[] | undefined;

	constructor(
		kind: Prose['kind'],
		content: string,
		line: number,
		source: SourceLines,
		before?: Prose,
		header?: Prose,
	) {
		this.kind = kind;
		this.content = content;
		this.line = line;
		this.#source = source;
		this.before = before;
		this.header = header;
	}

	/** Where each line of `content` starts in it. */
	get starts(): readonly number[] {
		if (this.#starts) return this.#starts;
		if (!this.content.includes('\n')) {
			this.#starts = single;
		} else {
			const starts = [0];
			for (let at = this.content.indexOf('\n'); at >= 0; at = this.content.indexOf('\n', at + 1))
				starts.push(at + 1);
			this.#starts = starts;
		}
		return this.#starts;
	}

	/** Which line of the content holds `offset`. */
	lineOf(offset: number): number {
		return countWhile(this.starts, (start) => start <= offset) - 1;
	}

	/** Where `offset` in the content stands, lines counted from the start of the block. */
	placeOf(offset: number): Position {
		const { starts } = this;
		if (starts === single) {
			this.#column ??= this.#findColumn();
			return new PlainPosition(this.line, this.#column + offset);
		}
		this.#columns ??= this.content.split('\n').map((each, index) => this.#columnOf(each, index));
		const line = this.lineOf(offset);
		return new PlainPosition(this.line + line, this.#columns[line]! + offset - starts[line]!);
	}

	#findColumn(): number {
		const isWithin = this.kind === 'cell' || this.kind === 'heading' || this.kind === 'metadata';
		return isWithin ? this.#search() : this.#columnOf(this.content, 0);
	}

	/**
	 * The UTF-16 column at which a line starts in the source. markdown-it strips what stands before a line's content (quote
	 * marks, list indents) and behind it, never inside.
	 */
	#columnOf(line: string, index: number): number {
		return Math.max(0, this.#source.at(this.line + index).length - line.trimEnd().length);
	}

	#search(): number {
		const { before } = this;
		const from = before ? before.placeOf(before.content.length).character : 0;
		return Math.max(0, this.#source.at(this.line).indexOf(this.content, from));
	}
}

const single: readonly number[] = [0];

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
	readonly source: SourceLines;
}

export interface Html {
	readonly kind: 'html';
	readonly content: string;
}

/** A link reference definition. */
export interface Definition {
	readonly kind: 'definition';
	/** Normalised as CommonMark says. */
	readonly label: string;
	/** Whether it names a place in the document itself: `[goals]: #goals`, `[comment]: # (seen by nobody)`. */
	readonly inside: boolean;
}

/** A row of a table; cells without content are left out. */
export interface Row {
	readonly kind: 'row';
	readonly header: boolean;
	readonly cells: readonly Prose[];
}

export type Part = Prose | Code | Html | Definition | Row;

/** Reads one top-level block, the tokens from `from` up to `to`, into parts. `shift` is the block's first line in the tokens' maps. */
export function readParts(
	tokens: readonly Token[],
	from: number,
	to: number,
	text: string,
	shift: number,
): Part[] {
	const source = new SourceLines(text);
	const parts: Part[] = [];
	let firstInItem = false;
	let headers: (Prose | undefined)[] = [];
	for (let index = from; index < to; index++) {
		const token = tokens[index]!;
		switch (token.type) {
			case 'list_item_open':
				firstInItem = true;
				break;
			case 'inline': {
				const line = token.map![0] - shift;
				const kind = firstInItem
					? 'item'
					: tokens[index - 1]!.type === 'heading_open'
						? 'heading'
						: 'paragraph';
				parts.push(new Prose(kind, token.content, line, source));
				firstInItem = false;
				break;
			}
			case 'tr_open': {
				const line = token.map![0] - shift;
				const header = tokens[index + 1]?.type === 'th_open';
				const cells: Prose[] = [];
				if (header) headers = [];
				let column = -1;
				for (; tokens[index]!.type !== 'tr_close'; index++) {
					const { type, content } = tokens[index]!;
					if (type === 'th_open' || type === 'td_open') column++;
					if (type !== 'inline' || content === '') continue;
					const raw = content.includes('|') ? content.replaceAll('|', '\\|') : content;
					const cell = new Prose(
						'cell',
						raw,
						line,
						source,
						cells.at(-1),
						header ? undefined : headers[column],
					);
					cells.push(cell);
					if (header) headers[column] = cell;
				}
				parts.push({ kind: 'row', header, cells });
				break;
			}
			case 'fence':
			case 'code_block': {
				const line = token.map![0] - shift;
				parts.push({
					kind: 'code',
					language: /^\S*/.exec(token.info.trim())![0].toLowerCase(),
					content: token.content,
					line,
					endLine: token.map![1] - shift,
					contentLine: token.type === 'fence' ? line + 1 : line,
					source,
				});
				break;
			}
			case 'html_block':
				parts.push(
					isAnglePrompt(token.content)
						? new Prose('paragraph', token.content.trim(), token.map![0] - shift, source)
						: { kind: 'html', content: token.content },
				);
				break;
			case 'reference_definition':
				parts.push(definitionOf(String(token.meta?.label), token.map![0] - shift, source));
				break;
		}
	}
	return parts;
}

/** `<raw numbers>`, `<Link to the logs>` on a line of its own is HTML by the letter of CommonMark; what its author meant is a prompt. */
function isAnglePrompt(content: string): boolean {
	const name = /^<([A-Za-z][\w-]*)(?:\s[^<>="]*)?>(?:\s*$| [–—-] )/.exec(content)?.[1];
	if (name === undefined) return false;
	return !isHtmlElement(name) || (beginsPrompts(name) && /^<\w+\s(?:\w+\s\w|[A-Z\d]\b)/.test(content));
}

/**
 * A template line such as `- [Doc 1]: [Link]` is a valid definition by the letter of CommonMark, with the destination
 * `[Link]`; what its author meant is a label and a prompt, or a marker (`- [Load test]: TBD`).
 */
function definitionOf(label: string, line: number, source: SourceLines): Definition | Prose {
	const text = source.at(line);
	const match = /\[(?:[^[\]\\]|\\.)+\]:\s+(?:\[[^[\]]*\]|[A-Z?]{3,})$/.exec(text);
	return match
		? new Prose('item', match[0], line, source)
		: { kind: 'definition', label, inside: /\]:\s*<?#/.test(text) };
}

/** CommonMark's matching of reference labels: case and inner white space do not count. */
export const normaliseLabel = remember((label: string): string => {
	const folded = /^\s|\s$|\s\s|[\t\n]/.test(label) ? label.trim().replace(/\s+/g, ' ') : label;
	return folded.toLowerCase().toUpperCase();
});

/** Where a line of a code block stands: `index` counts its lines, `text` is the line without indent and trailing blanks. */
export function placeInCode({ contentLine, source }: Code, index: number, text: string): Position {
	const line = contentLine + index;
	return { line, character: Math.max(0, source.at(line).length - text.length) };
}
