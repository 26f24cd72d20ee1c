import type { Mermaid } from 'mermaid';
import { diagramTheme } from './theme.ts';

export type Drawing = { readonly svg: string; readonly kind: string } | { readonly error: string };

let mermaid: Promise<Mermaid> | undefined;
let configured = '';
let count = 0;

/** Draws a diagram as wide as `width` px at most, in the colours of the theme, with Mermaid's own words where it cannot. */
export async function draw(source: string, width: number): Promise<Drawing> {
	const stage = document.createElement('div');
	stage.className = 'stage';
	stage.style.width = `${width}px`;
	document.body.append(stage);
	try {
		mermaid ??= import('mermaid').then((module) => module.default);
		const { render, initialize } = await mermaid;
		configure(initialize);
		const { svg, diagramType } = await render(`diagram-${count++}`, source, stage);
		return { svg, kind: diagramType };
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

/** Mermaid rejects with errors, and with plain objects too. */
function messageOf(error: unknown): string {
	const { message, str } = (error ?? {}) as { message?: unknown; str?: unknown };
	return String(message ?? str ?? error).trim();
}
