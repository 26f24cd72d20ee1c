import MarkdownIt, { type Token } from 'markdown-it';
import { countLineEnds, lineStarts, normaliseLineEnds } from './lines.ts';
import { type Part, readParts } from './parts.ts';

/**
 * A top-level block of Markdown (heading, paragraph, list, fence …) with the blank lines behind it. What precedes the
 * first block belongs to it. All lines count from the block's own first line.
 */
export interface Block {
	/** As in the source, line ends included. */
	readonly text: string;
	/** Number of line ends in `text`. */
	readonly lineCount: number;
	readonly parts: readonly Part[];
	/** Level of an ATX or setext heading; 0 for any other block. */
	readonly level: number;
	/** The type of markdown-it's first token: `heading_open`, `fence`, `hr`; empty for blank lines alone. */
	readonly type: string;
}

const markdown = new MarkdownIt({ html: true });

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

/**
 * Splits `text`, which starts where a top-level block may start, into blocks. Together they are the whole text.
 * Blocks do not depend on what stands before them, and only their end on what follows: that is what makes
 * re-reading a part of a document possible.
 */
export function parseBlocks(text: string): Block[] {
	const source = normaliseLineEnds(text).replaceAll('\0', '\uFFFD').replaceAll('\uFEFF', ' ');
	const tokens: Token[] = [];
	markdown.block.parse(source, markdown, {}, tokens);
	const starts: number[] = [];
	const tokenStarts: number[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index]!;
		if (token.level === 0 && token.nesting >= 0 && token.type !== 'inline' && token.map) {
			starts.push(token.map[0]);
			tokenStarts.push(index);
		}
	}
	if (starts.length === 0) return text === '' ? [] : [blankBlock(text)];
	starts[0] = 0;
	const offsets = text === source ? undefined : lineStarts(text);
	const blocks: Block[] = [];
	let offset = 0;
	let line = 0;
	for (let index = 0; index < starts.length; index++) {
		const nextLine = starts[index + 1];
		let next = text.length;
		if (nextLine !== undefined) {
			next = offsets ? offsets[nextLine]! : skipLines(text, offset, nextLine - line);
		}
		const own = text.slice(offset, next);
		const first = tokens[tokenStarts[index]!]!;
		const end = tokenStarts[index + 1] ?? tokens.length;
		blocks.push({
			text: own,
			lineCount: nextLine === undefined ? countLineEnds(own) : nextLine - line,
			parts: readParts(tokens, tokenStarts[index]!, end, own, starts[index]!),
			level: first.type === 'heading_open' ? Number(first.tag[1]) : 0,
			type: first.type,
		});
		offset = next;
		line = nextLine ?? line;
	}
	return blocks;
}

function blankBlock(text: string): Block {
	return { text, lineCount: countLineEnds(text), parts: [], level: 0, type: '' };
}

function skipLines(text: string, offset: number, count: number): number {
	let at = offset;
	for (let left = count; left > 0; left--) at = text.indexOf('\n', at) + 1;
	return at;
}
