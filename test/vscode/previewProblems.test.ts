import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Documents } from '../../src/extension/documents.ts';
import { registerPreview } from '../../src/extension/preview/register.ts';
import { closeAllEditors, listen, openPreview, previews } from './support/previews.ts';
import { recordingLog } from './support/recordingLog.ts';
import { stub } from './support/stub.ts';
import { at } from './support/workspace.ts';

const { commands, window, workspace } = vscode;

describe('The preview that cannot do what is asked', () => {
	before(closeAllEditors);
	afterEach(closeAllEditors);

	it('says of each command what could not be done', async () => {
		const handlers = new Map<string, () => Promise<void>>();
		const told: string[] = [];
		const restore = [
			stub(commands, 'registerCommand', (id: string, run: () => Promise<void>) => {
				handlers.set(id, run);
				return { dispose() {} };
			}),
			stub(window, 'registerWebviewPanelSerializer', () => ({ dispose() {} })),
			stub(window, 'showErrorMessage', async (message: string) => void told.push(message)),
		];
		try {
			registerPreview(at('gone'), {} as Documents, recordingLog().log);
			for (const name of ['openPreviewToSide', 'togglePreviewLock', 'togglePreviewMarks']) {
				await handlers.get(`technicalDesign.${name}`)!();
			}
		} finally {
			for (const undo of restore) undo();
		}
		assert.deepEqual(told, [
			'Could not open the preview.',
			'Could not lock or unlock the preview.',
			'Could not show or hide what is incomplete.',
		]);
	});

	it('says so when something chosen in the page cannot be done', async function () {
		this.timeout(60_000);
		const gone = at('gone.md');
		const page = listen();
		let say = (_: string) => {};
		const refuse = async () => {
			throw new Error('Refused.');
		};
		const restores = [
			page.restore,
			stub(window, 'showErrorMessage', async (message: string) => say(message)),
			stub(window, 'showSaveDialog', refuse),
		];
		const told = (message: Parameters<typeof page.say>[0]) =>
			new Promise<string>((resolve) => {
				say = resolve;
				page.say(message);
			});
		try {
			await openPreview(gone);
			await page.ready;
			assert.equal(await told({ type: 'reveal', line: 0 }), 'Could not show the source.');
			const drawing = { type: 'save', format: 'svg', name: 'shop', bytes: new Uint8Array() } as const;
			assert.equal(await told(drawing), 'Could not save the diagram.');
		} finally {
			for (const restore of restores) restore();
		}
	});

	it('of a file that is gone, its source is not shown and nothing is exported', async () => {
		const gone = at('gone.md');
		const told: string[] = [];
		const restores = [
			stub(window, 'showErrorMessage', async (message: string) => void told.push(message)),
			stub(window, 'showSaveDialog', async () => at('gone.html')),
		];
		try {
			await commands.executeCommand('technicalDesign.exportHtml', gone);
			await commands.executeCommand('technicalDesign.openSource');
		} finally {
			for (const restore of restores) restore();
		}
		assert.deepEqual(told, ['Could not export the document.', 'Could not show the source.']);
		await assert.rejects(async () => workspace.fs.stat(at('gone.html')));
	});

	it('says what is missing when there is no file', async () => {
		const said: string[] = [];
		const restore = stub(
			window,
			'showInformationMessage',
			async (message: string) => void said.push(message),
		);
		try {
			await openPreview();
		} finally {
			restore();
		}
		assert.equal(said.length, 1);
		assert.equal(previews().length, 0);
	});

	it('says so when a file cannot be opened', async () => {
		const page = listen();
		try {
			await openPreview(at('gone.md'));
			assert.match((await page.next('problem')).message, /gone\.md/);
		} finally {
			page.restore();
		}
	});
});
