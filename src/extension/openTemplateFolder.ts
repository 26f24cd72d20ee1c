import { commands, type Disposable, type LogOutputChannel, l10n, type Uri, workspace } from 'vscode';
import { showError } from './errors.ts';

/** Open Your Template Folder: makes it where it is missing. In a window, since no file manager reaches a remote. */
export function registerOpenTemplateFolder(folder: Uri, log: LogOutputChannel): Disposable {
	return commands.registerCommand('technicalDesign.openTemplateFolder', async () => {
		try {
			await workspace.fs.createDirectory(folder);
			await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
		} catch (error) {
			void showError(log, l10n.t('Could not open your template folder.'), error);
		}
	});
}
