import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('technical-design.technical-design');

describe('the extension', () => {
	it('is awake once a Markdown file is open', async () => {
		assert.ok(extension, 'it is not installed');
		const [readme] = await vscode.workspace.findFiles('README.md');
		await vscode.workspace.openTextDocument(readme!);
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	it('registers every command that the manifest contributes', async () => {
		const contributed: { command: string }[] = extension?.packageJSON.contributes?.commands ?? [];
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = contributed.map(({ command }) => command).filter((each) => !registered.has(each));
		assert.deepEqual(missing, []);
	});
});
