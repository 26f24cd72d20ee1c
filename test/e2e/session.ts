import { join, resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { copySample } from '../host/sample.mjs';
import type { Server } from '../host/server.mjs';
import { startServer } from '../host/server.mjs';
import { Workbench } from './workbench.ts';

/** Where failing tests leave a picture, and a trace where traces are kept. */
const failures = '.vscode-test/failures';
/** Takes half as long again as all else. */
const keepsTraces = process.env.KEEP_TRACES !== undefined;
/** Not the screen: filming it takes twice as long. */
const traced = { snapshots: true };

let server: Server;
let browser: Browser;
const contexts = new Set<BrowserContext>();

/** What a workbench starts with, beside the usual. */
export interface Opening {
	/** Of another server than that of all suites. */
	readonly address?: (folder: string) => string;
	/** Writes beside the folder what the test needs, and tells the `.code-workspace` file to open in its place. */
	readonly workspace?: (folder: string) => string;
	/** Of extensions; VS Code itself has no language pack here, and speaks English. */
	readonly language?: string;
	/** As if no page had a content security policy. */
	readonly bypassCSP?: boolean;
}

/** The packaged extension in a workbench of its own, on a fresh copy of the sample workspace. Closed with its suite. */
export async function openWorkbench({
	address = server.address,
	workspace = (folder) => folder,
	language,
	bypassCSP = false,
}: Opening = {}): Promise<Workbench> {
	const folder = await copySample();
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce',
		bypassCSP,
	});
	// A busy machine may take half a minute to load the workbench.
	context.setDefaultTimeout(60_000);
	contexts.add(context);
	context.once('close', () => contexts.delete(context));
	if (language) {
		await context.addInitScript((code) => {
			Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: code });
		}, language);
	}
	if (keepsTraces) await context.tracing.start(traced);
	return Workbench.open(await context.newPage(), address(workspace(folder)), folder);
}

/** Mocha's root hooks: one server and one browser for all suites; a failure leaves pictures. */
export const mochaHooks = {
	async beforeAll(this: Mocha.Context) {
		this.timeout(300_000);
		server = await startServer({ vsix: resolve('technical-design.vsix') });
		browser = await launchBrowser();
	},

	async afterEach(this: Mocha.Context) {
		const test = this.currentTest;
		if (test?.state !== 'failed') return;
		const evidence = join(failures, test.title.replace(/[^\p{L}\p{N}]+/gu, '-'));
		for (const context of contexts) {
			try {
				for (const page of context.pages()) await page.screenshot({ path: `${evidence}.png` });
				if (!keepsTraces) continue;
				await context.tracing.stop({ path: `${evidence}.zip` });
				await context.tracing.start(traced);
			} catch (error) {
				// A hook that throws would end all suites.
				console.log(`      No picture: ${error}`);
			}
		}
		const trace = keepsTraces ? `, and with “npx playwright-core show-trace” ${evidence}.zip` : '';
		console.log(`      See ${evidence}.png${trace}`);
	},

	async afterAll() {
		await browser?.close();
		await server?.stop();
	},
};
