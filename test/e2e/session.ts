import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { copySample } from '../host/sample.mjs';
import type { Server } from '../host/server.mjs';
import { startServer } from '../host/server.mjs';
import { Workbench } from './workbench.ts';

const failures = resolve('.vscode-test/failures');

let server: Server;
let browser: Browser;
const open = new Set<BrowserContext>();

/** The packaged extension in a workbench of its own, on a fresh copy of the sample workspace. Closed with its suite. */
export async function openWorkbench(): Promise<Workbench> {
	const folder = await copySample();
	const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
	open.add(context);
	await context.tracing.start({ screenshots: true, snapshots: true });
	return Workbench.open(await context.newPage(), server.address(folder), folder);
}

/** Mocha's root hooks: one server and one browser for all suites; a failure leaves pictures and traces. */
export const mochaHooks = {
	async beforeAll(this: Mocha.Context) {
		this.timeout(180_000);
		server = await startServer({ vsix: resolve('technical-design.vsix') });
		browser = await launchBrowser();
	},

	async afterEach(this: Mocha.Context) {
		const test = this.currentTest;
		if (test?.state !== 'failed') return;
		const name = resolve(failures, test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-'));
		await mkdir(failures, { recursive: true });
		for (const context of open) {
			for (const page of context.pages()) await page.screenshot({ path: `${name}.png` });
			await context.tracing.stop({ path: `${name}.zip` });
			await context.tracing.start({ screenshots: true, snapshots: true });
		}
		console.log(`      See ${name}.png, and ${name}.zip with “npx playwright-core show-trace”`);
	},

	async afterAll() {
		await browser?.close();
		await server?.stop();
	},
};
