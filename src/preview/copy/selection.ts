import { DiagramElement } from '../diagram/element.ts';

/** What cannot be selected in parts. */
const whole = `.math, ${DiagramElement.tag}`;
/** What is around words without being one with them: words of a cell are no table. */
const holders = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, summary, .block';

/** A copy of what is selected in `main`, with the list, table or quote that it is of; undefined where nothing of it is. */
export function selectedContent(main: HTMLElement): HTMLElement | undefined {
	const selection = window.getSelection();
	if (!selection?.rangeCount || selection.isCollapsed) return undefined;
	const range = selection.getRangeAt(0).cloneRange();
	if (!range.intersectsNode(main)) return undefined;
	const all = document.createRange();
	all.selectNodeContents(main);
	if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0) range.setStart(main, 0);
	if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0) range.setEnd(main, main.childNodes.length);
	if (elementOf(range.commonAncestorContainer).closest(DiagramElement.tag)) return undefined;
	const first = elementOf(range.startContainer).closest(whole);
	const last = elementOf(range.endContainer).closest(whole);
	if (first) range.setStartBefore(first);
	if (last) range.setEndAfter(last);

	const content = document.createElement('div');
	content.append(range.cloneContents());
	const diagrams = [...main.querySelectorAll<DiagramElement>(DiagramElement.tag)];
	const sources = diagrams.filter((diagram) => range.intersectsNode(diagram)).map(({ source }) => source);
	content.querySelectorAll<DiagramElement>(DiagramElement.tag).forEach((diagram, index) => {
		diagram.source = sources[index] ?? '';
	});
	for (
		let around = elementOf(range.commonAncestorContainer);
		around !== main && !around.matches(holders);
		around = around.parentElement!
	) {
		const copy = around.cloneNode() as Element;
		copy.append(...content.childNodes);
		content.append(copy);
	}
	return content;
}

function elementOf(node: Node): Element {
	return node instanceof Element ? node : node.parentElement!;
}
