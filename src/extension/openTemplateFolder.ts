import { commands, type Disposable, type LogOutputChannel, l10n, type Uri, workspace } from 'vscode';
import { registerCommand } from './command.ts';

/** Open Your Template Folder: makes it where it is missing. In a window, since no file manager reaches a remote. */
export function registerOpenTemplateFolder(folder: Uri, log: LogOutputChannel): Disposable {
	return registerCommand(
		'technicalDesign.openTemplateFolder',
		async () => {
			await workspace.fs.createDirectory(folder);
			await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
		},
		{ failure: l10n.t('Could not open your template folder.'), log },
	);
}
