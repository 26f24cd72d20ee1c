// @ts-check
// Runs the vscode suite inside a desktop VS Code that @vscode/test-electron downloads; VSCODE_VERSION chooses another
// than the newest, such as the oldest that package.json's engines admit.
import { resolve } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { copySample } from '../host/sample.mjs';
import { temporaryFolder } from '../host/temporary.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
	console.error('A desktop VS Code needs a display: on a server, run this under xvfb-run.');
	process.exit(1);
}

try {
	await runTests({
		version: process.env.VSCODE_VERSION ?? 'stable',
		extensionDevelopmentPath: resolve('.'),
		extensionTestsPath: resolve('dist/test/vscode/index.js'),
		launchArgs: [
			await copySample(),
			'--disable-extensions',
			'--disable-workspace-trust',
			`--user-data-dir=${await temporaryFolder()}`,
		],
	});
} catch (error) {
	if (!(error instanceof TestRunFailedError)) console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
