import assert from 'node:assert/strict';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

describe('writing a technical design', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
	});
	after(() => workbench.close());

	it('starts from the command palette, and opens with the first placeholder selected', async () => {
		await workbench.run('Technical Design: New Technical Design');
		await workbench.quickInput.pick('Technical Plan');
		await workbench.quickInput.asks('(2/3)');
		await workbench.quickInput.answer('Refunds in Parts');
		await workbench.quickInput.asks('(3/3)');
		await workbench.quickInput.pick('docs/design');
		await workbench.editor('/docs/design/refunds-in-parts-technical-plan.md');
		await workbench.status(/\(\d+ selected\)/).waitFor();
	});

	it('underlines what is still missing', async () => {
		const editor = await workbench.editor('/docs/design/refunds-in-parts-technical-plan.md');
		await editor.squiggles.first().waitFor();
	});

	it('shows the document beside the editor', async () => {
		await workbench.titleAction('Open Design Preview to the Side').click();
		await workbench.webview.getByRole('heading', { name: 'Technical Plan: Refunds in Parts' }).waitFor();
	});
});

describe('the sample workspace', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
	});
	after(() => workbench.close());

	it('leaves an ordinary README alone, beside a plan with gaps', async () => {
		const readme = await workbench.openFile('README.md');
		await workbench.run('View: Split Editor Right');
		const plan = await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await plan.squiggles.first().waitFor();
		assert.equal(await readme.squiggles.count(), 0);
	});

	it('draws the plan’s diagram in the preview', async () => {
		await workbench.run('View: Close All Editors');
		await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		const diagram = workbench.webview.locator('svg').filter({ hasText: 'Retry Scheduler' });
		await diagram.waitFor();
	});
});
