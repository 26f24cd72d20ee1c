import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, listen, openPreview, previews, untilTabs } from './support/previews.ts';
import { stub } from './support/stub.ts';
import { at } from './support/workspace.ts';

const { commands, window, workspace, ViewColumn } = vscode;
const readme = at('README.md');
const regions = at('docs/regions.md');

describe('The preview', () => {
	before(closeAllEditors);
	afterEach(closeAllEditors);

	it('opens beside the editor, which keeps the focus', async () => {
		await window.showTextDocument(readme, { viewColumn: ViewColumn.One });
		await openPreview();
		await untilTabs(() => previews().length === 1);
		assert.match(previews()[0]!.label, /README\.md/);
		assert.equal(previews()[0]!.group.viewColumn, ViewColumn.Two);
		assert.equal(String(window.activeTextEditor?.document.uri), String(readme));
	});

	it('opens for a file that no editor shows', async () => {
		await openPreview(regions);
		await untilTabs(() => previews().length === 1);
		assert.match(previews()[0]!.label, /regions\.md/);
	});

	it('opens for a file in an editor that is not for text', async () => {
		await commands.executeCommand('vscode.openWith', readme, 'vscode.markdown.preview.editor');
		assert.equal(window.activeTextEditor, undefined);
		await openPreview();
		await untilTabs(() => previews().length === 1);
		assert.match(previews()[0]!.label, /README\.md/);
	});

	it('is one: asked for again, it is shown again', async () => {
		await openPreview(readme);
		await openPreview(regions);
		await untilTabs(() => previews().some(({ label }) => /regions\.md/.test(label)));
		assert.equal(previews().length, 1);
	});

	for (const isLocked of [false, true]) {
		it(`does not cover its file where ${isLocked ? 'one locked to another file' : 'it'} stands behind that`, async () => {
			await window.showTextDocument(readme, { viewColumn: ViewColumn.One });
			await openPreview();
			await untilTabs(() => previews().length === 1);
			if (isLocked) await commands.executeCommand('technicalDesign.togglePreviewLock');
			await window.showTextDocument(regions, { viewColumn: ViewColumn.Two });
			await openPreview();
			const shown = () => previews().find(({ label }) => label === 'Design Preview regions.md');
			await untilTabs(() => shown()?.isActive === true);
			assert.notEqual(shown()!.group.viewColumn, ViewColumn.Two);
			assert.equal(window.tabGroups.activeTabGroup.activeTab?.label, 'regions.md');
		});
	}

	it('shows the place of the editor that is looked at, of two of its document', async () => {
		const page = listen();
		try {
			const content = 'Words.\n\n'.repeat(500);
			const document = await workspace.openTextDocument({ language: 'markdown', content });
			await window.showTextDocument(document, { viewColumn: ViewColumn.One });
			await openPreview();
			await page.ready;
			const other = await window.showTextDocument(document, { viewColumn: ViewColumn.Three });
			other.revealRange(new vscode.Range(900, 0, 900, 0), vscode.TextEditorRevealType.AtTop);
			while ((await page.next('scroll')).line < 800);
			await window.showTextDocument(document, { viewColumn: ViewColumn.One });
			assert.equal((await page.next('scroll')).line, 0);
		} finally {
			page.restore();
		}
	});

	it('follows the Markdown file that is looked at, and no other', async () => {
		await openPreview(readme);
		await window.showTextDocument(regions, { viewColumn: ViewColumn.One });
		await untilTabs(() => previews().some(({ label }) => /regions\.md/.test(label)));
		const json = await workspace.openTextDocument({ language: 'json', content: '{}' });
		await window.showTextDocument(json, { viewColumn: ViewColumn.One });
		assert.match(previews()[0]!.label, /regions\.md/);
	});

	it('follows to a Markdown file in an editor that is not for text', async function () {
		this.timeout(30_000);
		await window.showTextDocument(readme, { viewColumn: ViewColumn.One });
		await openPreview();
		await commands.executeCommand(
			'vscode.openWith',
			regions,
			'vscode.markdown.preview.editor',
			ViewColumn.One,
		);
		await untilTabs(() => previews().some(({ label }) => /regions\.md/.test(label)));
	});

	it('stays at the file it was opened for, though another one is in the active editor', async () => {
		await window.showTextDocument(readme, { viewColumn: ViewColumn.One });
		await openPreview();
		await openPreview(regions);
		await untilTabs(() => previews().some(({ label }) => /regions\.md/.test(label)));
		const editor = window.activeTextEditor!;
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'more'));
		await untilTabs(() => window.tabGroups.all.some(({ activeTab }) => activeTab?.isDirty));
		assert.match(previews()[0]!.label, /regions\.md/);
	});

	it('shows the file asked for last, though one asked for before opens later', async function () {
		this.timeout(30_000);
		await openPreview(readme);
		await untilTabs(() => previews().some(({ label }) => /README\.md/.test(label)));
		const open = workspace.openTextDocument as (uri: vscode.Uri) => Thenable<vscode.TextDocument>;
		let letOpen = () => {};
		const opening = new Promise<void>((resolve) => {
			letOpen = resolve;
		});
		const restore = stub(workspace, 'openTextDocument', async (uri: vscode.Uri) => {
			if (String(uri) === String(regions)) await opening;
			return open(uri);
		});
		try {
			const slow = openPreview(regions);
			await untilTabs(() => previews().some(({ label }) => /regions\.md/.test(label)));
			await openPreview(readme);
			letOpen();
			await slow;
		} finally {
			restore();
		}
		await untilTabs(() => previews().some(({ label }) => /README\.md/.test(label)));
	});

	it('leads away only when VS Code knows that its user was there, lest it makes the page active again', async () => {
		const page = listen();
		const restores = [page.restore];
		try {
			await window.showTextDocument(readme, { viewColumn: ViewColumn.One });
			await openPreview();
			await page.ready;
			const activeThen = new Promise<vscode.Tab | undefined>((resolve) => {
				const show = window.showTextDocument as (...args: unknown[]) => Thenable<vscode.TextEditor>;
				restores.push(
					stub(window, 'showTextDocument', async (...args: unknown[]) => {
						const { activeTab } = window.tabGroups.activeTabGroup;
						const editor = await show(...args);
						resolve(activeTab);
						return editor;
					}),
				);
			});
			page.say({ type: 'reveal', line: 2 });
			page.activate();
			assert.equal(await activeThen, previews()[0]);
		} finally {
			for (const restore of restores) restore();
		}
	});

	it('is one that follows, beside those locked to a document', async () => {
		const labels = () =>
			previews()
				.map(({ label }) => label)
				.sort();
		await openPreview(readme);
		await commands.executeCommand('technicalDesign.togglePreviewLock');
		await untilTabs(() => previews().some(({ label }) => label === '[Design Preview] README.md'));
		await window.showTextDocument(regions, { viewColumn: ViewColumn.One });
		await openPreview();
		await untilTabs(() => previews().length === 2);
		assert.deepEqual(labels(), ['Design Preview regions.md', '[Design Preview] README.md']);
	});

	it('leads back to its source', async () => {
		await openPreview(regions);
		await commands.executeCommand('technicalDesign.openSource');
		assert.equal(String(window.activeTextEditor?.document.uri), String(regions));
	});
});
