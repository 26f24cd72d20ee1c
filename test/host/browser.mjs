// @ts-check
// The system's own Chromium, Chrome or Edge, driven by Playwright.
import { join } from 'node:path';
import { run } from '../../scripts/process.mjs';
import { findProgram } from '../../scripts/programs.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where they stand on systems that do not put them in PATH. */
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LocalAppData].flatMap(
		(folder) =>
			folder
				? [
						join(folder, 'Google/Chrome/Application/chrome.exe'),
						join(folder, 'Microsoft/Edge/Application/msedge.exe'),
					]
				: [],
	),
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
	const executablePath = await ensureBrowser();
	const { chromium } = await import('playwright-core');
	return chromium.launch({ executablePath });
}

/**
 * Finds a browser; where there is none, and we may, installs Chromium.
 * @returns {Promise<string>} its file
 */
export async function ensureBrowser() {
	const found = findProgram(names, places);
	if (found) return found;
	if (process.getuid?.() === 0 && findProgram(['apt-get'])) {
		console.log('Installing Chromium …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update'], { env, quiet: true });
		await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
			env,
		});
		const installed = findProgram(names, places);
		if (installed) return installed;
	}
	throw new Error(
		'Found no browser: install Chromium, Chrome or Edge (on Debian: sudo apt-get install chromium).',
	);
}
