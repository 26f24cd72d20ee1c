import type { Mermaid } from 'mermaid';
import { diagramErrorOf } from '../../diagrams/error.ts';
import { fill, words } from '../words.ts';
import type { Drawing, Problem, Size } from './drawing.ts';
import { makeLegible } from './legible.ts';
import type { DiagramTheme } from './theme.ts';

/** What words are drawn as, where Mermaid lets one choose: HTML looks best, but not every viewer of SVG shows it. */
export type Labels = 'html' | 'svg';

let mermaid: Promise<Mermaid> | undefined;
let configured: readonly [DiagramTheme, Labels] | undefined;
let count = 0;
let last: Promise<unknown> = Promise.resolve();

/** What is drawn for less becomes too dense to read; the drawing shrinks to its place. */
const leastWidth = 640;
/** Around a drawing, for what its box leaves out: line ends, shadows. */
const margin = 12;
/** Characters; beyond, drawing would hold up the page for many seconds. */
const longestSource = 50_000;
const mostDescribed = 300;

/**
 * What a document's own configuration may not change: anything that is about safety, about the page around the drawing,
 * or that becomes CSS as written. Mermaid's own themes suit light or dark alone; an author's `themeVariables` count.
 */
const secure = [
	'secure',
	'theme',
	'securityLevel',
	'startOnLoad',
	'maxTextSize',
	'maxEdges',
	'suppressErrorRendering',
	'dompurifyConfig',
	'themeCSS',
	'fontFamily',
	'altFontFamily',
	'htmlLabels',
	'arrowMarkerAbsolute',
	'deterministicIds',
	'deterministicIDSeed',
	'legacyMathML',
	'forceLegacyMathML',
	'logLevel',
];

/** To be called as soon as it is known that something is to be drawn. */
export function loadMermaid(): Promise<Mermaid> {
	mermaid ??= import('mermaid').then((module) => module.default);
	return mermaid;
}

/**
 * Draws a diagram for a place `width` px wide; or tells why it cannot. One after another: Mermaid has one configuration for
 * all.
 */
export function draw(
	source: string,
	width: number,
	theme: DiagramTheme,
	labels: Labels = 'html',
): Promise<Drawing | Problem> {
	if (source.length > longestSource) {
		const message = fill(words.diagramTooLong, source.length, longestSource);
		return Promise.resolve({ message, line: undefined });
	}
	const drawing = last.then(() => drawNow(source, width, theme, labels));
	last = drawing;
	return drawing;
}

async function drawNow(
	source: string,
	width: number,
	theme: DiagramTheme,
	labels: Labels,
): Promise<Drawing | Problem> {
	const stage = document.createElement('div');
	stage.className = 'stage';
	stage.style.width = `${Math.max(width, leastWidth)}px`;
	stage.style.fontFamily = theme.fontFamily;
	document.body.append(stage);
	try {
		const { render, initialize } = await loadMermaid();
		if (configured?.[0] !== theme || configured[1] !== labels) initialize(configure(theme, labels));
		configured = [theme, labels];
		const { svg, diagramType } = await render(`diagram-${count++}`, source, stage);
		stage.innerHTML = svg;
		return { source, ...finish(stage.querySelector('svg')!, diagramType.replace(/-v\d+$/, ''), theme) };
	} catch (error) {
		if (error instanceof DOMException && error.name === 'EncodingError')
			return { message: words.remoteImages, line: undefined };
		const { message, range } = diagramErrorOf(error, source) ?? {};
		return { message: message ?? String(error), line: range?.start.line };
	} finally {
		stage.remove();
	}
}

function configure(theme: DiagramTheme, labels: Labels) {
	return {
		startOnLoad: false,
		suppressErrorRendering: true,
		maxTextSize: longestSource,
		securityLevel: 'strict',
		secure,
		htmlLabels: labels === 'html',
		fontFamily: theme.fontFamily,
		// As VS Code's own preview has it; Mermaid's usual choice, ELK, is 1.5 MB, and slow. An author may still name it.
		layout: 'dagre',
		theme: 'base',
		themeVariables: theme.variables,
		themeCSS: theme.css,
		c4: theme.c4,
		journey: theme.journey,
	} as const;
}

function finish(
	svg: SVGSVGElement,
	type: string,
	{ fontFamily, textColor }: DiagramTheme,
): Omit<Drawing, 'source'> {
	svg.querySelectorAll('.grid').forEach(thinOutLabels);
	// A Sankey diagram draws its flows over its words.
	for (const labels of svg.querySelectorAll('.node-labels')) labels.parentElement!.append(labels);
	// A Wardley map takes no style sheet.
	for (const label of svg.querySelectorAll('.wardley-node-label[fill="#000"]'))
		label.setAttribute('fill', textColor);
	for (const line of svg.querySelectorAll('line[stroke="#000"]')) line.setAttribute('stroke', textColor);
	makeLegible(svg, textColor);
	const size = sizeOf(svg);
	svg.style.maxWidth = '';
	svg.style.fontFamily = fontFamily;
	svg.style.color = textColor;
	svg.setAttribute('width', `${size.width}`);
	svg.setAttribute('height', `${size.height}`);
	const textOf = (selector: string) => svg.querySelector(`:scope > ${selector}`)?.textContent?.trim();
	return {
		markup: svg.outerHTML,
		size,
		label: textOf('title') || `${words.diagram}: ${type}`,
		description: textOf('desc') || describe(svg),
	};
}

/** Takes off the empty margins that some kinds have around them; gives a view box to what has none, so that it can be scaled. */
function sizeOf(svg: SVGSVGElement): Size {
	const drawn = svg.getBBox();
	const shown = svg.viewBox.baseVal?.width ? svg.viewBox.baseVal : drawn;
	const left = Math.max(shown.x, drawn.x - margin);
	const top = Math.max(shown.y, drawn.y - margin);
	const width = Math.min(shown.x + shown.width, drawn.x + drawn.width + margin) - left;
	const height = Math.min(shown.y + shown.height, drawn.y + drawn.height + margin) - top;
	svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
	return { width, height };
}

/** Each text once, in the order of drawing. */
function describe(svg: SVGSVGElement): string {
	const texts = [...svg.querySelectorAll('text, foreignObject')].map((label) =>
		label.textContent.replace(/\s+/g, ' ').trim(),
	);
	const all = [...new Set(texts.filter(Boolean))].join(', ');
	return all.length > mostDescribed ? `${all.slice(0, mostDescribed)}…` : all;
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
