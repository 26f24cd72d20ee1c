import GithubSlugger from 'github-slugger';
import type { Env, Token } from 'markdown-it';
import { countWhile } from './countWhile.ts';
import { type BlockSize, cleanText, cutBlocks } from './markdown/blocks.ts';
import { type BlockReader, BlockText, type Splice } from './markdown/blockText.ts';
import { countLineEnds } from './markdown/lines.ts';
import { type BlockChange, changeBetween, moved } from './render/change.ts';
import { renderFootnotes } from './render/footnotes.ts';
import { Labels } from './render/labels.ts';
import { createMarkdown } from './render/markdown.ts';
import { renderFrontMatter } from './render/metadata.ts';
import { RenderedBlock } from './render/renderedBlock.ts';
import { spansOf } from './render/spans.ts';
import type { Edit } from './types.ts';

/** A top-level block of a document: a heading, a paragraph, a whole list, a fence. */
export interface Block {
	/** Zero-based line on which it starts. */
	readonly line: number;
	/** Exclusive. */
	readonly endLine: number;
	/**
	 * The block's identity: equal as long as the block looks the same. Holds what HTML the author wrote: to be sanitised.
	 * `data-line` in it counts from `line`.
	 */
	readonly html: string;
}

const markdown = createMarkdown();
// Blocks are cut for the whole document, and read one by one.
markdown.core.ruler.disable(['normalize', 'block']);

const reader: BlockReader<BlockSize, RenderedBlock> = {
	read: (text) => cutBlocks(text, markdown, ({ text, lineCount }) => ({ text, lineCount })),
	keep: (block) => new RenderedBlock(block, markdown, (env) => parse(block.text, env)),
	keepFrontMatter: ({ text }) =>
		new RenderedBlock({ text, lineCount: countLineEnds(text) }, markdown, () => [
			htmlToken(renderFrontMatter(text)),
		]),
	defines: ({ definitions }) => definitions !== undefined,
};

/**
 * GitHub-flavoured Markdown as HTML, kept from edit to edit: only blocks that an edit touches are rendered anew, and
 * those that show what it changed elsewhere (links, footnotes, repeated headings).
 */
export class RenderedDocument {
	readonly #source: BlockText<BlockSize, RenderedBlock>;
	#labels: Labels;
	#footnotes = '';
	#blocks: readonly Block[] = [];

	/** Never throws, whatever the text. */
	constructor(text: string) {
		this.#source = new BlockText(text, reader);
		this.#labels = new Labels(this.#source.blocks);
		this.#render([]);
	}

	/** Of the text, in UTF-16 units. */
	get length(): number {
		return this.#source.blocks.length;
	}

	/** In the order of the document, front matter included; a list of the footnotes comes last. */
	get blocks(): readonly Block[] {
		return this.#blocks;
	}

