import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Milliseconds for a browser to draw a document: far more than it needs. */
export const mostTime = 120_000;

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge',
];

/** In a folder for programs of Windows. */
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** The installed Chromium, Chrome or Edge, or the one that `CHROME_PATH` names. Undefined where there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const { CHROME_PATH } = env;
	if (CHROME_PATH) return isProgram(CHROME_PATH) ? CHROME_PATH : undefined;
	const end = process.platform === 'win32' ? '.exe' : '';
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name + end)));
	const programs = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData].filter((each) => !!each);
	const places = [
		...onMac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
		...programs.flatMap((folder) => onWindows.map((name) => join(folder!, name))),
	];
	return [...inPath, ...places].find(isProgram);
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Starts a browser without a window, apart from the user's own; it reaches nothing but this machine. */
export function startBrowser(program: string, profile: string, args: readonly string[]): ChildProcess {
	const isRoot = process.getuid?.() === 0;
	return spawn(
		program,
		[
			'--headless=new',
			`--user-data-dir=${profile}`,
			'--no-first-run',
			'--no-default-browser-check',
			'--disable-gpu',
			'--disable-extensions',
			'--disable-sync',
			'--disable-background-networking',
			'--disable-component-update',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
			// Chromium's sandbox refuses to run as root.
			...(isRoot ? ['--no-sandbox'] : []),
			...args,
		],
		{ stdio: 'ignore', detached: process.platform !== 'win32' },
	);
}

/** Ends it with all that it has started. */
export async function endBrowser(browser: ChildProcess): Promise<void> {
	if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return;
	const ended = new Promise((resolve) => browser.once('exit', resolve));
	try {
		if (process.platform === 'win32') browser.kill();
		else process.kill(-browser.pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
	await ended;
}

/** Gives `run` a new folder for what a browser needs, and removes it afterwards. */
export async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
	const folder = mkdtempSync(join(tmpdir(), 'technical-design-export-'));
	try {
		return await run(folder);
	} finally {
		// A browser that has just ended may still write.
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}
