import { DiagramElement } from '../diagram/element.ts';

/** What is drawn from its source, which is not to be read any more. */
const drawn = `${DiagramElement.tag}, .katex`;

/** The text that an element shows, where it stands in its text nodes, and on which source lines. */
export class ShownText {
	readonly text: string;
	readonly #nodes: { readonly node: Text; readonly start: number }[] = [];
	/** Where text of a line starts that is known; lines count from the block's first. */
	readonly #lines: { readonly line: number; readonly start: number }[] = [{ line: 0, start: 0 }];

	constructor(root: Element) {
		let text = '';
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
			node instanceof Element && node.matches(drawn) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
		);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (node instanceof Text) {
				this.#nodes.push({ node, start: text.length });
				text += node.data;
				continue;
			}
			const element = node as HTMLElement;
			const line = Number(element.dataset.line ?? this.#lines.at(-1)!.line);
			// Code starts below its fence.
			if (element.matches('pre')) this.#lines.push({ line: line + 1, start: text.length });
			else if (element.dataset.line) this.#lines.push({ line, start: text.length });
		}
		this.text = text;
	}

	/** Where the text of a line starts, as far as that can be told. */
	startOf(line: number): number {
		const index = this.#lines.findLastIndex((known) => known.line <= line);
		const known = this.#lines[index]!;
		const end = this.#lines[index + 1]?.start ?? this.text.length;
		let { start } = known;
		for (let left = line - known.line; left > 0; left--) {
			const next = this.text.indexOf('\n', start) + 1;
			if (next === 0 || next > end) break;
			start = next;
		}
		return start;
	}

	/** `end` is exclusive, and behind `start`. */
	rangeOf(start: number, end: number): Range {
		const first = this.#nodes.findLast((each) => each.start <= start)!;
		const last = this.#nodes.findLast((each) => each.start < end)!;
		const range = document.createRange();
		range.setStart(first.node, start - first.start);
		range.setEnd(last.node, end - last.start);
		return range;
	}
}
