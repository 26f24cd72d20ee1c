import mermaid from 'mermaid';
import type { DiagramError } from '../core/index.ts';
import { diagramErrorOf } from './error.ts';

mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });

/** Parses a diagram as Mermaid does before it draws. Resolves to what is wrong, undefined when nothing is. */
export async function parseDiagram(source: string): Promise<DiagramError | undefined> {
	try {
		await mermaid.parse(source);
		return undefined;
	} catch (error) {
		return diagramErrorOf(error, source);
	}
}
