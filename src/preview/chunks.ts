/** Blocks in a chunk before a heading starts the next one, and before any block does. */
const [few, many] = [100, 200];

/**
 * Puts a block behind `previous`, in front of all without. Blocks stand in chunks: what is far out of sight is neither
 * laid out nor painted, so that a key costs the same however long the document is. A document of usual length is one
 * chunk, and no block ever moves to another one.
 */
export function insertBlock(main: HTMLElement, block: HTMLElement, previous: HTMLElement | undefined): void {
	const chunk = previous?.parentElement ?? main.firstElementChild;
	if (chunk && !(previous && previous === chunk.lastElementChild && endsBefore(chunk, block))) {
		chunk.insertBefore(block, previous?.nextSibling ?? (previous ? null : chunk.firstChild));
		return;
	}
	const next = Object.assign(document.createElement('div'), { className: 'chunk' });
	next.append(block);
	main.insertBefore(next, chunk?.nextSibling ?? null);
}

function endsBefore(chunk: Element, block: HTMLElement): boolean {
	const count = chunk.childElementCount;
	return count >= many || (count >= few && block.firstElementChild?.matches(headings) === true);
}

/**
 * Has what is about to be looked at laid out and painted at once, not only in the frame after. Its height is known from
 * then on.
 */
export function prepare(element: Element): void {
	const chunk = element.closest('body > main > .chunk');
	const near = [chunk?.previousElementSibling, chunk, chunk?.nextElementSibling];
	const chunks = near.filter((each) => !!each).filter((each) => !isInSight(each));
	for (const each of chunks) each.classList.add('near');
	const release = () => {
		for (const each of chunks) each.classList.remove('near');
	};
	// The first of two frames is the one in which it is seen.
	if (chunks.length > 0) requestAnimationFrame(() => requestAnimationFrame(release));
}

/**
 * Whether the top of a block is above a place, px from the top of the window. Out of sight only chunks have a place that
 * can be compared.
 */
export function isAbove(block: HTMLElement, place: number): boolean {
	const chunk = block.parentElement!.getBoundingClientRect();
	if (chunk.top > place) return false;
	return chunk.bottom <= place || block.getBoundingClientRect().top <= place;
}

function isInSight(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < window.innerHeight;
}

const headings = 'h1, h2, h3, h4, h5, h6';
