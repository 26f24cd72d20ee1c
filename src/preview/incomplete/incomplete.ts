import type { OpenFinding, ShowIncomplete, ToExtension } from '../../protocol.ts';
import type { Places, ShownBlock } from '../places.ts';
import { fill, words } from '../words.ts';
import { Marks } from './marks.ts';
import { Progress } from './progress.ts';

type Send = (message: Extract<ToExtension, { type: 'goTo' | 'hideIncomplete' }>) => void;

/** Shows what is incomplete: in the text, in the margin, and in a line at the top. A click leads to the source. */
export class Incomplete {
	readonly #main: HTMLElement;
	readonly #places: Places;
	readonly #marks = new Marks();
	readonly #progress: Progress;
	readonly #noted = new Set<Element>();

	constructor(main: HTMLElement, places: Places, send: Send) {
		this.#main = main;
		this.#places = places;
		const goTo = ({ rule, range }: OpenFinding) => send({ type: 'goTo', rule, range });
		this.#progress = new Progress(goTo, () => send({ type: 'hideIncomplete' }));
		this.#leadToSource(goTo);
	}

	show({ completeness, parts }: Omit<ShowIncomplete, 'type' | 'isHidden'>): void {
		this.#marks.show(
			parts.flatMap(({ findings }) => findings),
			(line) => this.#places.blockAt(line),
		);
		const notes = new Map<Element, string>();
		for (const element of this.#marks.blocksWithHidden()) notes.set(element, '');
		for (const { line, findings } of parts) {
			const heading = line === undefined ? undefined : this.#places.blockAt(line)?.element;
			if (heading) notes.set(heading, fill(words.open, findings.length));
		}
		this.#note(notes);
		this.#progress.show(completeness, parts);
	}

	/** There is no document to be complete. */
	clear(): void {
		this.show({ completeness: undefined, parts: [] });
	}

	/** Blocks look different: what is marked in them is marked again. */
	renew(blocks: readonly ShownBlock[]): void {
		for (const { element } of blocks) this.#marks.renew(element);
	}

	/** Only what differs is touched. */
	#note(notes: ReadonlyMap<Element, string>): void {
		for (const element of this.#noted) {
			if (!notes.has(element)) element.removeAttribute('data-open');
		}
		this.#noted.clear();
		for (const [element, note] of notes) {
			this.#noted.add(element);
			if (element.getAttribute('data-open') !== note) element.setAttribute('data-open', note);
		}
	}

	#leadToSource(goTo: (finding: OpenFinding) => void): void {
		const findingAt = ({ target, clientX, clientY }: MouseEvent) => {
			const element = target as Element;
			const isOperated = element.closest('a, button, input, summary');
			return isOperated ? undefined : this.#marks.at(element, clientX, clientY);
		};
		this.#main.addEventListener('click', (event) => {
			const finding = findingAt(event);
			if (finding && !event.defaultPrevented && window.getSelection()?.isCollapsed) goTo(finding);
		});
		// The second click of two has nothing else to lead to.
		this.#main.addEventListener(
			'dblclick',
			(event) => {
				if (findingAt(event)) event.preventDefault();
			},
			{ capture: true },
		);
		this.#main.addEventListener('mousemove', (event) => {
			const message = event.buttons === 0 ? (findingAt(event)?.message ?? '') : '';
			if (message === this.#main.title) return;
			this.#main.title = message;
			this.#main.style.cursor = message && 'pointer';
		});
	}
}
