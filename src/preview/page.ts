import { align } from '../core/render/align.ts';
import type { BlockChange } from '../core/render/change.ts';
import type { Block } from '../core/render.ts';
import type { ShowDocument } from '../protocol.ts';
import { createContent, type Folders } from './content.ts';
import { isAlike, morph } from './morph.ts';

/** A block and the element that shows it. Lines are kept here and not in the element: it stays as it is when they move. */
interface ShownBlock {
	readonly block: Block;
	readonly element: HTMLElement;
}

/** What the preview shows: one element for each block, in the order of the document. */
export class Page {
	readonly #main: HTMLElement;
	#uri: string | undefined;
	#folders: Folders = { folder: '', root: '' };
	#shown: ShownBlock[] = [];

	constructor(main: HTMLElement) {
		this.#main = main;
	}

	show({ uri, blocks, folder, root, line }: ShowDocument): void {
		if (uri !== this.#uri) this.#clear();
		this.#uri = uri;
		this.#folders = { folder, root };
		this.change({ start: 0, removed: this.#shown.length, blocks, shift: 0 });
		if (line !== undefined) this.scrollTo(line);
	}

	showProblem(message: string): void {
		this.#clear();
		this.#main.append(
			Object.assign(document.createElement('p'), { className: 'problem', textContent: message }),
		);
	}

	change({ start, removed, blocks, shift }: BlockChange): void {
		if (this.#uri === undefined) return;
		const before = this.#shown.slice(start, start + removed);
		const behind = this.#shown.slice(start + removed);
		const after = this.#replace(before, blocks, behind[0]?.element ?? null);
		const moved = shift
			? behind.map(({ block, element }) => ({ block: shiftLines(block, shift), element }))
			: behind;
		this.#shown = [...this.#shown.slice(0, start), ...after, ...moved];
	}

	/** Puts a source line at the top of the window. */
	scrollTo(line: number): void {
		const found = this.#shown.findLast(({ block }) => block.line <= line);
		if (!found || line === 0) {
			window.scrollTo({ top: 0 });
			return;
		}
		const { block, element } = found;
		const { top, height } = element.getBoundingClientRect();
		const part = Math.min(1, (line - block.line) / (block.endLine - block.line));
		window.scrollTo({ top: window.scrollY + top + height * part });
	}

	/** The line of the document, zero-based, on which the source of a diagram starts: behind its fence. */
	lineOf(diagram: Element): number | undefined {
		const found = this.#shown.find(({ element }) => element.contains(diagram));
		return found && found.block.line + 1;
	}

	#clear(): void {
		this.#uri = undefined;
		this.#shown = [];
		this.#main.replaceChildren();
	}

	/**
	 * Shows `blocks` instead of `before`, in front of `next`. The element of a block that stays is not touched; in that of
	 * a block that changes, only what is different.
	 */
	#replace(before: readonly ShownBlock[], blocks: readonly Block[], next: Element | null): ShownBlock[] {
		const matches = align(before.map(htmlOf), blocks.map(htmlOf));
		const used = new Set(matches.map((match) => match?.place));
		const fixed = new Set(matches.map((match) => (match?.moves ? undefined : match?.place)));
		let gap = 0;

		/** Between the neighbours that stay: the next element of the same kind whose block is gone. */
		const findPredecessor = (content: HTMLElement) => {
			for (let place = gap; place < before.length && !fixed.has(place); place++) {
				const { element } = before[place]!;
				if (used.has(place) || !isAlike(element.firstElementChild, content.firstElementChild)) continue;
				used.add(place);
				gap = place + 1;
				return element;
			}
			return undefined;
		};

		const after = blocks.map((block, index) => {
			const match = matches[index];
			if (match) {
				if (!match.moves) gap = match.place + 1;
				return { block, element: before[match.place]!.element, isPlaced: !match.moves };
			}
			const content = createContent(block.html, this.#folders);
			const predecessor = findPredecessor(content);
			if (predecessor) morph(predecessor, content);
			return { block, element: predecessor ?? content, isPlaced: predecessor !== undefined };
		});

		before.forEach(({ element }, place) => {
			if (!used.has(place)) element.remove();
		});
		for (const { element, isPlaced } of after.toReversed()) {
			if (!isPlaced) this.#main.insertBefore(element, next);
			next = element;
		}
		return after;
	}
}

function htmlOf(item: ShownBlock | Block): string {
	return 'html' in item ? item.html : item.block.html;
}

function shiftLines(block: Block, shift: number): Block {
	return { ...block, line: block.line + shift, endLine: block.endLine + shift };
}
