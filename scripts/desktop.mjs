// @ts-check
// `npm run desktop`: the packaged extension in the VS Code of this machine, apart from your settings and extensions.
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { copySample } from '../test/host/sample.mjs';
import { quietSettings } from '../test/host/settings.mjs';
import { temporaryFolder } from '../test/host/temporary.mjs';
import { main } from './main.mjs';
import { runQuietly } from './process.mjs';
import { findProgram } from './programs.mjs';
import { packageExtension } from './vsix.mjs';

const windows = process.platform === 'win32';
const names = ['code', 'code-insiders', 'codium'].map((name) => (windows ? `${name}.cmd` : name));
const application = 'Visual Studio Code.app/Contents/Resources/app/bin/code';
const places = [
	join('/Applications', application),
	join(homedir(), 'Applications', application),
	'/usr/share/code/bin/code',
	'/snap/bin/code',
	join(process.env.LocalAppData ?? '', 'Programs/Microsoft VS Code/bin/code.cmd'),
	join(process.env.ProgramFiles ?? '', 'Microsoft VS Code/bin/code.cmd'),
];

await main(async () => {
	const code = findProgram(names, places);
	if (!code) throw new Error('Found no desktop VS Code: install it, or use “npm start”, which needs none.');
	console.log('Building and packaging the extension …');
	const vsix = await packageExtension();
	const sample = await copySample();

	const data = await temporaryFolder();
	await mkdir(join(data, 'user/User'), { recursive: true });
	await writeFile(join(data, 'user/User/settings.json'), JSON.stringify(quietSettings));

	const apart = ['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')];
	await runQuietly(code, [...apart, '--install-extension', vsix]);
	console.log('Technical Design is running in VS Code; close its window to end it.');
	await runQuietly(code, [...apart, '--disable-workspace-trust', '--new-window', '--wait', sample]);
});
