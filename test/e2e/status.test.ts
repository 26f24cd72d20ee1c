import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

describe('how far a design document is', () => {
	let workbench: Workbench;
	let editor: Editor;

	before(async () => {
		workbench = await openWorkbench();
		editor = await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await editor.squiggles.first().waitFor();
	});
	after(() => workbench.close());

	it('is counted in the status bar, where a click lists what is open and leads there', async () => {
		await workbench.status(/\b23\/36$/).click();
		await workbench.quickInput.asks('23 of 36 sections are complete');
		await workbench.quickInput.pick('“Deployment Plan” is empty');
		await workbench.status(/^Ln 221, Col 1$/).waitFor();
	});

	it('has to be said before it is approved', async () => {
		const dialog = workbench.page.locator('.monaco-dialog-box');
		await workbench.run('Technical Design: Change Document Status…');
		await workbench.quickInput.asks('Change Document Status');
		await workbench.quickInput.pickByKeys('Approved');
		await dialog.getByText('This document is not complete.').waitFor();
		await dialog.getByText(/Still open: .*Deployment Plan/).waitFor();
		await dialog.getByRole('button', { name: 'Cancel' }).click();
		await dialog.waitFor({ state: 'detached' });

		await workbench.run('Technical Design: Change Document Status…');
		await workbench.quickInput.asks('Change Document Status');
		await workbench.quickInput.pickByKeys('Review');
		await workbench.goToLine(9);
		await editor.lines.filter({ hasText: /^\*\*Status\*\*:\sReview$/ }).waitFor();
	});
});
