import { Uri, workspace } from 'vscode';
import { DesignDocument, type Template } from '../../core/index.ts';
import { folderOf } from '../folderOf.ts';
import { findMarkdown } from '../markdownFiles.ts';
import { readText } from '../readText.ts';
import type { Templates } from '../templates.ts';

/** Files looked into at most: the search must stay quick where each read is a request over the network. */
const limit = 200;

/** A folder to put a design document in, and how many it holds already. */
export interface DesignFolder {
	readonly uri: Uri;
	readonly documents: number;
}

/** `docs/design` of each workspace folder, there or not. */
export function usualFolders(): DesignFolder[] {
	return (workspace.workspaceFolders ?? []).map(({ uri }) => ({
		uri: Uri.joinPath(uri, 'docs', 'design'),
		documents: 0,
	}));
}

/** Folders that hold design documents, the fullest first; then the usual ones. None for templates. Never rejects. */
export async function findFolders(source: Templates): Promise<DesignFolder[]> {
	const templates = await source.all();
	const found = await findMarkdown({ limit }).catch(() => []);
	const files = found.filter((file) => !source.hold(file));
	const counts = new Map<string, number>();
	await Promise.all(
		files.map(async (file) => {
			if (await isDesign(file, templates)) {
				const folder = folderOf(file).toString();
				counts.set(folder, (counts.get(folder) ?? 0) + 1);
			}
		}),
	);
	const used = [...counts].map(([uri, documents]) => ({ uri: Uri.parse(uri), documents }));
	return [
		...used.sort((a, b) => b.documents - a.documents),
		...usualFolders().filter(({ uri }) => !counts.has(uri.toString())),
	];
}

async function isDesign(file: Uri, templates: readonly Template[]): Promise<boolean> {
	try {
		const text = await readText(file);
		return DesignDocument.open(text, { templates }).template !== undefined;
	} catch {
		return false;
	}
}
