import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listen, openPreview, previews, untilTabs } from './support/previews.ts';
import { at as inWorkspace, root } from './support/workspace.ts';

const { commands, workspace } = vscode;
/** Another one for each test, lest VS Code still has a file of the one before. */
let folder = root;
const at = (name: string) => vscode.Uri.joinPath(folder, name);
const write = (file: vscode.Uri, text: string) => workspace.fs.writeFile(file, Buffer.from(text));

describe('The preview of a file that no editor shows', function () {
	this.timeout(90_000);
	let page: ReturnType<typeof listen>;
	let folders = 0;

	beforeEach(async () => {
		folder = inWorkspace(`watched-${++folders}`);
		page = listen();
		await write(at('plan.md'), '# One\n');
		await openPreview(at('plan.md'));
		assert.match((await page.next('show')).blocks[0]!.html, /One/);
		await commands.executeCommand('technicalDesign.togglePreviewLock');
	});
	afterEach(async () => {
		page.restore();
		await commands.executeCommand('workbench.action.closeAllEditors');
		await workspace.fs.delete(folder, { recursive: true });
	});

	/** Opens so much else that VS Code closes what was opened first. */
	async function untilClosed(file: vscode.Uri): Promise<void> {
		for (let index = 0; workspace.textDocuments.some(({ uri }) => String(uri) === String(file)); index++) {
			const other = at(`other-${index}.md`);
			await write(other, 'Text.\n');
			await workspace.openTextDocument(other);
		}
	}

	it('shows what the file has become, also after VS Code has closed it', async () => {
		await untilClosed(at('plan.md'));
		await write(at('plan.md'), '# Two\n');
		assert.match((await page.next('show')).blocks[0]!.html, /Two/);
	});

	it('shows a file that comes back', async () => {
		await openPreview(at('later.md'));
		await page.next('problem');
		await write(at('later.md'), '# Later\n');
		assert.match((await page.next('show')).blocks[0]!.html, /Later/);
	});

	it('moves with the file and with its folder', async () => {
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(at('plan.md'), at('renamed.md'));
		await workspace.applyEdit(edit);
		await untilTabs(() => previews().some(({ label }) => label === '[Design Preview] renamed.md'));
		assert.equal((await page.next('show')).uri, String(at('renamed.md')));
		const other = inWorkspace('elsewhere');
		const move = new vscode.WorkspaceEdit();
		move.renameFile(folder, other);
		await workspace.applyEdit(move);
		assert.equal((await page.next('show')).uri, String(vscode.Uri.joinPath(other, 'renamed.md')));
		await workspace.fs.rename(other, folder);
	});
});
