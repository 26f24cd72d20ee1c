import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

describe('the page about a rule', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
	});
	after(() => workbench.close());

	it('opens from its name in the Problems view', async () => {
		const { page } = workbench;
		const plan = await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await plan.squiggles.first().waitFor();
		await page.keyboard.press('Control+Shift+M');
		await page
			.locator('.markers-panel')
			.locator('a', { hasText: 'choice' })
			.first()
			.click({ modifiers: ['Control'] });
		const rule = await workbench.editor('/docs/rules/choice.md');
		await rule.lines.filter({ hasText: 'A choice not made' }).first().waitFor();
	});
});
