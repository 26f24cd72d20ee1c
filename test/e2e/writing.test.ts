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
		await workbench.quickInput.answer('Refunds in Parts');
		await workbench.quickInput.pick('docs/design');
		await workbench.editor('/docs/design/refunds-in-parts-technical-plan.md');
		await workbench.status(/\(\d+ selected\)/).waitFor();
	});

	it('underlines what is still missing', async () => {
		const editor = await workbench.editor('/docs/design/refunds-in-parts-technical-plan.md');
		await editor.squiggles.first().waitFor();
	});

	it('leaves an ordinary README alone', async () => {
		const readme = await workbench.openFile('README.md');
		await workbench.run('View: Split Editor Right');
		const plan = await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await plan.squiggles.first().waitFor();
		assert.equal(await readme.squiggles.count(), 0);
	});
});
