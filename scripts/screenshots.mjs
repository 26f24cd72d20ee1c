// @ts-check
// `npm run screenshots`: the pictures in the README, taken of the real thing on the sample workspace.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../test/host/browser.mjs';
import { copySample } from '../test/host/sample.mjs';
import { startServer } from '../test/host/server.mjs';
import { main } from './main.mjs';
import { runQuietly } from './process.mjs';
import { packageExtension } from './vsix.mjs';

const plan = 'docs/design/payment-retries-technical-plan.md';

await main(async () => {
	await runQuietly(process.execPath, ['scripts/build.mjs', '--minify', '--tests']);
	const { Workbench } = await import(pathToFileURL(resolve('dist/test/e2e/workbench.mjs')).href);
	const settings = {
		'editor.minimap.enabled': false,
		'editor.occurrencesHighlight': 'off',
		'editor.scrollbar.vertical': 'hidden',
		'editor.stickyScroll.enabled': false,
	};
	const server = await startServer({ vsix: await packageExtension(), settings });
	const browser = await launchBrowser();
	await mkdir('media/readme', { recursive: true });
	for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
		const page = await browser.newPage({ colorScheme, viewport: { width: 1600, height: 1000 } });
		const folder = await copySample();
		const workbench = await Workbench.open(page, server.address(folder), folder);
		const editor = await workbench.openFile(plan);
		await workbench.run('View: Toggle Primary Side Bar Visibility');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.locator('svg').filter({ hasText: 'Retry Scheduler' }).waitFor();
		await workbench.goToLine(52);
		await editor.squiggles.first().waitFor();
		await page.mouse.move(0, 0);
		await page.screenshot({ path: `media/readme/${colorScheme}.png` });
		await page.close();
	}
	await browser.close();
	await server.stop();
});
