import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Documents } from '../../src/extension/documents.ts';
import { registerPreview } from '../../src/extension/preview/register.ts';
import type { OpenFinding } from '../../src/protocol.ts';
import { listen, openPreview, previews, untilTabs } from './support/previews.ts';
import { recordingLog } from './support/recordingLog.ts';
import { stub } from './support/stub.ts';

const { commands, window, workspace, ViewColumn } = vscode;
const root = workspace.workspaceFolders![0]!.uri;
const at = (path: string) => vscode.Uri.joinPath(root, path);
const readme = at('README.md');
const regions = at('docs/regions.md');

/** Unsaved text goes without a question. */
async function closeAllEditors(): Promise<void> {
	for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
		await window.showTextDocument(document);
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

describe('The preview', () => {
	before(async function () {
		// What other suites have left open is much.
		this.timeout(60_000);
		await closeAllEditors();
	});
	afterEach(closeAllEditors);

	it('opens beside the editor, which keeps the focus', async () => {
		await window.showTextDocument(readme, { viewColumn: ViewColumn.One });
		await openPreview();
		await untilTabs(() => previews().length === 1);
		assert.match(previews()[0]!.label, /README\.md/);
		assert.equal(previews()[0]!.group.viewColumn, ViewColumn.Two);
		assert.equal(String(window.activeTextEditor?.document.uri), String(readme));
	});

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

	it('is told the whole document once, then only what changes', async () => {
		const page = listen();
		try {
			const document = await workspace.openTextDocument({
				language: 'markdown',
				content: '# T\n\none\n\ntwo\n',
			});
			const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One });
			await openPreview();
			assert.equal((await page.next('show')).blocks.length, 3);
			await page.ready;

			await editor.edit((edit) => edit.insert(new vscode.Position(2, 3), '!\nmore'));
			const { start, removed, blocks, shift } = await page.next('change');
			assert.deepEqual([start, removed, shift], [1, 1, 1]);
			assert.deepEqual(blocks, [{ line: 2, endLine: 4, html: '<p>one!\nmore</p>\n' }]);
			assert.deepEqual(
				page.told.filter(({ type }) => type === 'show' || type === 'change'),
				[],
			);
		} finally {
			page.restore();
		}
	});

	it('is told of edits, and not that a file has become dirty', async () => {
		const page = listen();
		try {
			const editor = await window.showTextDocument(regions, { viewColumn: ViewColumn.One });
			await openPreview();
			await page.ready;
			for (const text of ['one', 'two']) {
				await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${text}\n\n`));
				assert.equal((await page.next('change')).blocks[0]?.html, `<p>${text}</p>\n`);
			}
		} finally {
			page.restore();
		}
	});

	it('ends with the last of many quick edits', async () => {
		const page = listen();
		try {
			const document = await workspace.openTextDocument({ language: 'markdown', content: 'a' });
			const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One });
			await openPreview();
			await page.ready;
			for (const letter of 'bcdefgh') {
				await editor.edit((edit) =>
					edit.insert(new vscode.Position(0, document.lineAt(0).text.length), letter),
				);
			}
			let html = '';
			while (html !== '<p>abcdefgh</p>\n') html = (await page.next('change')).blocks[0]?.html ?? html;
		} finally {
			page.restore();
		}
	});

	describe('of what is incomplete', () => {
		const text =
			'---\ntemplate: technical-plan\n---\n# Plan\n\n## Executive Summary\n\nTBD, [YYYY-MM-DD] and TBD\n';
		let page: ReturnType<typeof listen>;
		let editor: vscode.TextEditor;

		beforeEach(async () => {
			page = listen();
			const document = await workspace.openTextDocument({ language: 'markdown', content: text });
			editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One });
			await openPreview();
		});
		afterEach(() => page.restore());

		/** What is open under the heading `Executive Summary`, once it is as wanted. */
		async function untilOpen(wanted: (findings: readonly OpenFinding[]) => boolean) {
			for (;;) {
				const message = await page.next('incomplete');
				const part = message.parts.find(({ section }) => section === 'Executive Summary');
				if (wanted(part?.findings ?? [])) return { ...message, part };
			}
		}

		it('is told section by section, in words for the author', async () => {
			const { completeness, part, isHidden } = await untilOpen(({ length }) => length === 3);
			assert.equal(isHidden, false);
			assert.ok(completeness && completeness.complete < completeness.required);
			assert.equal(part?.line, 5);
			assert.deepEqual(
				part.findings.map(({ message, text, before, range }) => [message, text, before, range.start]),
				[
					['Unfinished: TBD', 'TBD', 0, { line: 7, character: 0 }],
					['Fill in [YYYY-MM-DD]', '[YYYY-MM-DD]', 0, { line: 7, character: 5 }],
					['Unfinished: TBD', 'TBD', 1, { line: 7, character: 22 }],
				],
			);
		});

		it('is told anew when something was filled in', async () => {
			await untilOpen(({ length }) => length === 3);
			await editor.edit((edit) => edit.replace(new vscode.Range(7, 5, 7, 17), 'a name'));
			await untilOpen(([first, second, ...more]) => !more.length && first?.text === second?.text);
		});

		it('can be kept from the page, and told again', async () => {
			await untilOpen(({ length }) => length === 3);
			await commands.executeCommand('technicalDesign.togglePreviewMarks');
			const { type, ...hidden } = await page.next('incomplete');
			assert.deepEqual(hidden, { isHidden: true, completeness: undefined, parts: [] });
			await commands.executeCommand('technicalDesign.togglePreviewMarks');
			await untilOpen(({ length }) => length === 3);
		});

		it('leads to the source, where it still is', async () => {
			const { part } = await untilOpen(({ length }) => length === 3);
			const [, { rule, range }] = part!.findings as [OpenFinding, OpenFinding];
			const selected = new Promise<vscode.TextEditorSelectionChangeEvent>((resolve) => {
				const listener = window.onDidChangeTextEditorSelection((event) => {
					listener.dispose();
					resolve(event);
				});
			});
			const gone = { ...range, start: { line: 0, character: 0 } };
			page.say({ type: 'goTo', rule, range: gone });
			page.say({ type: 'goTo', rule, range });
			const { selections, textEditor } = await selected;
			assert.equal(textEditor.document.getText(selections[0]), '[YYYY-MM-DD]');
		});
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

	it('says nothing of completeness for a file that follows no template', async () => {
		const page = listen();
		try {
			await openPreview(regions);
			const { completeness, parts } = await page.next('incomplete');
			assert.deepEqual([completeness, parts], [undefined, []]);
		} finally {
			page.restore();
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
