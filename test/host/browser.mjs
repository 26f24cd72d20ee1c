// @ts-check
// The system's own Chromium, Chrome or Edge, driven by Playwright.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../../scripts/process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where Chrome and Edge stand when they are not in PATH. */
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
		.flatMap((name) => process.env[name] ?? [])
		.flatMap((folder) => [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe'),
		]),
];

/**
 * @param {string} [path] folders to search, as PATH lists them
 * @param {readonly string[]} [places] files to try after them
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser(path = process.env.PATH ?? '', places = usualPlaces) {
	const inPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	return [...inPath, ...places].find(isExecutable);
}

/**
 * Finds a browser; on Debian as root, where there is none, installs Chromium.
 * @returns {Promise<string>} its file
 */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found) return found;
	if (process.getuid?.() === 0 && (process.env.PATH ?? '').split(delimiter).some(hasAptGet)) {
		console.log('Installing Chromium …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update', '-qq'], { env });
		await run(
			'apt-get',
			['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
			{ env },
		);
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new Error(
		'No Chromium, Chrome or Edge found: install one of them (on Debian: sudo apt-get install chromium), then try again.',
	);
}

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
	const executablePath = await ensureBrowser();
	const { chromium } = await import('playwright-core');
	return chromium.launch({ executablePath });
}

/** @param {string} folder */
function hasAptGet(folder) {
	return isExecutable(join(folder, 'apt-get'));
}

/** @param {string} file */
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
