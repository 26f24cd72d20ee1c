import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

describe('in a German VS Code', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ language: 'de' });
	});
	after(() => workbench.close());

	it('commands and findings are in German', async () => {
		await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await workbench.run('Technical Design: Nächster Platzhalter');
		await workbench.page.keyboard.press('Control+Shift+M');
		const problems = workbench.page.locator('.markers-panel');
		await problems.getByText('Wählen Sie eine der Möglichkeiten: Draft, Review, Approved').waitFor();
	});
});
