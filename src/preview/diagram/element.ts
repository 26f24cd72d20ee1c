import { fill, words } from '../words.ts';
import { copyAction, saveActions, zoomActions } from './actions.ts';
import { DrawingCache } from './cache.ts';
import { type Drawing, drawnEvent, type Problem } from './drawing.ts';
import { openLarge } from './large.ts';
import { draw } from './mermaid.ts';
import { dequeue, enqueue } from './queue.ts';
import type { SavedDrawing } from './save.ts';
import { expectedSize, rememberSize } from './sizes.ts';
import { diagramTheme } from './theme.ts';
import { createToolbar } from './toolbar.ts';
import { DrawingView } from './view.ts';

/** What diagrams need of the page around them. */
export interface DiagramHost {
	/** The line of the document, zero-based, on which a diagram's source starts; undefined when it is not known. */
	lineOf(diagram: HTMLElement): number | undefined;
	reveal(line: number): void;
	save(saved: SavedDrawing): void;
}

const cache = new DrawingCache();
/** Milliseconds: what the last drawing took, within these, is how long a source rests before it is drawn again. */
const [leastRest, mostRest] = [80, 400];
let rest = leastRest;

/** A Mermaid diagram. Keeps its last good drawing until a better one is ready, also while its source is broken. */
export class DiagramElement extends HTMLElement {
	static readonly tag = 'design-diagram';
	static host: DiagramHost;
	readonly #view = new DrawingView({ wheel: 'scrolls' });
	#source = '';
	#drawing: Drawing | undefined;
	#problem: Problem | undefined;
	#resting: ReturnType<typeof setTimeout> | undefined;
	#changed = Number.NEGATIVE_INFINITY;

	constructor() {
		super();
		this.#view.element.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && this.#drawing) openLarge(this, DiagramElement.host.save);
		});
		for (const event of ['pointerenter', 'focusin']) {
			this.addEventListener(event, () => this.#equip());
		}
	}

	get source(): string {
		return this.#source;
	}

	/** A source that changes is drawn at once; one that goes on changing, once it rests. */
	set source(source: string) {
		if (source === this.#source) return;
		this.#source = source;
		if (!this.isConnected) return;
		clearTimeout(this.#resting);
		const isChanging = performance.now() - this.#changed < mostRest;
		this.#changed = performance.now();
		if (!this.#recall()) this.#resting = setTimeout(() => this.#enqueue(), isChanging ? rest : 0);
	}

	/** The last good one. */
	get drawing(): Drawing | undefined {
		return this.#drawing;
	}

	connectedCallback(): void {
		if (this.hasChildNodes()) return;
		this.setAttribute('role', 'figure');
		this.ariaLabel = words.diagram;
		this.#view.reserve(expectedSize(this.#source));
		this.append(this.#view.element);
		this.redraw();
	}

	disconnectedCallback(): void {
		clearTimeout(this.#resting);
		dequeue(this);
	}

	/** Takes on the colours of now, at once where they are known. */
	redraw(): void {
		if (!this.#recall()) this.#enqueue();
	}

	/** Says on which line of the document the problem is now. */
	updateLine(): void {
		const message = this.querySelector('.problem button');
		if (message) message.textContent = this.#problemText();
	}

	#enqueue(): void {
		enqueue(this, () => this.#draw());
	}

	#recall(): boolean {
		const drawing = cache.get(diagramTheme(), this.#source);
		if (drawing) this.#show(drawing);
		return drawing !== undefined;
	}

	/** Draws out of sight, then shows what came of it, unless the source or the theme has changed meanwhile. */
	async #draw(): Promise<void> {
		const source = this.#source;
		const theme = diagramTheme();
		const start = performance.now();
		const result = await draw(source, this.clientWidth, theme);
		rest = Math.min(Math.max(performance.now() - start, leastRest), mostRest);
		if ('markup' in result) {
			cache.add(theme, source, result);
			rememberSize(source, result.size);
		}
		if (source !== this.#source || theme !== diagramTheme()) return;
		if ('markup' in result) this.#show(result);
		else this.#complain(result);
	}

	#show(drawing: Drawing): void {
		dequeue(this);
		this.#problem = undefined;
		if (drawing === this.#drawing && !this.classList.contains('broken')) return;
		this.#drawing = drawing;
		this.ariaLabel = drawing.label;
		this.classList.remove('broken');
		for (const each of this.querySelectorAll('.source, .problem')) each.remove();
		if (!this.#view.element.isConnected) this.prepend(this.#view.element);
		this.#view.show(drawing);
		this.dispatchEvent(new Event(drawnEvent));
	}

	/** Over the foot of the last good drawing; without one, the source stands for it. */
	#complain(problem: Problem): void {
		this.#problem = problem;
		this.classList.add('broken');
		if (!this.#drawing) this.#showSource();
		if (this.querySelector('.problem')) this.updateLine();
		else this.append(this.#createProblem());
	}

	#showSource(): void {
		const shown = this.querySelector('.source') ?? document.createElement('pre');
		shown.className = 'source';
		shown.textContent = this.#source;
		this.#view.element.remove();
		this.prepend(shown);
	}

	#createProblem(): HTMLElement {
		const problem = document.createElement('div');
		problem.className = 'problem';
		problem.setAttribute('role', 'status');
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = this.#problemText();
		button.addEventListener('click', () => {
			const line = this.#problemLine();
			if (line !== undefined) DiagramElement.host.reveal(line);
		});
		problem.append(button);
		return problem;
	}

	#problemLine(): number | undefined {
		const start = DiagramElement.host.lineOf(this);
		return start === undefined ? undefined : start + (this.#problem?.line ?? 0);
	}

	#problemText(): string {
		const line = this.#problemLine();
		const message = this.#problem!.message;
		return line === undefined ? message : `${fill(words.line, line + 1)}: ${message}`;
	}

	/** Buttons come when somebody is about to use them. */
	#equip(): void {
		if (!this.#drawing || this.querySelector('.diagram-tools')) return;
		const { save } = DiagramElement.host;
		const toolbar = createToolbar(words.diagram, [
			...zoomActions(this.#view),
			copyAction(() => this.#source),
			{
				label: words.openLarge,
				face: 'M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5',
				key: 'Enter',
				run: () => openLarge(this, save),
			},
			...saveActions(() => this.#drawing!, save),
		]);
		this.#view.element.after(toolbar);
	}
}

/** Visible ones first; the drawings of before stay until then. */
export function redrawDiagrams(): void {
	for (const diagram of document.querySelectorAll<DiagramElement>(DiagramElement.tag)) diagram.redraw();
}

/** The lines of the document have moved. */
export function updateDiagramLines(): void {
	for (const diagram of document.querySelectorAll<DiagramElement>(`${DiagramElement.tag}.broken`))
		diagram.updateLine();
}
