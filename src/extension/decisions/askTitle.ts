import { l10n, type Uri, window, workspace } from 'vscode';
import { nextRecord } from '../../core/decisions/index.ts';
import { slugOf } from '../../core/index.ts';
import { back, show } from '../steps.ts';
import { filesIn } from './recordFolder.ts';

/** What was decided; tells what the file in `folder` will be named. Undefined when the user leaves. */
export async function askTitle(folder: Uri): Promise<string | undefined> {
	const { fileName } = nextRecord(await filesIn(folder));
	const input = window.createInputBox();
	input.title = l10n.t('New Decision Record');
	input.placeholder = l10n.t('What is decided, for example: Retry payments on the server');
	const tellFileName = () => {
		const name = fileName(input.value.trim() ? slugOf(input.value) : '…');
		input.prompt = l10n.t('The file will be {0}', `${workspace.asRelativePath(folder)}/${name}`);
	};
	const validate = () => {
		const title = input.value.trim();
		input.validationMessage = title ? undefined : l10n.t('Enter a title');
		return title || undefined;
	};
	tellFileName();
	input.onDidChangeValue(() => {
		tellFileName();
		validate();
	});
	const title = await show(input, { step: 1, totalSteps: 1 }, validate);
	return title === back ? undefined : title;
}
