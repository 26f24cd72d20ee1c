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
		'breadcrumbs.enabled': false,
		'editor.folding': false,
		'editor.minimap.enabled': false,
		'editor.occurrencesHighlight': 'off',
		'editor.scrollbar.vertical': 'hidden',
		'editor.stickyScroll.enabled': false,
		'workbench.hover.delay': 60_000,
	};
	const server = await startServer({ vsix: await packageExtension(), settings });
	const browser = await launchBrowser();
	await mkdir('media/readme', { recursive: true });
	for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
		const page = await browser.newPage({
			colorScheme,
			deviceScaleFactor: 1.25,
			viewport: { width: 1440, height: 940 },
		});
		const folder = await copySample();
		const workbench = await Workbench.open(page, server.address(folder), folder);
		const editor = await workbench.openFile(plan);
		await workbench.run('View: Toggle Primary Side Bar Visibility');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.run('Problems: Focus on Problems View');
		await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
		await page.keyboard.press('Home');
		await page.keyboard.press('Control+1');
		await editor.squiggles.first().waitFor();
		await workbench.run('Technical Design: Next Placeholder');
		await page.locator('.suggest-widget').getByText('Approved').waitFor();
		const { webview } = workbench;
		await webview.locator('svg').filter({ hasText: 'Retry Scheduler' }).waitFor();
		// Placed so that the list of alternatives covers neither the diagram nor its heading.
		await webview
			.getByRole('heading', { name: 'Component Diagram' })
			.evaluate((/** @type {any} */ { ownerDocument, offsetTop }) => {
				ownerDocument.defaultView.scrollTo({ top: offsetTop - 146, behavior: 'instant' });
			});
		await page.mouse.move(0, 0);
		await page.screenshot({ path: `media/readme/${colorScheme}.png` });
		await page.close();
	}
	await browser.close();
	await server.stop();
});
