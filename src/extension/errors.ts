import { type LogOutputChannel, l10n, window } from 'vscode';

/** A failure whose message is a sentence for the user, already translated. */
export class UserError extends Error {
	override readonly name = 'UserError';
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
