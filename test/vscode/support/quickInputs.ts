import * as vscode from 'vscode';
import { stub } from './stub.ts';

type QuickInput = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** Hands out the quick picks and input boxes that the extension shows, in order, so that a test can answer them. */
export class QuickInputs implements vscode.Disposable {
	readonly #shown: QuickInput[] = [];
	#waiting: ((input: QuickInput) => void) | undefined;
	readonly #restore = [
		this.#watch('createQuickPick', vscode.window.createQuickPick),
		this.#watch('createInputBox', vscode.window.createInputBox),
	];

	/** The next one, once it is on screen. */
	async next(): Promise<QuickInput> {
		return this.#shown.shift() ?? new Promise((resolve) => (this.#waiting = resolve));
	}

	async pick(): Promise<vscode.QuickPick<vscode.QuickPickItem>> {
		const input = (await this.next()) as vscode.QuickPick<vscode.QuickPickItem>;
		if (input.activeItems.length === 0) {
			await new Promise((resolve) => input.onDidChangeActive((items) => items.length > 0 && resolve(items)));
		}
		return input;
	}

	async box(): Promise<vscode.InputBox> {
		return (await this.next()) as vscode.InputBox;
	}

	dispose(): void {
		for (const restore of this.#restore) restore();
	}

	#watch(name: 'createQuickPick' | 'createInputBox', create: () => QuickInput): () => void {
		return stub(vscode.window, name, () => {
			const input = create();
			const show = input.show.bind(input);
			input.show = () => {
				show();
				if (this.#waiting) this.#waiting(input);
				else this.#shown.push(input);
				this.#waiting = undefined;
			};
			return input;
		});
	}
}

export const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
export const goBack = () => vscode.commands.executeCommand('workbench.action.quickInputBack');
export const leave = () => vscode.commands.executeCommand('workbench.action.closeQuickOpen');
