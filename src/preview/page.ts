import { align } from '../core/render/align.ts';
import type { BlockChange } from '../core/render/change.ts';
import type { Block } from '../core/render.ts';
import type { ShowDocument } from '../protocol.ts';
import { BlockList, type Lines } from './blockList.ts';
import { insertBlock, prepare } from './chunks.ts';
import { createContent, type ImageSources } from './content.ts';
import { Cursor } from './cursor.ts';
import { numberEquations } from './math.ts';
import { isAlike, morphChildren } from './morph.ts';
import { Places, type ShownBlock } from './places.ts';
import { Scrolling } from './scrolling.ts';

/** A block on the page, wherever its lines are by now. */
type Shown = Omit<ShownBlock, keyof Lines>;

/** What is shown, as it was received. */
export interface ShownContent {
	readonly blocks: readonly Pick<Block, 'html'>[];
	readonly images: ImageSources;
}

/** What the page tells of itself. */
export interface PageEvents {
	/** The page has been scrolled, by its reader or otherwise: `line`, hardly ever whole, is at the top. */
	scrolled(line: number, isReaders: boolean): void;
	/** These blocks are new, or look different. */
	changed(blocks: readonly ShownBlock[]): void;
	/** Something is there for which an image from another site was left out. */
	imageLeftOut(): void;
}

/** What the preview shows: one element for each block, in the order of the document. */
export class Page {
	readonly #main: HTMLElement;
	readonly #events: PageEvents;
	readonly #blocks = new BlockList<ShownBlock>();
	readonly #cursor: Cursor;
	readonly #scrolling: Scrolling;
	readonly places = new Places(this.#blocks);
	#uri: string | undefined;
	#images: ImageSources = { folder: '', root: '', remote: false };

	constructor(main: HTMLElement, events: PageEvents) {
		this.#main = main;
		this.#events = events;
		this.#cursor = new Cursor(this.places, main);
		this.#scrolling = new Scrolling(this.places, (line, isReaders) => events.scrolled(line, isReaders));
		new ResizeObserver(() => {
			this.#scrolling.restore();
			this.#cursor.update();
		}).observe(main);
	}

	/** `line`: to have at the top; it need not be whole. */
	show({ uri, blocks, images }: Pick<ShowDocument, 'uri' | 'blocks' | 'images'>, line: number): void {
		if (uri !== this.#uri) this.#clear();
		this.#uri = uri;
		this.#images = images;
		this.change({ start: 0, removed: this.#blocks.length, blocks, shift: 0 });
		this.scrollTo(line);
	}

	get content(): ShownContent {
		return { blocks: this.#blocks.slice(0, this.#blocks.length), images: this.#images };
	}

	showProblem(message: string): void {
		this.#clear();
		this.#main.append(
			Object.assign(document.createElement('p'), { className: 'problem', textContent: message }),
		);
	}

	/** What the author is at, else the top of what is in sight, stays where it is in the window. */
	change({ start, removed, blocks, shift }: BlockChange): void {
		if (this.#uri === undefined) return;
		this.#scrolling.yield();
		const held = this.#elementToHold();
		const top = held?.getBoundingClientRect().top;
		const before = this.#blocks.slice(start, removed);
		const previous = this.#blocks.at(start - 1)?.element;
		const after = this.#replace(before, blocks, previous);
		this.#blocks.replace(start, removed, after, shift);
		if ([...before, ...blocks].some(({ html }) => html.includes('math'))) numberEquations();
		this.#scrolling.hold(held, top);
		this.#cursor.update();
		this.#events.changed(after);
	}

	/** Puts a source line, which need not be whole, at the top of the window. */
	scrollTo(line: number): void {
		const element = this.places.elementAt(line);
		if (element) prepare(element);
		this.#scrolling.toLine(line);
	}

	/** Marks what the editor's cursor is in; undefined for nothing. */
	markCursor(line: number | undefined): void {
		this.#cursor.line = line;
		this.#cursor.update();
	}

	#elementToHold(): HTMLElement | undefined {
		const { line } = this.#cursor;
		const element = line === undefined ? undefined : this.places.elementAt(line);
		const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
		return bottom > 0 && top < window.innerHeight ? element : this.places.elementInSight();
	}

	#clear(): void {
		this.#uri = undefined;
		this.#blocks.replace(0, this.#blocks.length, [], 0);
		this.#main.replaceChildren();
		this.markCursor(undefined);
	}

	/**
	 * Shows `blocks` instead of `before`, behind `previous`. The element of a block that stays is not touched; in that of
	 * a block that changes, only what is different.
	 */
	#replace(
		before: readonly Shown[],
		blocks: readonly Block[],
		previous: HTMLElement | undefined,
	): ShownBlock[] {
		const matches = align(
			before.map(({ html }) => html),
			blocks.map(({ html }) => html),
		);
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
				return { ...block, element: before[match.place]!.element, isPlaced: !match.moves };
			}
			const content = createContent(block.html, this.#images);
			if (content.querySelector('[data-loadable]')) this.#events.imageLeftOut();
			const predecessor = findPredecessor(content);
			// What the page has noted at a block stays.
			if (predecessor) morphChildren(predecessor, content);
			return { ...block, element: predecessor ?? content, isPlaced: predecessor !== undefined };
		});

		before.forEach(({ element }, place) => {
			if (!used.has(place)) element.remove();
		});
		for (const { element, isPlaced } of after) {
			if (!isPlaced) insertBlock(this.#main, element, previous);
			previous = element;
		}
		return after.map(({ line, endLine, html, element }) => ({ line, endLine, html, element }));
	}
}
