import type { BlockSize } from './blocks.ts';

/** What a list of blocks needs to know of each, and tells it. */
export interface Listed {
	readonly block: BlockSize;
	/** The page that holds it; set by the list. */
	page: { cache: unknown } | undefined;
}

/** A run of neighbouring items with the sums over them. */
export interface Page<T extends Listed, Cache> {
	items: T[];
	length: number;
	lineCount: number;
	/** What the owner keeps about the page; dropped when its items change. */
	cache: Cache | undefined;
}

/** Items per page: pages are scanned whole, and so are their items, so both numbers stay in the low hundreds for megabytes. */
const pageSize = 192;

/**
 * A list of blocks that finds the one at an offset, and replaces a few, in time that hardly depends on how many there
 * are: a list of pages with the sums of lengths and line counts.
 */
export class BlockList<T extends Listed, Cache> {
	pages: Page<T, Cache>[] = [];
	/** Number of items. */
	size = 0;
	/** UTF-16 length of the whole. */
	length = 0;

	constructor(items: readonly T[]) {
		this.pages = pagesOf<T, Cache>(items);
		this.size = items.length;
		for (const page of this.pages) this.length += page.length;
	}

	/** The index of the item that holds `offset`, and the offset at which it starts; the last item holds the end. */
	find(offset: number): { index: number; start: number } {
		let index = 0;
		let start = 0;
		for (let at = 0; at < this.pages.length; at++) {
			const page = this.pages[at]!;
			if (offset < start + page.length || at === this.pages.length - 1) {
				for (const item of page.items) {
					if (offset < start + item.block.text.length || index === this.size - 1) return { index, start };
					start += item.block.text.length;
					index++;
				}
			}
			start += page.length;
			index += page.items.length;
		}
		return { index: 0, start: 0 };
	}

	get first(): T | undefined {
		return this.pages[0]?.items[0];
	}

	at(index: number): T {
		const { page, within } = this.#locate(index);
		return this.pages[page]!.items[within]!;
	}

	/** The zero-based line on which the item at an index starts. */
	lineAt(index: number): number {
		const { page, within } = this.#locate(index);
		let line = 0;
		for (const { lineCount } of this.pages.slice(0, page)) line += lineCount;
		for (const { block } of this.pages[page]?.items.slice(0, within) ?? []) line += block.lineCount;
		return line;
	}

	slice(from: number, to: number): T[] {
		const items: T[] = [];
		let { page, within } = this.#locate(from);
		while (items.length < to - from) {
			const next = this.pages[page]!.items.slice(within, within + to - from - items.length);
			items.push(...next);
			page++;
			within = 0;
		}
		return items;
	}

	/** Replaces the items from `from` up to `to` and drops the caches of the pages involved, and of the page behind them. */
	replace(from: number, to: number, items: readonly T[]): void {
		const first = this.#locate(from);
		const last = this.#locate(to);
		const before = this.pages[first.page]?.items.slice(0, first.within) ?? [];
		const after = this.pages[last.page]?.items.slice(last.within) ?? [];
		const fresh = pagesOf<T, Cache>([...before, ...items, ...after]);
		const old = this.pages.splice(first.page, last.page - first.page + 1, ...fresh);
		for (const page of old) this.length -= page.length;
		for (const page of fresh) this.length += page.length;
		this.size += items.length - (to - from);
		const behind = this.pages[first.page + fresh.length];
		if (behind) behind.cache = undefined;
	}

	/** All items, in an array of their own. */
	toArray(): T[] {
		const none: T[] = [];
		return none.concat(...this.pages.map(({ items }) => items));
	}

	*[Symbol.iterator](): Generator<T> {
		for (const page of this.pages) yield* page.items;
	}

	/** An index one behind the last item counts as behind the last page's items. */
	#locate(index: number): { page: number; within: number } {
		let first = 0;
		for (let at = 0; at < this.pages.length; at++) {
			const page = this.pages[at]!;
			if (index < first + page.items.length || at === this.pages.length - 1)
				return { page: at, within: index - first };
			first += page.items.length;
		}
		return { page: 0, within: 0 };
	}
}

function pagesOf<T extends Listed, Cache>(items: readonly T[]): Page<T, Cache>[] {
	const pages: Page<T, Cache>[] = [];
	const size = items.length < pageSize * 2 ? pageSize * 2 : pageSize;
	for (let start = 0; start < items.length; start += size) {
		const own = items.slice(start, start + size);
		const page: Page<T, Cache> = { items: own, length: 0, lineCount: 0, cache: undefined };
		for (const item of own) {
			page.length += item.block.text.length;
			page.lineCount += item.block.lineCount;
			item.page = page;
		}
		pages.push(page);
	}
	return pages;
}
