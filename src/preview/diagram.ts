import { draw } from './mermaid.ts';

const waiting = new Set<DiagramElement>();
let isDrawing = false;

/** A Mermaid diagram. Keeps its last good drawing until a better one is ready, also while its source is broken. */
export class DiagramElement extends HTMLElement {
	static readonly tag = 'design-diagram';
	#source = '';

	get source(): string {
		return this.#source;
	}

	set source(source: string) {
		this.#source = source;
		if (this.isConnected) void schedule(this);
	}

	connectedCallback(): void {
		if (!this.hasChildNodes()) void schedule(this);
	}

	/** Draws out of sight, then shows what came of it, unless the source has changed meanwhile. */
	async draw(): Promise<void> {
		const source = this.#source;
		const result = await draw(source, this.clientWidth);
		if (source !== this.#source) return;
		if ('element' in result) this.#show(result.element, result.kind);
		else this.#complain(result.error);
	}

	#show(drawing: HTMLElement, kind: string): void {
		this.setAttribute('role', 'figure');
		const title = drawing.querySelector('svg > title')?.textContent;
		this.setAttribute('aria-label', title || `Diagram: ${kind.replace(/-v\d+$/, '')}`);
		this.classList.remove('broken');
		this.replaceChildren(drawing);
	}

	#complain(error: string): void {
		const problem = document.createElement('pre');
		problem.className = 'problem';
		problem.textContent = error;
		problem.setAttribute('role', 'status');
		let last = this.querySelector('.drawing, .source');
		if (!last || last.className === 'source') {
			last = document.createElement('pre');
			last.className = 'source';
			last.textContent = this.#source;
		}
		this.classList.add('broken');
		this.replaceChildren(last, problem);
	}
}

/** All anew, in the colours of now. */
export function redrawDiagrams(): void {
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
