import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadParsers, type ParseDiagram } from '../diagrams/modules.ts';

/** Mermaid's parsers, from beside the program. */
export async function readParsers(): Promise<ParseDiagram> {
	return loadParsers(await readFile(join(__dirname, 'diagrams.json'), 'utf8'), async () => {});
}
