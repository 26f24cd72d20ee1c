import type { Edit } from '../types.ts';
import { BlockList, type Listed, type Page } from './blockList.ts';
import type { BlockSize } from './blocks.ts';
import { FrontMatter, frontMatterLength } from './frontMatter.ts';

/** What somebody keeps for each block, and how it is made. */
export interface BlockReader<B extends BlockSize, T extends Listed> {
	/** Cuts a text that starts where a top-level block may start; together the blocks are the whole text. */
	read(text: string): readonly B[];
	/** What is kept for a block. */
	keep(block: B): T;
	/** What is kept for the front matter, the first block of a document that has some. */
	keepFrontMatter(front: FrontMatter): T;
	/** Whether the block defines a label, so that text behind it could be a part of the definition. */
	defines(item: T): boolean;
}

/** `removed` items from `index` on gave way to `added` ones. */
export interface Splice<T> {
	readonly index: number;
	readonly removed: readonly T[];
	readonly added: readonly T[];
}

/**
 * A Markdown text as a list of top-level blocks. An edit re-reads those that it touches: a block does not depend on what
 * stands before it, and only its end on what follows.
 */
export class BlockText<B extends BlockSize, T extends Listed, Cache = undefined> {
	readonly #reader: BlockReader<B, T>;
	#blocks: BlockList<T, Cache>;
	#front: FrontMatter | undefined;
	#text: string | undefined;

	constructor(text: string, reader: BlockReader<B, T>) {
		this.#reader = reader;
		this.#blocks = new BlockList([]);
		this.#open(text);
	}

	/** The front matter, an item of which stands first in `blocks`. */
	get frontMatter(): FrontMatter | undefined {
		return this.#front;
	}

	get blocks(): BlockList<T, Cache> {
		return this.#blocks;
	}

	/** The whole text, as it was opened and edited. */
	get text(): string {
		this.#text ??= this.#blocks.pages
			.map(({ items }: Page<T, Cache>) => items.map(({ block }) => block.text).join(''))
			.join('');
		return this.#text;
	}

	/** Offsets are UTF-16 units; what lies outside the text is cut off. Undefined when all was read anew. */
	apply(edit: Edit): Splice<T> | undefined {
		const total = this.#blocks.length;
		const start = Math.min(Math.max(0, edit.offset), total);
		const end = Math.min(start + Math.max(0, edit.length), total);
		if (start === end && edit.text === '') return { index: 0, removed: [], added: [] };
		if (this.#blocks.size === 0 || this.#mayTouchFrontMatter(start, end, edit.text)) {
			const text = this.text;
			const next = text.slice(0, start) + edit.text + text.slice(end);
			const splice = this.#replaceFrontMatter(next, next.length - total, end);
			if (!splice) this.#open(next);
			return splice;
		}
		const splice = this.#replaceBlocks(start, end, edit.text);
		this.#text = undefined;
		return splice;
	}

	#open(text: string): void {
		const length = frontMatterLength(text);
		this.#front = length > 0 ? new FrontMatter(text.slice(0, length)) : undefined;
		const items = this.#reader.read(text.slice(length)).map((block) => this.#reader.keep(block));
		if (this.#front) items.unshift(this.#reader.keepFrontMatter(this.#front));
		this.#blocks = new BlockList(items);
		this.#text = text;
	}

	/** Whether an edit lies in the front matter, or might make some. Only then the whole text has to be looked at. */
	#mayTouchFrontMatter(start: number, end: number, text: string): boolean {
		if (this.#front) return start <= this.#front.text.length;
		const head = this.#blocks.at(0).block.text.slice(0, 5);
		if (/^\uFEFF?---/.test(head)) return true;
		return start < 5 && (text.includes('-') || head.includes('-') || end > start);
	}

	/** Replaces the front matter alone, when it still ends where it ended. */
	#replaceFrontMatter(text: string, growth: number, end: number): Splice<T> | undefined {
		const old = this.#front;
		if (!old) return undefined;
		const length = old.text.length + growth;
		const closing = /(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)$/.exec(old.text)!.index;
		if (end > closing || frontMatterLength(text) !== length) return undefined;
		this.#front = new FrontMatter(text.slice(0, length));
		const removed = this.#blocks.slice(0, 1);
		const added = [this.#reader.keepFrontMatter(this.#front)];
		this.#blocks.replace(0, 1, added);
		this.#text = text;
		return { index: 0, removed, added };
	}

	/** Reads anew from the block before the edit to the first untouched block that still starts a block. */
	#replaceBlocks(start: number, end: number, text: string): Splice<T> {
		const blocks = this.#blocks;
		const touched = blocks.find(start);
		const last = blocks.find(end).index;
		const floor = this.#front ? 1 : 0;
		let from = Math.max(floor, touched.index - 1);
		while (from > floor && this.#reader.defines(blocks.at(from))) from--;
		let begin = touched.start;
		for (const { block } of blocks.slice(from, touched.index)) begin -= block.text.length;
		for (let reach = 3; ; reach *= 4) {
			const to = Math.min(blocks.size, last + reach);
			const old = blocks.slice(from, to);
			const source = old.map(({ block }) => block.text).join('');
			const read = this.#reader.read(source.slice(0, start - begin) + text + source.slice(end - begin));
			if (to === blocks.size) return this.#splice(from, old, read);
			const kept = sharedStart(old, last + 1 - from, read);
			if (kept) return this.#splice(from, old.slice(0, kept.old), read.slice(0, kept.read));
		}
	}

	/** Puts new blocks in place of `old` items that start at index `from`; equal blocks at both ends keep their items. */
	#splice(from: number, old: readonly T[], blocks: readonly B[]): Splice<T> {
		let head = 0;
		while (head < old.length && head < blocks.length && old[head]!.block.text === blocks[head]!.text) head++;
		let tail = 0;
		while (
			tail < Math.min(old.length, blocks.length) - head &&
			old.at(-1 - tail)!.block.text === blocks.at(-1 - tail)!.text
		) {
			tail++;
		}
		const index = from + head;
		const removed = old.slice(head, old.length - tail);
		const added = blocks.slice(head, blocks.length - tail).map((block) => this.#reader.keep(block));
		if (removed.length + added.length > 0) this.#blocks.replace(index, index + removed.length, added);
		return { index, removed, added };
	}
}

/**
 * The first item behind an edit that starts a block among the blocks read anew, too: how many of the old items and of
 * the new blocks stand before it. The last item does not count, for its end was not seen.
 */
function sharedStart(
	old: readonly { readonly block: BlockSize }[],
	untouched: number,
	blocks: readonly BlockSize[],
): { old: number; read: number } | undefined {
	const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
	const starts = new Map<number, number>();
	let start = 0;
	blocks.forEach(({ text }, index) => {
		starts.set(total - start, index);
		start += text.length;
	});
	let rest = old.slice(untouched).reduce((sum, { block }) => sum + block.text.length, 0);
	for (let index = untouched; index < old.length; index++) {
		const read = starts.get(rest);
		if (read !== undefined && read > 0) return { old: index, read };
		rest -= old[index]!.block.text.length;
	}
	return undefined;
}
