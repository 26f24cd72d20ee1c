import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { countLineEnds, lineStarts, normaliseLineEnds } from './lines.ts';
import { type Part, readParts } from './parts.ts';

/** How much of a text a block takes. */
export interface BlockSize {
	/** As in the source, line ends included. */
	readonly text: string;
	/** Number of line ends in `text`. */
	readonly lineCount: number;
}

/**
 * A top-level block of Markdown (heading, paragraph, list, fence …) with the blank lines behind it. What precedes the
 * first block belongs to it. All lines count from the block's own first line.
 */
export interface Block extends BlockSize {
	readonly parts: readonly Part[];
	/** Level of an ATX or setext heading; 0 for any other block. */
	readonly level: number;
	/** The type of markdown-it's first token: `heading_open`, `fence`, `hr`; empty for blank lines alone. */
	readonly type: string;
}

const markdown = createMarkdownIt({ html: true });

/**
 * markdown-it's own `Token` defines its fields one by one with `Object.defineProperty`, a tenth of the time of a whole
 * analysis; its rules need no more than the fields.
 */
markdown.block.State = class extends markdown.block.State {
	override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
		if (nesting < 0) this.level--;
		const token = {
			type,
			tag,
			nesting,
			level: this.level,
			attrs: null,
			map: null,
			children: null,
			content: '',
			markup: '',
			info: '',
			meta: null,
			block: true,
			hidden: false,
		} as Partial<Token> as Token;
		if (nesting > 0) this.level++;
		this.tokens.push(token);
		return token;
	}
};

/** A block among the tokens of the text that was read. */
export interface BlockTokens extends BlockSize {
	readonly tokens: readonly Token[];
	/** Of the block's tokens in `tokens`; `end` is exclusive. Equal for blank lines alone. */
	readonly start: number;
	readonly end: number;
	/** On which it starts, counted as the tokens count. */
	readonly line: number;
}

/**
 * Cuts `text`, which starts where a top-level block may start, into blocks. Together they are the whole text.
 * Blocks do not depend on what stands before them, and only their end on what follows: that is what makes
 * re-reading a part of a document possible.
 */
export function cutBlocks<T>(text: string, parser: MarkdownIt, make: (block: BlockTokens) => T): T[] {
	const source = cleanText(text);
	const tokens: Token[] = [];
	parser.block.parse(source, parser, {}, tokens);
	const starts: number[] = [];
	const tokenStarts: number[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index]!;
		if (token.level === 0 && token.nesting >= 0 && token.type !== 'inline' && token.map) {
			starts.push(token.map[0]);
			tokenStarts.push(index);
		}
	}
	if (starts.length === 0) {
		const blank = { text, lineCount: countLineEnds(text), tokens, start: 0, end: 0, line: 0 };
		return text === '' ? [] : [make(blank)];
	}
	starts[0] = 0;
	const offsets = text === source ? undefined : lineStarts(text);
	const blocks: T[] = [];
	let offset = 0;
	for (let index = 0; index < starts.length; index++) {
		const line = starts[index]!;
		const nextLine = starts[index + 1];
		let next = text.length;
		if (nextLine !== undefined) {
			next = offsets ? offsets[nextLine]! : skipLines(text, offset, nextLine - line);
		}
		const own = text.slice(offset, next);
		blocks.push(
			make({
				text: own,
				lineCount: nextLine === undefined ? countLineEnds(own) : nextLine - line,
				tokens,
				start: tokenStarts[index]!,
				end: tokenStarts[index + 1] ?? tokens.length,
				line,
			}),
		);
		offset = next;
	}
	return blocks;
}

/** Reads the blocks of `text`, which starts where one may start. */
export function parseBlocks(text: string): Block[] {
	return cutBlocks(text, markdown, ({ text, lineCount, tokens, start, end, line }) => {
		const first = tokens[start];
		return {
			text,
			lineCount,
			parts: start < end ? readParts(tokens, start, end, text, line) : [],
			level: first?.type === 'heading_open' ? Number(first.tag[1]) : 0,
			type: first?.type ?? '',
		};
	});
}

/** As markdown-it's block parser wants it: as many lines, each as long. */
export function cleanText(text: string): string {
	return normaliseLineEnds(text).replaceAll('\0', '\uFFFD').replaceAll('\uFEFF', ' ');
}

function skipLines(text: string, offset: number, count: number): number {
	let at = offset;
	for (let left = count; left > 0; left--) at = text.indexOf('\n', at) + 1;
	return at;
}
