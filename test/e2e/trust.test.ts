import { resolve } from 'node:path';
import type { Server } from '../host/server.mjs';
import { startServer } from '../host/server.mjs';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

describe('a workspace that the user does not trust', () => {
	let server: Server;
	let workbench: Workbench;

	before(async function () {
		this.timeout(400_000);
		server = await startServer({ vsix: resolve('technical-design.vsix'), trusted: false });
		workbench = await openWorkbench({ address: server.address });
		await workbench.status('Restricted Mode').waitFor();
	});
	after(async () => {
		await workbench?.close();
		await server?.stop();
	});

	it('has its documents checked', async () => {
		const editor = await workbench.openFile('docs/design/payment-retries-technical-plan.md');
		await editor.squiggles.first().waitFor();
	});

	it('has them shown, diagrams drawn', async () => {
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.locator('design-diagram svg').filter({ hasText: 'Retry Scheduler' }).waitFor();
	});
});
