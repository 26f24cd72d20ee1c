import { commands, env, l10n, Uri, ViewColumn, window, workspace } from 'vscode';

const outside = /^(?:https?|mailto):/i;

/** Follows a link that stands in `document`: to a site outside, to a file in the editor beside the preview. */
export async function openLink(href: string, document: Uri): Promise<void> {
	if (outside.test(href)) {
		await env.openExternal(Uri.parse(href));
		return;
	}
	const target = resolveLink(href, document);
	const column =
		window.visibleTextEditors.find((editor) => editor.document.uri.toString() === document.toString())
			?.viewColumn ?? ViewColumn.One;
	try {
		await workspace.fs.stat(target);
		await commands.executeCommand('vscode.open', target, column);
	} catch {
		void window.showWarningMessage(l10n.t('The link leads to {0}, which cannot be opened.', target.path));
	}
}

/** `/path` counts from the workspace folder, anything else from the document's folder; what follows `#` stays a fragment. */
function resolveLink(href: string, document: Uri): Uri {
	const [, path = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(decode(href)) ?? [];
	const root = workspace.getWorkspaceFolder(document)?.uri;
	const base = path.startsWith('/') && root ? root : Uri.joinPath(document, '..');
	return Uri.joinPath(base, path).with({ fragment });
}

function decode(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch {
		return href;
	}
}
