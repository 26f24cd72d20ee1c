// @ts-check
// Runs the vscode suite inside the extension host of a VS Code served to a browser.
import { resolve } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from '../host/browser.mjs';
import { copySample } from '../host/sample.mjs';
import { startServer } from '../host/server.mjs';

const minutes = 25;

/** What this VS Code says of itself: native modules that were not built, a marketplace out of reach. */
const ownNoise = /code-server|open-vsx\.org|^\[\w+:?\w*\]/;

const server = await startServer({
	args: ['--enable-smoke-test-driver'],
	// On the web VS Code saves a second after a change, as it does nowhere else.
	settings: { 'files.autoSave': 'off' },
});
const browser = await launchBrowser();
try {
	const page = await browser.newPage();
	/** @type {Promise<number>} */
	const result = new Promise((resolve, reject) => {
		void page.exposeFunction('codeAutomationExit', resolve);
		page.once('crash', () => reject(new Error('The browser page crashed.')));
		setTimeout(() => reject(new Error(`No result within ${minutes} minutes.`)), minutes * 60_000).unref();
	});
	let begun = false;
	await page.exposeFunction(
		'codeAutomationLog',
		(/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
			const line = format(...args);
			begun ||= line.startsWith('In the extension host');
			if (begun && !ownNoise.test(line)) console.log(line);
		},
	);
	await page.goto(
		server.address(await copySample(), {
			extensionDevelopmentPath: resolve('.'),
			extensionTestsPath: resolve('dist/test/vscode/index.js'),
		}),
	);
	process.exitCode = await result;
} finally {
	await browser.close();
	await server.stop();
}
