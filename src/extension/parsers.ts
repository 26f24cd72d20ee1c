import { type LogOutputChannel, Uri, workspace } from 'vscode';
import { loadParsers, type ParseDiagram } from '../diagrams/modules.ts';

/** Mermaid's parsers, which work in steps and let others have their turn. Where they cannot be read, no diagram is wrong. */
export async function readParsers(extensionUri: Uri, log: LogOutputChannel): Promise<ParseDiagram> {
	try {
		const json = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'diagrams.json'));
		return await loadParsers(new TextDecoder().decode(json), turn);
	} catch (error) {
		log.error('Diagrams are not checked', error);
		return async () => undefined;
	}
}

function turn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}
