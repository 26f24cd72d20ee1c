import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { startWeb } from '../host/web.mjs';
import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

const plan = 'docs/design/payment-retries-technical-plan.md';

describe('VS Code for the web, without a server, on a virtual workspace', () => {
	let web: Awaited<ReturnType<typeof startWeb>>;
	let workbench: Workbench;
	let editor: Editor;

	before(async function () {
		this.timeout(400_000);
		web = await startWeb({ vsix: resolve('technical-design.vsix'), folder: resolve('test/sample') });
		workbench = await openWorkbench({ address: () => web.address });
	});
	after(async () => {
		await workbench?.close();
		await web?.stop();
	});

	const press = (key: string) => workbench.page.keyboard.press(key);
	const suggestion = (label: string) =>
		workbench.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: label });

	it('underlines what a document lacks', async () => {
		editor = await workbench.openFile(plan);
		await editor.squiggles.first().waitFor();
		await workbench.status(/\b\d+\/\d+$/).waitFor();
	});

	it('runs the extension in a worker of the browser', async () => {
		const workers = await Promise.all(
			workbench.page.workers().map((worker) =>
				worker.evaluate(() => ({
					hasIt: performance
						.getEntriesByType('resource')
						.some(({ name }) => /\/dist\/extension\.js$/.test(name)),
					global: [globalThis.constructor.name, typeof globalThis.process],
				})),
			),
		);
		assert.deepEqual(
			workers.filter(({ hasIt }) => hasIt).map(({ global }) => global),
			[['DedicatedWorkerGlobalScope', 'undefined']],
		);
	});

	it('draws its diagram in the preview', async () => {
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.locator('design-diagram svg').filter({ hasText: 'Retry Scheduler' }).waitFor();
		await editor.focus();
	});

	it('finds what Mermaid cannot read', async () => {
		await workbench.goToLine(41);
		await editor.press('End');
		await editor.type(' -->');
		await press('Control+Shift+M');
		await workbench.page.locator('.markers-panel').getByText('mermaid-syntax').waitFor();
		await editor.focus();
		await editor.press('Control+Z');
		await workbench.page.locator('.markers-panel').getByText('mermaid-syntax').waitFor({ state: 'detached' });
		await press('Control+J');
	});

	it('goes to the next placeholder, and offers what to do about it', async () => {
		await press('Control+F8');
		await workbench.status(/\(\d+ selected\)/).waitFor();
		await editor.lines.filter({ hasText: 'Database' }).waitFor();
		await workbench.quickFix('Remove this list item');
		await editor.lines.filter({ hasText: 'Database' }).waitFor({ state: 'detached' });
	});

	it('creates a document in a virtual folder', async () => {
		await workbench.run('Technical Design: New Technical Design');
		await workbench.quickInput.pick('Technical Design');
		await workbench.quickInput.asks('(2/3)');
		await workbench.quickInput.answer('Queue first');
		await workbench.quickInput.asks('(3/3)');
		await workbench.quickInput.pick('docs/design');
		editor = await workbench.editor('/docs/design/queue-first-technical-design.md');
		await editor.squiggles.first().waitFor();
		await workbench.status(/\(\d+ selected\)/).waitFor();
	});

	it('inserts a snippet', async () => {
		await editor.press('Control+End');
		await editor.type('\n\ntd-mermaid-seq');
		await press('Control+Space');
		await suggestion('td-mermaid-sequence').first().click();
		await editor.lines.filter({ hasText: 'sequenceDiagram' }).waitFor();
	});

	it('records a decision under the next number', async () => {
		await workbench.run('Technical Design: New Decision Record');
		await workbench.quickInput.asks('New Decision Record');
		await workbench.quickInput.answer('Queue in the database');
		await workbench.editor('/docs/adr/0008-queue-in-the-database.md');
	});

	it('lists the documents of the workspace', async () => {
		await workbench.run('Explorer: Focus on Design Docs View');
		await workbench.page.getByRole('treeitem', { name: /Checkout Payment Retries/ }).waitFor();
	});
});
