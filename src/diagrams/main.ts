import mermaid from 'mermaid';
import type { DiagramError } from '../core/index.ts';
import { diagramErrorOf } from './error.ts';

mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });

/** What settings of its own a diagram may begin with. */
const settings = /^\s*---|%%\{/;

/** Whether Mermaid holds other settings than those above. */
let isSetOtherwise = true;

/**
 * Parses a diagram as Mermaid does before it draws. Resolves to what is wrong, undefined when nothing is. Mermaid takes
 * twice as long to put its settings together as to parse, so it does so only where a diagram brings some, and behind that.
 */
export async function parseDiagram(source: string): Promise<DiagramError | undefined> {
	const hasSettings = settings.test(source);
	const isPlain = !hasSettings && !isSetOtherwise;
	isSetOtherwise = hasSettings;
	try {
		await (isPlain ? mermaid.mermaidAPI.getDiagramFromText(source) : mermaid.parse(source));
		return undefined;
	} catch (error) {
		return diagramErrorOf(error, source);
	}
}
