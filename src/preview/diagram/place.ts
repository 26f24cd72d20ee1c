/**
 * Changes the height of an element without moving what the reader sees: what begins above the window's top grows and
 * shrinks upwards.
 */
export function keepPlace(element: Element, change: () => void): void {
	const before = element.getBoundingClientRect();
	change();
	if (before.top >= 0) return;
	const shift = element.getBoundingClientRect().bottom - before.bottom;
	if (shift !== 0) window.scrollBy({ top: shift, behavior: 'instant' });
}