	/** Applies edits as `DesignDocument.update` does. Tells what became of the blocks; undefined when they stayed. */
	update(edits: readonly Edit[]): BlockChange | undefined {
		const before = this.#blocks;
		const touched: RenderedBlock[] = [];
		let isDone = true;
		for (const edit of edits) {
			const old = this.#source.blocks;
			const splice = this.#source.apply(edit);
			const { removed, added } = splice ?? { removed: [...old], added: [...this.#source.blocks] };
			const changed = [...removed, ...added];
			touched.push(...changed);
			if (changed.some(({ definitions }) => definitions)) this.#labels = new Labels(this.#source.blocks);
			for (const block of added) block.read(this.#labels);
			isDone &&= splice !== undefined && this.#replace(splice);
		}
		if (!isDone) this.#render(touched);
		return changeBetween(before, this.#blocks);
	}

	/** Renders blocks that no other depends on, and leaves the rest as it is. Says whether they are such. */
	#replace({ index, removed, added }: Splice<RenderedBlock>): boolean {
		if ([...removed, ...added].some(({ isShared }) => isShared)) return false;
		const line = this.#source.blocks.lineAt(index);
		const start = countWhile(this.#blocks, (block) => block.line < line);
		const isSpanned = (this.#blocks[start - 1]?.endLine ?? 0) > line;
		if (isSpanned) return false;
		const old = show(removed, line);
		const shift = lineCountOf(added) - lineCountOf(removed);
		const behind = this.#blocks.slice(start + old.length);
		this.#blocks = this.#blocks
			.slice(0, start)
			.concat(show(added, line), shift === 0 ? behind : behind.map((block) => moved(block, shift)));
		return true;
	}

	#render(touched: readonly RenderedBlock[]): void {
		const all = [...this.#source.blocks];
		const changed = [...touched, ...all.filter((block) => block.read(this.#labels))];
		if (changed.some(({ headings }) => headings.length > 0)) nameHeadings(all);
		if (changed.some(({ marks, footnotes }) => marks.length + footnotes.length > 0)) {
			this.#footnotes = numberFootnotes(all);
		}
		this.#blocks = show(all, 0, spansOf(all));
		if (this.#footnotes) {
			const line = lineCountOf(all);
			this.#blocks = [...this.#blocks, { line, endLine: line, html: this.#footnotes }];
		}
	}
}

/** What is seen of blocks, the first of which starts on `line`. */
function show(
	rendered: readonly RenderedBlock[],
	line: number,
	spans: ReadonlyMap<number, number> = new Map(),
): Block[] {
	const blocks: Block[] = [];
	for (let index = 0; index < rendered.length; ) {
		const end = spans.get(index) ?? index + 1;
		const first = line + rendered[index]!.lines.start;
		let html = '';
		let endLine = first;
		for (; index < end; index++) {
			const block = rendered[index]!;
			html += block.html(line + block.lines.start - first);
			endLine = line + block.lines.end;
			line += block.block.lineCount;
		}
		if (html) blocks.push({ line: first, endLine, html });
	}
	return blocks;
}

function lineCountOf(blocks: readonly RenderedBlock[]): number {
	return blocks.reduce((sum, { block }) => sum + block.lineCount, 0);
}

function parse(text: string, env: Env): Token[] {
	const tokens: Token[] = [];
	markdown.block.parse(cleanText(text), markdown, env, tokens);
	return tokens;
}

function htmlToken(content: string): Token {
	const { Token } = new markdown.core.State('', markdown, {});
	return Object.assign(new Token('html_block', '', 0), { content });
}

/** Numbers the footnotes in the order of their marks, and renders their list. */
function numberFootnotes(blocks: readonly RenderedBlock[]): string {
	const notes = new Map<string, { readonly number: number; marks: number }>();
	for (const block of blocks) {
		for (const mark of block.marks) {
			const note = notes.get(mark.label) ?? { number: notes.size + 1, marks: 0 };
			notes.set(mark.label, note);
			note.marks++;
			if (mark.number === note.number && mark.occurrence === note.marks) continue;
			Object.assign(mark, { number: note.number, occurrence: note.marks });
			block.renumbered();
		}
	}
	if (notes.size === 0) return '';
	const contents = new Map<string, string>();
	for (const block of blocks) {
		for (const { label, tokens } of block.footnotes) {
			if (notes.has(label) && !contents.has(label)) contents.set(label, block.render(tokens));
		}
	}
	return renderFootnotes(
		[...notes].map(([label, { marks }]) => ({ label, marks, content: contents.get(label) ?? '' })),
	);
}

/** Gives every heading the id that it has on GitHub. */
function nameHeadings(blocks: readonly RenderedBlock[]): void {
	const slugger = new GithubSlugger();
	for (const block of blocks) {
		for (const { open, text } of block.headings) {
			const id = slugger.slug(text);
			if (open.attrGet('id') === id) continue;
			open.attrSet('id', id);
			block.renumbered();
		}
	}
}
