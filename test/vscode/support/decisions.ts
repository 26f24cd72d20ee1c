import * as vscode from 'vscode';
import { remove, write } from './workspace.ts';

export const newDecision = (request?: unknown) =>
	vscode.commands.executeCommand<vscode.Uri | undefined>('technicalDesign.newDecision', request);
export const supersede = (request?: unknown) =>
	vscode.commands.executeCommand('technicalDesign.supersedeDecision', request);

/** Opens a file that holds `text` to stay open, the cursor on the line with `words`. */
export async function open(path: string, text: string, words = ''): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(await write(path, text));
	const place = document.positionAt(text.indexOf(words));
	await vscode.window.showTextDocument(document, {
		preview: false,
		selection: new vscode.Range(place, place),
	});
	return document;
}

export const pathOf = (file: vscode.Uri | undefined) => file && vscode.workspace.asRelativePath(file);

export let made = '';
let tests = 0;

/** Gives each test a folder of its own, `made`: VS Code remembers the documents of the test before. `name`: no other suite's. */
export function useFolderOfItsOwn(name: string): void {
	beforeEach(() => {
		made = `${name}-${++tests}`;
	});
	afterEach(async () => {
		await vscode.workspace.saveAll();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await remove(made);
	});
}
