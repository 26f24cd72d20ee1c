import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

describe('the walkthrough', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
	});
	after(() => workbench?.close());

	it('opens from the list of walkthroughs, and begins with a new document', async () => {
		await workbench.run('Welcome: Open Walkthrough...');
		await workbench.quickInput.pickByKeys('Write a Technical Design');
		const steps = workbench.page.locator('.gettingStartedContainer');
		await steps.getByRole('button', { name: 'New Technical Design' }).click();
		await workbench.quickInput.rows('Technical Plan').first().waitFor();
	});
});
