import { l10n, type Uri, window, workspace } from 'vscode';
import type { SaveDrawing } from '../../protocol.ts';
import { placeBeside } from './placeBeside.ts';

/** Asks where to save a diagram, at first beside its document. */
export async function saveDrawing({ format, name, bytes }: SaveDrawing, document: Uri): Promise<void> {
	const defaultUri = placeBeside(document, `${name}.${format}`);
	const target = await window.showSaveDialog({
		...(defaultUri && { defaultUri }),
		filters: { [format.toUpperCase()]: [format] },
	});
	if (!target) return;
	try {
		await workspace.fs.writeFile(target, bytes);
	} catch {
		void window.showErrorMessage(l10n.t('{0} cannot be written to.', target.path));
		return;
	}
	void window.showInformationMessage(l10n.t('Saved as {0}.', target.path));
}
