import { type TextDocument, workspace } from 'vscode';
import { type Template, titleIn, today, type Values } from '../core/index.ts';
import { authorOf } from './author.ts';
import { fileName } from './fileName.ts';

/** Git is asked once for a folder, as soon as it knows its repository: fixes are wanted at every step of the cursor. */
const authors = new Map<string, Promise<string | undefined>>();

/** What can be told of a document without reading it: title by its file's name, today, the author by Git. */
export async function knownValues({ uri }: TextDocument, template: Template | undefined): Promise<Values> {
	const folder = workspace.getWorkspaceFolder(uri)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
	const key = String(folder);
	const asked = authors.get(key) ?? authorOf(folder);
	authors.set(key, asked);
	const author = await asked;
	if (author === undefined) {
		authors.delete(key);
	}
	const title = uri.scheme === 'untitled' ? undefined : titleIn(fileName(uri), template?.fileName);
	return { date: today(), status: 'Draft', ...(title && { title }), ...(author && { author }) };
}
