import type { Block } from '../core/render.ts';
import type { BlockList } from './blockList.ts';
import { isAbove } from './chunks.ts';

/** A block and the element that shows it. */
export interface ShownBlock extends Block {
	readonly element: HTMLElement;
}

/** Where a source line is on the page, in px from the top of the window; `line` zero-based. */
interface Place {
	readonly line: number;
	readonly top: number;
	readonly bottom: number;
	/** The lines that share the height, where each has as much. */
	readonly count?: number;
}

/** Tells which source line is where on the page. Between two lines whose place is known, the others are spread evenly. */
export class Places {
	readonly #blocks: BlockList<ShownBlock>;

	constructor(blocks: BlockList<ShownBlock>) {
		this.#blocks = blocks;
	}

	/** Px from the top of the window to a line, which need not be whole. Lines before the first block start the page. */
	topOf(line: number): number {
		const index = this.#blocks.indexOfLine(line);
		const block = this.#blocks.at(index);
		if (!block) return -window.scrollY;
		const places = this.#placesOf(block, index);
		const from = places.findLast((place) => place.line <= line)!;
		const to = places[places.indexOf(from) + 1];
		if (!to) return from.top;
		return from.top + ((to.top - from.top) * (line - from.line)) / (to.line - from.line);
	}

	/** The line, hardly ever whole, at the top of the window. */
	lineAtTop(): number {
		const index = this.#indexAtTop();
		const block = this.#blocks.at(index);
		if (!block) return 0;
		const places = this.#placesOf(block, index);
		const from = places.findLast(({ top }) => top <= 0) ?? places[0]!;
		const to = places[places.indexOf(from) + 1] ?? from;
		if (to.top <= from.top) return from.line;
		return Math.max(0, from.line + ((to.line - from.line) * -from.top) / (to.top - from.top));
	}

	/** The first block that starts in the window, else the one that fills it. */
	elementInSight(): HTMLElement | undefined {
		const index = this.#indexAtTop();
		const next = this.#blocks.at(index + 1)?.element;
		const isInSight = next && next.getBoundingClientRect().top < window.innerHeight;
		return isInSight ? next : this.#blocks.at(index)?.element;
	}

	/** The block that a line belongs to, or stands below. */
	elementAt(line: number): HTMLElement | undefined {
		return this.blockAt(line)?.element;
	}

	/** The same with its lines. */
	blockAt(line: number): ShownBlock | undefined {
		return this.#blocks.at(this.#blocks.indexOfLine(line));
	}

	/** The block that the top of the window cuts or touches; -1 above the first. */
	#indexAtTop(): number {
		return this.#blocks.findLast(({ element }) => isAbove(element, 0));
	}

	/** What of the page a line makes; undefined for a blank line between blocks. */
	spanOf(line: number): { readonly top: number; readonly bottom: number } | undefined {
		const index = this.#blocks.indexOfLine(line);
		const block = this.#blocks.at(index);
		if (!block || line >= block.endLine) return undefined;
		const places = this.#placesOf(block, index);
		const at = places.findLastIndex((place) => place.line <= line);
		const { line: start, top, bottom, count } = places[at]!;
		if (count) {
			const height = (bottom - top) / count;
			return { top: top + height * (line - start), bottom: top + height * (line - start + 1) };
		}
		const next = places[at + 1]!.top;
		const own = at === 0 ? block.element.getBoundingClientRect().top : top;
		return { top: own, bottom: next > own ? Math.min(bottom, next) : bottom };
	}

	/** The line on which something in a block stands; undefined for what is in none. */
	lineOf(node: Node, offset = 0): number | undefined {
		const element = node instanceof Element ? node : node.parentElement;
		const shown = element?.closest('.block');
		const block = shown ? this.#blocks.at(this.#indexOf(shown)) : undefined;
		if (!element || !shown || !block) return undefined;
		const code = element.closest('pre > code');
		const marked = element.closest('[data-line]');
		const text = element.closest(textual);
		const start = code ? codeLine(code, block) : lineOfElement(marked, block);
		// A mark inside the text says more than the text's line ends.
		const isMarkedOutside = text && (!marked || marked.contains(text) || code);
		const line = start + (isMarkedOutside ? lineEndsBetween(text, node, offset) : 0);
		return Math.min(line, Math.max(block.line, block.endLine - 1));
	}

	#indexOf(shown: Element): number {
		const { DOCUMENT_POSITION_FOLLOWING } = Node;
		return this.#blocks.findLast(
			({ element }) => !(shown.compareDocumentPosition(element) & DOCUMENT_POSITION_FOLLOWING),
		);
	}

	/** From the block's first line to the first behind it, both included, each further down than the one before. */
	#placesOf(block: ShownBlock, index: number): Place[] {
		const { top, bottom } = block.element.getBoundingClientRect();
		const next = this.#blocks.at(index + 1);
		const end = next
			? { line: next.line, top: next.element.getBoundingClientRect().top }
			: { line: Math.max(block.endLine, block.line + 1), top: bottom };
		const places: Place[] = [{ line: block.line, top: index === 0 ? -window.scrollY : top, bottom }];
		const add = (place: Place) => {
			const last = places.at(-1)!;
			if (place.line > last.line && place.line < end.line && place.top >= last.top) places.push(place);
		};
		for (const inner of block.element.querySelectorAll('[data-line], pre > code')) {
			const { top, bottom } = inner.getBoundingClientRect();
			if (!inner.matches('pre > code')) {
				add({ line: lineOfElement(inner, block), top, bottom });
				continue;
			}
			const line = codeLine(inner, block);
			const count = linesIn(inner);
			add({ line: line - 1, top: inner.parentElement!.getBoundingClientRect().top, bottom });
			add({ line, top, bottom, count });
			add({ line: line + count, top: bottom, bottom });
		}
		places.push({ ...end, bottom: end.top });
		return places;
	}
}

/** What holds lines of text as the source has them. */
const textual = 'pre > code, p, h1, h2, h3, h4, h5, h6, li';

function lineEndsBetween(start: Node, node: Node, offset: number): number {
	const range = document.createRange();
	range.setStart(start, 0);
	range.setEnd(node, offset);
	return range.toString().match(/\n/g)?.length ?? 0;
}

function lineOfElement(element: Element | null, { line, element: shown }: ShownBlock): number {
	return line + (element && shown.contains(element) ? Number(element.getAttribute('data-line')) : 0);
}

function linesIn(code: Element): number {
	return Math.max(1, code.textContent.match(/\n/g)?.length ?? 0);
}

/** The line of the first line of code: below the fence, where there is one. */
function codeLine(code: Element, block: ShownBlock): number {
	const pre = code.parentElement!;
	const isIndented =
		pre.parentElement === block.element
			? block.endLine - block.line === linesIn(code)
			: pre.hasAttribute('data-line');
	return lineOfElement(code.closest('[data-line]'), block) + (isIndented ? 0 : 1);
}
