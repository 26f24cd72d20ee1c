import { Uri, workspace } from 'vscode';
import { shared } from './shared.ts';

/** That of this bundle, which knows `vscode` wherever it runs. */
declare function require(name: string): unknown;

const chunks = new Map<string, Promise<unknown>>();

/**
 * Loads a part of the extension that its start does without, `dist/NAME.js`, once; again where it failed, for a remote may
 * have been out of reach. One way for desktop, remote and web, where extensions cannot require files of their own. It may
 * import `vscode`, and where there is Node, what Node has; modules that the extension's own bundle holds, too, are those.
 */
export function loadChunk<Exports>(extensionUri: Uri, name: string): Promise<Exports> {
	const loading = chunks.get(name) ?? load(Uri.joinPath(extensionUri, 'dist', `${name}.js`));
	chunks.set(name, loading);
	loading.catch(() => chunks.delete(name));
	return loading as Promise<Exports>;
}

async function load(uri: Uri): Promise<unknown> {
	const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
	const module = { exports: {} };
	const run = new Function('module', 'exports', 'require', `${code}\n//# sourceURL=${uri}`);
	run(module, module.exports, (name: string) => shared[name] ?? require(name));
	return module.exports;
}
