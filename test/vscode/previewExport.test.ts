import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listen, openPreview, previews } from './support/previews.ts';
import { stub } from './support/stub.ts';
import { at, remove, root, textOf } from './support/workspace.ts';

const { commands, window, workspace } = vscode;
const regions = at('docs/regions.md');

describe('An export', () => {
	let told: string[];
	let restores: (() => void)[];
	/** Where the user is asked to save to. */
	let proposed: (vscode.Uri | undefined)[];
	let chosen: vscode.Uri | undefined;

	beforeEach(() => {
		told = [];
		proposed = [];
		chosen = undefined;
		restores = [
			stub(window, 'showErrorMessage', async (message: string) => void told.push(message)),
			stub(window, 'showSaveDialog', async ({ defaultUri }: vscode.SaveDialogOptions) => {
				proposed.push(defaultUri);
				return chosen;
			}),
		];
	});
	afterEach(async () => {
		for (const restore of restores) restore();
		await commands.executeCommand('workbench.action.closeAllEditors');
	});

	function openDeafPage() {
		const page = listen('export');
		restores.push(page.restore);
		return page;
	}

	it('says so when the page could not make the document', async function () {
		this.timeout(60_000);
		const page = openDeafPage();
		chosen = at('regions.html');
		const exporting = commands.executeCommand('technicalDesign.exportHtml', regions);
		const { id } = await page.next('export');
		page.say({ type: 'exportFailed', id, reason: 'No drawing.' });
		await exporting;
		assert.deepEqual(told, ['Could not export the document.']);
		await assert.rejects(async () => workspace.fs.stat(chosen!));
	});

	it('says so when its preview was closed meanwhile', async function () {
		this.timeout(60_000);
		const page = openDeafPage();
		chosen = at('regions.html');
		const exporting = commands.executeCommand('technicalDesign.exportHtml', regions);
		await page.next('export');
		await commands.executeCommand('workbench.action.closeAllEditors');
		await exporting;
		assert.deepEqual(told, ['Could not export the document.']);
	});

	it('says so when its preview was hidden meanwhile', async function () {
		this.timeout(60_000);
		const page = openDeafPage();
		chosen = at('regions.html');
		const exporting = commands.executeCommand('technicalDesign.exportHtml', regions);
		await page.next('export');
		const [preview] = previews();
		await window.showTextDocument(regions, { viewColumn: preview!.group.viewColumn });
		await exporting;
		assert.deepEqual(told, ['Could not export the document.']);
	});

	it('as PDF ends when it is cancelled, though the page says nothing', async function () {
		this.timeout(60_000);
		const page = openDeafPage();
		chosen = at('regions.pdf');
		const { CHROME_PATH } = process.env;
		process.env.CHROME_PATH = process.execPath;
		const source = new vscode.CancellationTokenSource();
		type Task = (progress: unknown, token: vscode.CancellationToken) => unknown;
		restores.push(
			stub(window, 'withProgress', async (_: unknown, task: Task) => task({}, source.token)),
			() => {
				if (CHROME_PATH === undefined) delete process.env.CHROME_PATH;
				else process.env.CHROME_PATH = CHROME_PATH;
			},
		);
		const exporting = commands.executeCommand('technicalDesign.exportPdf', regions);
		await page.next('export');
		source.cancel();
		await exporting;
		assert.deepEqual(told, []);
	});

	it('of a document that is in no folder is proposed for the workspace, and so are its diagrams', async () => {
		const page = listen();
		restores.push(page.restore);
		const { uri } = await workspace.openTextDocument({ language: 'markdown', content: '# New' });
		await commands.executeCommand('technicalDesign.exportHtml', uri);
		await openPreview(uri);
		await page.ready;
		page.say({ type: 'save', format: 'svg', name: 'shop', bytes: new Uint8Array() });
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
		assert.deepEqual(proposed.map(String), [`${root}/${name}.html`, `${root}/shop.svg`]);
	});

	it('of a diagram says where it was saved', async () => {
		const page = listen();
		const saved = new Promise<string>((resolve) => {
			restores.push(
				page.restore,
				stub(window, 'showInformationMessage', async (said: string) => resolve(said)),
			);
		});
		chosen = at('shop.svg');
		await openPreview(regions);
		await page.ready;
		page.say({ type: 'save', format: 'svg', name: 'shop', bytes: new Uint8Array([60]) });
		assert.equal(await saved, `Saved as ${chosen.path}.`);
		assert.equal(await textOf(chosen), '<');
		await remove('shop.svg');
	});

	it('is proposed beside its document', async () => {
		await commands.executeCommand('technicalDesign.exportHtml', regions);
		assert.deepEqual(proposed.map(String), [`${root}/docs/regions.html`]);
	});
});
