import type { TextDocument, Uri } from 'vscode';
import { firstSection, linkTo as link, relativePath } from '../../core/decisions/index.ts';
import { fileName } from '../fileName.ts';

/** A Markdown link to a document under its title, from a folder of the same file system. */
export function linkTo(document: TextDocument, folder: Uri): string {
	const title = firstSection(document.getText())?.title ?? fileName(document.uri);
	return link(title, relativePath(folder.path, document.uri.path));
}
