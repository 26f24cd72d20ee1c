import {
	commands,
	FileType,
	l10n,
	Range,
	type TextDocumentShowOptions,
	Uri,
	window,
	workspace,
} from 'vscode';
import { decodeHref } from '../../core/decodeHref.ts';
import { RenderedDocument } from '../../core/render.ts';
import { folderOf } from '../folderOf.ts';
import { sourceColumn } from './reveal.ts';

/** Follows a link that stands in `document`: to a place in a file, beside the preview; to a folder. Those to sites are VS Code's own. */
export async function openLink(href: string, document: Uri): Promise<void> {
	const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
	if (scheme) {
		void window.showWarningMessage(l10n.t('Links to “{0}:” are not followed.', scheme));
		return;
	}
	const { target, fragment } = resolveLink(href, document);
	try {
		const { type } = await workspace.fs.stat(target);
		if (type & FileType.Directory) {
			await commands.executeCommand('revealInExplorer', target);
			return;
		}
		const options: TextDocumentShowOptions = { viewColumn: sourceColumn(document) };
		const line = await lineOf(fragment, target);
		if (line !== undefined) options.selection = new Range(line, 0, line, 0);
		await commands.executeCommand('vscode.open', target, options);
	} catch {
		void window.showWarningMessage(l10n.t('The link leads to {0}, which cannot be opened.', target.path));
	}
}

/** `/path` counts from the workspace folder, anything else from the document's folder. */
function resolveLink(href: string, document: Uri): { readonly target: Uri; readonly fragment: string } {
	const [, path = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(decodeHref(href)) ?? [];
	const root = workspace.getWorkspaceFolder(document)?.uri;
	const base = path.startsWith('/') && root ? root : folderOf(document);
	return { target: Uri.joinPath(base, path), fragment };
}

/** Zero-based: of `#L10`, and of the heading or anchor that has this name on GitHub; undefined where there is no such place. */
async function lineOf(fragment: string, target: Uri): Promise<number | undefined> {
	const line = /^L(\d+)/.exec(fragment)?.[1];
	if (line) return Math.max(0, Number(line) - 1);
	if (!fragment || !/\.(?:md|markdown)$/i.test(target.path)) return undefined;
	const text = (await workspace.openTextDocument(target)).getText();
	const names = ['id', 'name'].map((attribute) => ` ${attribute}="${fragment.toLowerCase()}"`);
	return new RenderedDocument(text).blocks.find(({ html }) => {
		const shown = html.toLowerCase();
		return names.some((name) => shown.includes(name));
	})?.line;
}
