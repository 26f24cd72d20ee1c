import { type Drawing, draw } from './mermaid.ts';

const waiting = new Set<DiagramElement>();
let isDrawing = false;

/** By their source the drawings that have left the page, to be back at once: after an undo, or in a list half typed. */
const kept = new Map<string, Drawing>();
const mostKept = 32;

/** A Mermaid diagram. Keeps its last good drawing until a better one is ready, also while its source is broken. */
export class DiagramElement extends HTMLElement {
	static readonly tag = 'design-diagram';
	#source = '';
	#drawing: Drawing | undefined;
	#drawnSource: string | undefined;

	get source(): string {
		return this.#source;
	}

	set source(source: string) {
		this.#source = source;
		if (this.isConnected) void schedule(this);
	}

	connectedCallback(): void {
		// Its predecessor may leave a moment later in the same change, before anything is painted.
		queueMicrotask(() => {
			const drawing = kept.get(this.#source);
			kept.delete(this.#source);
			if (this.hasChildNodes()) return;
			if (drawing) this.#show(this.#source, drawing);
			else void schedule(this);
		});
	}

	disconnectedCallback(): void {
		if (!this.#drawing || this.#drawnSource !== this.#source) return;
		kept.set(this.#source, this.#drawing);
		if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
	}

	/** Draws out of sight, then shows what came of it, unless the source has changed meanwhile. */
	async draw(): Promise<void> {
		const source = this.#source;
		const result = await draw(source, this.clientWidth);
		if (source !== this.#source) return;
		if ('error' in result) this.#complain(result.error);
		else this.#show(source, result);
	}

	#show(source: string, drawing: Drawing): void {
		this.#drawing = drawing;
		this.#drawnSource = source;
		this.setAttribute('role', 'figure');
		this.setAttribute('aria-label', drawing.label);
		this.classList.remove('broken');
		this.replaceChildren(drawing.element);
	}

	/** Without a drawing, the source stands for it. */
	#complain(error: string): void {
		const last = this.#drawing?.element ?? createText('source', this.#source);
		const problem = createText('problem', error);
		problem.setAttribute('role', 'status');
		this.classList.add('broken');
		this.replaceChildren(last, problem);
	}
}

/** All anew, in the colours of now. */
export function redrawDiagrams(): void {
	kept.clear();
	for (const diagram of document.querySelectorAll<DiagramElement>(DiagramElement.tag)) void schedule(diagram);
}

/** One after another, for Mermaid has one configuration for all; a diagram that changes while it waits is drawn once. */
async function schedule(diagram: DiagramElement): Promise<void> {
	waiting.add(diagram);
	if (isDrawing) return;
	isDrawing = true;
	try {
		for (const next of waiting) {
			waiting.delete(next);
			if (next.isConnected) await next.draw();
		}
	} finally {
		isDrawing = false;
	}
}

function createText(className: string, textContent: string): HTMLPreElement {
	return Object.assign(document.createElement('pre'), { className, textContent });
}
