import { env, l10n, Uri, window, workspace } from 'vscode';

/** Asks where to save a document as HTML, at first beside it, and offers to open it. */
export async function saveHtml(document: Uri, html: () => Promise<string | undefined>): Promise<void> {
	const name = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
	const target = await window.showSaveDialog({
		defaultUri: Uri.joinPath(document, '..', `${name}.html`),
		filters: { HTML: ['html'] },
	});
	const content = target && (await html());
	if (content === undefined) return;
	try {
		await workspace.fs.writeFile(target!, new TextEncoder().encode(content));
	} catch {
		void window.showErrorMessage(l10n.t('{0} cannot be written to.', target!.path));
		return;
	}
	const isHere = target!.scheme === 'file' && !env.remoteName;
	const open = l10n.t('Open in Browser');
	const saved = l10n.t('Saved as {0}. To get a PDF, print it in a browser.', target!.path);
	const answer = await window.showInformationMessage(saved, ...(isHere ? [open] : []));
	if (answer === open) await env.openExternal(target!);
}
