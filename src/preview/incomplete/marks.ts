import type { OpenFinding } from '../../protocol.ts';
import type { ShownBlock } from '../places.ts';
import { ShownText } from './shownText.ts';
import { placesOf } from './textPlaces.ts';

/** Where a finding is in its block: as the author left it, and found again when the block has changed. */
interface Mark {
	readonly finding: OpenFinding;
	/** Counted from the block's first. */
	readonly line: number;
	ranges: readonly Range[];
}

/** What has no place of its own in the text: its heading is marked. */
const textless = new Set(['empty-section', 'missing-section']);

/** Marks text that is incomplete, without a change to the page: see `::highlight(incomplete)`. */
export class Marks {
	readonly #highlight = new Highlight();
	#marks = new Map<Element, readonly Mark[]>();

	constructor() {
		CSS.highlights.set('incomplete', this.#highlight);
	}

	/** Marks these instead of what is marked, each in the block given for its line. */
	show(findings: readonly OpenFinding[], blockAt: (line: number) => ShownBlock | undefined): void {
		const marks = new Map<Element, Mark[]>();
		for (const finding of findings) {
			if (textless.has(finding.rule)) continue;
			const { line } = finding.range.start;
			const block = blockAt(line);
			if (!block) continue;
			const mark = { finding, line: line - block.line, ranges: [] };
			const others = marks.get(block.element);
			if (others) others.push(mark);
			else marks.set(block.element, [mark]);
		}
		this.#marks = marks;
		this.#highlight.clear();
		for (const [element, own] of marks) this.#find(element, own);
	}

	/** A block looks different: what is still there is marked at its new place. */
	renew(element: Element): void {
		const marks = this.#marks.get(element);
		if (!marks) return;
		for (const range of marks.flatMap(({ ranges }) => ranges)) this.#highlight.delete(range);
		this.#find(element, marks);
	}

	/** Blocks with something incomplete that their text does not show: in a diagram, a comment, an attribute. */
	blocksWithHidden(): Element[] {
		return [...this.#marks]
			.filter(([, marks]) => marks.some(({ ranges }) => ranges.length === 0))
			.map(([element]) => element);
	}

	/** What is marked at a point of the window. */
	at(target: Element, x: number, y: number): OpenFinding | undefined {
		const block = target.closest('.block');
		const isThere = ({ left, right, top, bottom }: DOMRect) =>
			x >= left && x <= right && y >= top && y <= bottom;
		const marks = block ? this.#marks.get(block) : undefined;
		return marks?.find(({ ranges }) => ranges.some((range) => [...range.getClientRects()].some(isThere)))
			?.finding;
	}

	#find(element: Element, marks: readonly Mark[]): void {
		const shown = new ShownText(element);
		for (const mark of marks) {
			const { rule, text, before } = mark.finding;
			// Parts of a diagram's source are not to be found in the text beside it.
			const source = rule === 'mermaid-syntax' ? '' : text;
			mark.ranges = placesOf(shown.text, source, shown.startOf(mark.line), before).map(({ start, end }) =>
				shown.rangeOf(start, end),
			);
			for (const range of mark.ranges) this.#highlight.add(range);
		}
	}
}
