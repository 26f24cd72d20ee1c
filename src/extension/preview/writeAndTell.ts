import { env, l10n, type Uri, window, workspace } from 'vscode';

/** Writes a file where the user wants it, and offers to open it; says so where it cannot be written. */
export async function writeAndTell(target: Uri, content: Uint8Array): Promise<void> {
	try {
		await workspace.fs.writeFile(target, content);
	} catch {
		void window.showErrorMessage(l10n.t('{0} cannot be written to.', target.path));
		return;
	}
	const isHere = target.scheme === 'file' && !env.remoteName;
	const open = l10n.t('Open');
	const answer = await window.showInformationMessage(
		l10n.t('Saved as {0}.', target.path),
		...(isHere ? [open] : []),
	);
	if (answer === open) await env.openExternal(target);
}
