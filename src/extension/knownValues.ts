import { type TextDocument, type Uri, workspace } from 'vscode';
import { type Template, today, type Values } from '../core/index.ts';
import { authorOf } from './author.ts';

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
	const title = uri.scheme === 'untitled' ? undefined : titleBy(uri, template?.fileName ?? '{slug}.md');
	return { date: today(), status: 'Draft', ...(title && { title }), ...(author && { author }) };
}

/** `retry-failed-payments-technical-plan.md` → `Retry failed payments`; undefined for a file that is not named as its template says. */
function titleBy({ path }: Uri, fileName: string): string | undefined {
	const name = path.split('/').at(-1)!;
	const [before = '', behind = ''] = fileName.split('{slug}');
	if (!name.startsWith(before) || !name.endsWith(behind) || name.length <= before.length + behind.length) {
		return undefined;
	}
	const words = name
		.slice(before.length, name.length - behind.length)
		.replace(/[-_]+/g, ' ')
		.trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
