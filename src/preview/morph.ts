import { DiagramElement } from './diagram/element.ts';

/** Whether one can be changed into the other: they are of the same kind. */
export function isAlike(current: Node | null, wanted: Node | null): boolean {
	return current?.nodeName === wanted?.nodeName;
}

/** Makes `current` look like `wanted`, of which it takes parts. What is the same already is not touched. */
export function morph(current: Node, wanted: Node): void {
	if (current instanceof DiagramElement && wanted instanceof DiagramElement) {
		current.source = wanted.source;
		if (wanted.dataset.line === undefined) delete current.dataset.line;
		else current.dataset.line = wanted.dataset.line;
	} else if (current instanceof Element && wanted instanceof Element) {
		morphAttributes(current, wanted);
		// A click has parted it from its attribute.
		if (current instanceof HTMLInputElement) current.checked = current.hasAttribute('checked');
		morphChildren(current, wanted);
	} else if (current.nodeValue !== wanted.nodeValue) {
		current.nodeValue = wanted.nodeValue;
	}
}

function morphAttributes(current: Element, wanted: Element): void {
	for (const name of new Set([...current.getAttributeNames(), ...wanted.getAttributeNames()])) {
		const value = wanted.getAttribute(name);
		// What the reader has unfolded stays so.
		if (value === current.getAttribute(name) || (name === 'open' && current.nodeName === 'DETAILS')) continue;
		if (value === null) current.removeAttribute(name);
		else current.setAttribute(name, value);
	}
}

/** The same for what is inside of two elements. Between what is the same at the start and at the end, each child becomes the next wanted one of its kind. */
export function morphChildren(current: Element, wanted: Element): void {
	const before = [...current.childNodes];
	const after = [...wanted.childNodes];
	let start = 0;
	while (start < before.length && start < after.length && isSame(before[start]!, after[start]!)) start++;
	let next: Node | null = null;
	while (before.length > start && after.length > start && isSame(before.at(-1)!, after.at(-1)!)) {
		next = before.pop()!;
		after.pop();
	}
	for (const child of after.slice(start)) {
		const place = before.findIndex((each, index) => index >= start && isAlike(each, child));
		if (place < 0) {
			current.insertBefore(child, before[start] ?? next);
			continue;
		}
		for (const passed of before.slice(start, place)) passed.remove();
		morph(before[place]!, child);
		start = place + 1;
	}
	for (const left of before.slice(start)) left.remove();
}

/** A diagram is the same when its source is, drawn or not. */
function isSame(current: Node, wanted: Node): boolean {
	if (current instanceof DiagramElement) {
		return (
			wanted instanceof DiagramElement &&
			current.source === wanted.source &&
			current.dataset.line === wanted.dataset.line
		);
	}
	if (current.isEqualNode(wanted)) return true;
	return (
		current instanceof Element &&
		current.querySelector(DiagramElement.tag) !== null &&
		current.cloneNode().isEqualNode(wanted.cloneNode()) &&
		current.childNodes.length === wanted.childNodes.length &&
		[...current.childNodes].every((child, index) => isSame(child, wanted.childNodes[index]!))
	);
}
