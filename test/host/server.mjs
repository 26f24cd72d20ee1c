// @ts-check
// Serves VS Code to a browser on this machine.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endTree, runQuietly, start } from '../../scripts/process.mjs';
import { ensureHost } from './install.mjs';
import { quietSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * @typedef {object} Server
 * @property {string} authority `127.0.0.1:port`
 * @property {(folder: string, payload?: Record<string, string>) => string} address of the workbench on a folder or a
 *   `.code-workspace` file; `payload` hands the workbench paths of this machine, by the names its environment service knows
 * @property {() => Promise<void>} stop ends the server and all it has started
 */

/**
 * Starts VS Code on a free port of 127.0.0.1 with data of its own. Ends with this process at the latest.
 * @param {{ vsix?: string, args?: readonly string[], settings?: Record<string, unknown>, trusted?: boolean }} [options]
 *   `vsix` is installed first; a workspace that is not `trusted` opens in restricted mode, unasked
 * @returns {Promise<Server>}
 */
export async function startServer({ vsix, args = [], settings = {}, trusted = true } = {}) {
	const { node, server } = await ensureHost();
	const data = await temporaryFolder();
	const machine = join(data, 'data/Machine');
	await mkdir(machine, { recursive: true });
	await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));

	const own = [server, `--server-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`];
	const agreed = '--accept-server-license-terms';
	if (vsix) await runQuietly(node, [...own, agreed, '--install-extension', vsix]);

	const local = ['--host=127.0.0.1', '--port=0', '--without-connection-token', agreed];
	const quiet = ['--disable-telemetry', ...(trusted ? ['--disable-workspace-trust'] : [])];
	const child = start(node, [...own, ...local, ...quiet, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	const stop = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = new Promise((resolve) => child.once('close', resolve));
		endTree(child);
		await ended;
	};
	try {
		const authority = `127.0.0.1:${await portOf(child)}`;
		return { authority, address: (folder, payload) => addressOf(authority, folder, payload), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function portOf(child) {
	return new Promise((resolve, reject) => {
		let output = '';
		const read = (/** @type {Buffer} */ chunk) => {
			output += chunk;
			const port = /agent listening on (\d+)/.exec(output)?.[1];
			if (port) resolve(port);
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`VS Code did not start:\n${output}`)));
	});
}

/** @type {(authority: string, folder: string, payload?: Record<string, string>) => string} */
function addressOf(authority, folder, payload = {}) {
	const pathOf = (/** @type {string} */ file) => pathToFileURL(file).pathname;
	const pairs = Object.entries(payload).map(([key, file]) => [
		key,
		`vscode-remote://${authority}${pathOf(file)}`,
	]);
	const query = pairs.length ? `&payload=${encodeURIComponent(JSON.stringify(pairs))}` : '';
	const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
	return `http://${authority}/?${kind}=${pathOf(folder)}${query}`;
}
