import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/extension/documents.ts';
import { activate } from '../../src/extension/main.ts';
import { diagnosticsOf, ruleOf, textsOf } from './support/diagnostics.ts';
import { recordingLog } from './support/recordingLog.ts';
import { stub } from './support/stub.ts';

const extension = vscode.extensions.getExtension('technical-design.technical-design');

async function openSample(name: string): Promise<vscode.TextDocument> {
	const [file] = await vscode.workspace.findFiles(`**/${name}`);
	return vscode.workspace.openTextDocument(file!);
}

describe('the extension', () => {
	it('wakes for a Markdown file, and finds each gap of the sample plan', async () => {
		const plan = await openSample('payment-retries-technical-plan.md');
		const diagnostics = await diagnosticsOf(plan, (all) => all.length > 0);
		assert.equal(extension?.isActive, true);
		assert.deepEqual(textsOf(plan, diagnostics, 'choice'), ['Draft | Review | Approved', 'Low/Med/High']);
		assert.deepEqual(textsOf(plan, diagnostics, 'placeholder'), [
			'[Order of work, and what ships first]',
			'[Name and version]',
			'[why this one here]',
			'[Task with a result that can be shown]',
			'[What works before the next phase starts]',
			'[Journey from first click to visible result]',
			'[Enhancement, and what would make it worthwhile]',
		]);
		assert.deepEqual(textsOf(plan, diagnostics, 'unfinished'), ['TBD']);
		assert.equal(diagnostics.filter((each) => ruleOf(each) === 'empty-section').length, 1);
		assert.equal(diagnostics.length, 2 + 7 + 1 + 1);
	});

	it('lets go of what it has made when it could not start', async () => {
		const subscriptions: vscode.Disposable[] = [];
		const told: string[] = [];
		const restore = [
			stub(vscode.window, 'showErrorMessage', async (message: string) => void told.push(message)),
			// One of the same name would be the extension's own.
			stub(vscode.window, 'createOutputChannel', () => ({ ...recordingLog().log, dispose() {} })),
		];
		try {
			const { extensionUri } = extension!;
			const context = { extension, extensionUri, globalStorageUri: extensionUri, subscriptions };
			// Its commands are there already.
			activate(context as unknown as vscode.ExtensionContext);
		} finally {
			for (const undo of restore) undo();
		}
		assert.deepEqual(told, ['Technical Design could not start.']);
		assert.ok(subscriptions.some((each) => each instanceof Documents));
		vscode.Disposable.from(...subscriptions).dispose();
	});

	it('registers every command that the manifest contributes', async () => {
		const contributed: { command: string }[] = extension?.packageJSON.contributes.commands;
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = contributed.map(({ command }) => command).filter((each) => !registered.has(each));
		assert.deepEqual(missing, []);
	});
});
