import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { BlockSize } from '../markdown/blocks.ts';
import { normaliseLineEnds } from '../markdown/lines.ts';
import { type Footnote, type Mark, marksIn, takeFootnotes } from './footnotes.ts';
import { type HeadingTokens, headingsIn } from './headings.ts';
import type { Asked, Definitions, Labels } from './labels.ts';
import { openTags, type Tag } from './spans.ts';

/** A top-level block of a document, and what it looks like. */
export class RenderedBlock {
	readonly block: BlockSize;
	/** Where the document's list of blocks keeps it. */
	page: { cache: unknown } | undefined;
	/** Its first line that is not blank, and the one behind its last: counted from its start. */
	readonly lines: { readonly start: number; readonly end: number };
	readonly definitions: Definitions | undefined;
	/** HTML tags that may belong with those of other blocks. */
	readonly tags: readonly Tag[];
	/** Empty until the block was read, like what follows. */
	headings: readonly HeadingTokens[] = [];
	marks: readonly Mark[] = [];
	footnotes: readonly Footnote[] = [];
	readonly #markdown: MarkdownIt;
	readonly #parse: (env: Env) => Token[];
	#tokens: Token[];
	#asked: Asked | undefined;
	#html: string | undefined;
	#lineOffset = 0;

	/** `parse` gives its tokens, made anew, with inline content still unread. */
	constructor(block: BlockSize, markdown: MarkdownIt, parse: (env: Env) => Token[]) {
		this.block = block;
		this.#markdown = markdown;
		this.#parse = parse;
		const lines = normaliseLineEnds(block.text).split('\n');
		const isText = (line: string) => line.trim() !== '';
		this.lines = { start: Math.max(0, lines.findIndex(isText)), end: lines.findLastIndex(isText) + 1 };
		const env: ParsedEnv = {};
		this.#tokens = this.#parse(env);
		this.definitions = definitionsOf(env);
		const first = this.#tokens[0];
		this.tags = first?.type === 'html_block' ? openTags(first.content) : [];
	}

	/** Whether how it looks, or others do, depends on the blocks around it; to be asked once it was read. */
	get isShared(): boolean {
		const shared = [this.tags, this.headings, this.marks, this.footnotes];
		return this.definitions !== undefined || shared.some(({ length }) => length > 0);
	}

	/** Reads what stands inside, unless it was read by labels that say the same of those that it uses. Says whether it was. */
	read(labels: Labels): boolean {
		if (this.#asked) {
			if (labels.answerAlike(this.#asked)) return false;
			this.#tokens = this.#parse({});
		}
		this.#asked = new Map();
		const state = new this.#markdown.core.State('', this.#markdown, labels.envFor(this.#asked));
		state.tokens = this.#tokens;
		this.#markdown.core.process(state);
		this.#tokens = state.tokens;
		this.footnotes = takeFootnotes(this.#tokens);
		this.marks = marksIn([...this.#tokens, ...this.footnotes.flatMap(({ tokens }) => tokens)]);
		this.headings = headingsIn(this.#tokens);
		this.#html = undefined;
		return true;
	}

	/** To be called when its headings or footnote marks were given other numbers. */
	renumbered(): void {
		this.#html = undefined;
	}

	/** Empty for what is not seen. Lines in it count from `lineOffset` lines above the block's first one. */
	html(lineOffset = 0): string {
		if (this.#html === undefined || lineOffset !== this.#lineOffset) {
			this.#lineOffset = lineOffset;
			const html = this.#render(this.#tokens, { firstLine: this.lines.start - lineOffset }).trim();
			this.#html = html && `${html}\n`;
		}
		return this.#html;
	}

	/** Some of its tokens, to be shown elsewhere: no line is told. */
	render(tokens: Token[]): string {
		return this.#render(tokens, {});
	}

	#render(tokens: Token[], env: Partial<RenderEnv>): string {
		return this.#markdown.renderer.render(tokens, this.#markdown.options, env);
	}
}

/** What the renderer's rules are told of a block. */
export interface RenderEnv extends Env {
	/** From which the lines in its HTML count: to be taken from those of a token's `map`. */
	readonly firstLine: number;
}

interface ParsedEnv extends Env {
	footnotes?: { refs: Readonly<Record<string, unknown>> };
}

function definitionsOf({ references, footnotes }: ParsedEnv): Definitions | undefined {
	if (!references && !footnotes) return undefined;
	return {
		links: new Map(Object.entries(references ?? {})),
		footnotes: Object.keys(footnotes?.refs ?? {}).map((key) => key.slice(1)),
	};
}
