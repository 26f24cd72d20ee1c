import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, listen, openPreview } from './support/previews.ts';
import { at } from './support/workspace.ts';

const { window, workspace, ViewColumn } = vscode;

describe('The preview’s page', () => {
	before(closeAllEditors);
	afterEach(closeAllEditors);

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
			const editor = await window.showTextDocument(at('docs/regions.md'), { viewColumn: ViewColumn.One });
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
});
