import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import { showError } from './errors.ts';

/** Registers a command that never fails: it tells the user what it could not do, logs why, and resolves to undefined. */
export function registerCommand<Arguments extends unknown[], Result>(
	id: string,
	run: (...given: Arguments) => Result | Promise<Result>,
	{ failure, log }: { readonly failure: string; readonly log: LogOutputChannel },
): Disposable {
	return commands.registerCommand(id, async (...given: Arguments) => {
		try {
			return await run(...given);
		} catch (error) {
			void showError(log, failure, error);
			return undefined;
		}
	});
}
