import type { Mermaid } from 'mermaid';
import { diagramTheme } from './theme.ts';

export interface Drawing {
	readonly element: HTMLElement;
	/** What it shows, for those who do not see it: the author's title, else the kind of diagram. */
	readonly label: string;
}

let mermaid: Promise<Mermaid> | undefined;
let configured = '';
let count = 0;

/** What is drawn for less becomes too dense to read; the drawing shrinks to its place. */
const leastWidth = 640;

/** Draws a diagram for a place `width` px wide, in the colours of the theme; or tells in Mermaid's words why it cannot. */
export async function draw(source: string, width: number): Promise<Drawing | { readonly error: string }> {
	const stage = document.createElement('div');
	stage.className = 'stage';
	stage.style.width = `${Math.max(width, leastWidth)}px`;
	document.body.append(stage);
	try {
		mermaid ??= import('mermaid').then((module) => module.default);
		const { render, initialize } = await mermaid;
		configure(initialize);
		const { svg, diagramType } = await render(`diagram-${count++}`, source, stage);
		const element = document.createElement('div');
		element.className = 'drawing';
		element.innerHTML = svg;
		stage.replaceChildren(element);
		element.querySelectorAll('.grid').forEach(thinOutLabels);
		const title = element.querySelector('svg > title')?.textContent;
		return { element, label: title || `Diagram: ${diagramType.replace(/-v\d+$/, '')}` };
	} catch (error) {
		return { error: messageOf(error) };
	} finally {
		stage.remove();
	}
}

function configure(initialize: Mermaid['initialize']): void {
	const theme = diagramTheme();
	const key = JSON.stringify(theme);
	if (key === configured) return;
	configured = key;
	initialize({
		startOnLoad: false,
		suppressErrorRendering: true,
		securityLevel: 'strict',
		secure: [
			'secure',
			'securityLevel',
			'startOnLoad',
			'maxTextSize',
			'suppressErrorRendering',
			'maxEdges',
			'dompurifyConfig',
		],
		theme: 'base',
		themeVariables: theme,
	});
}

/** The dates of a Gantt chart's axis run into each other: those stay that have room. */
function thinOutLabels(axis: Element): void {
	let end = Number.NEGATIVE_INFINITY;
	for (const label of axis.querySelectorAll('.tick text')) {
		const { left, right } = label.getBoundingClientRect();
		if (left < end + 8) label.remove();
		else end = right;
	}
}

/** Mermaid rejects with errors, and with plain objects too. */
function messageOf(error: unknown): string {
	const { message, str } = (error ?? {}) as { message?: unknown; str?: unknown };
	return String(message ?? str ?? error).trim();
}
