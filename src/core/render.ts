import GithubSlugger from 'github-slugger';
import { type BlockReader, BlockText, type Splice } from './markdown/blockText.ts';
import { type BlockSize, cutBlocks } from './markdown/blocks.ts';
import { type BlockChange, changeBetween } from './render/change.ts';
import { renderFootnotes } from './render/footnotes.ts';
import { Labels } from './render/labels.ts';
import { createMarkdown } from './render/markdown.ts';
import { FrontMatterBlock } from './render/metadata.ts';
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
	keep: (block) => new RenderedBlock(block, markdown),
	keepFrontMatter: (front) => new FrontMatterBlock(front, markdown),
	defines: ({ definitions }) => definitions !== undefined,
};

/**
 * GitHub-flavoured Markdown as HTML, kept from edit to edit: only blocks that an edit touches are rendered anew, and
 * those that show what it changed elsewhere (links, footnotes, repeated headings).
 */
export class RenderedDocument {
	readonly #source: BlockText<BlockSize, RenderedBlock>;
	#labels: Labels;
	#blocks: readonly Block[] = [];

	/** Never throws, whatever the text. */
	constructor(text: string) {
		this.#source = new BlockText(text, reader);
		this.#labels = new Labels(this.#source.blocks);
		this.#render();
	}

	get text(): string {
		return this.#source.text;
	}

	/** In the order of the document, front matter included; a list of the footnotes comes last. */
	get blocks(): readonly Block[] {
		return this.#blocks;
	}

	/** Applies edits as `DesignDocument.update` does. Tells what became of the blocks; undefined when they stayed. */
	update(edits: readonly Edit[]): BlockChange | undefined {
		const before = this.#blocks;
		for (const edit of edits) {
			const splice = this.#source.apply(edit);
			if (!splice || definesLabels(splice)) this.#labels = new Labels(this.#source.blocks);
		}
		this.#render();
		return changeBetween(before, this.#blocks);
	}

	#render(): void {
		const all = [...this.#source.blocks];
		for (const block of all) block.read(this.#labels);
		const footnotes = numberFootnotes(all);
		nameHeadings(all);

		const spans = spansOf(all);
		const blocks: Block[] = [];
		let line = 0;
		for (let index = 0; index < all.length; ) {
			const end = spans.get(index) ?? index + 1;
			const first = line + all[index]!.lines.start;
			let html = '';
			let endLine = first;
			for (; index < end; index++) {
				const block = all[index]!;
				html += block.html(line + block.lines.start - first);
				endLine = line + block.lines.end;
				line += block.block.lineCount;
			}
			if (html) blocks.push({ line: first, endLine, html });
		}
		if (footnotes) blocks.push({ line, endLine: line, html: footnotes });
		this.#blocks = blocks;
	}
}

function definesLabels({ removed, added }: Splice<RenderedBlock>): boolean {
	return [...removed, ...added].some(({ definitions }) => definitions);
}

/** Numbers the footnotes in the order of their marks, and renders their list. */
function numberFootnotes(blocks: readonly RenderedBlock[]): string {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		for (const mark of block.marks) {
			const occurrence = (counts.get(mark.label) ?? 0) + 1;
			counts.set(mark.label, occurrence);
			const number = [...counts.keys()].indexOf(mark.label) + 1;
			if (mark.number !== number || mark.occurrence !== occurrence) block.renumbered();
			Object.assign(mark, { number, occurrence });
		}
	}
	if (counts.size === 0) return '';
	const contents = new Map<string, string>();
	for (const block of blocks) {
		for (const { label, tokens } of block.footnotes) {
			if (counts.has(label) && !contents.has(label)) contents.set(label, block.render(tokens));
		}
	}
	return renderFootnotes(counts, contents);
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
