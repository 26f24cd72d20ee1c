import { type LogOutputChannel, l10n, window } from 'vscode';

/** A failure whose message is a sentence for the user, already translated. */
export class UserError extends Error {
	override readonly name = 'UserError';
}

/** Throws where an edit was not made. */
export async function made(edit: Thenable<boolean> | undefined): Promise<void> {
	if (!(await edit)) {
		throw new UserError(l10n.t('The document cannot be edited.'));
	}
}

/** Logs `error` and tells the user once what could not be done, with the reason where it is one for users. */
export async function showError(log: LogOutputChannel, message: string, error: unknown): Promise<void> {
	log.error(message, error);
	const showLog = l10n.t('Show Log');
	// By name: a chunk has a class of its own.
	const isForUser = error instanceof Error && error.name === 'UserError';
	const told = isForUser ? `${message} ${error.message}` : message;
	if ((await window.showErrorMessage(told, showLog)) === showLog) {
		log.show();
	}
}
