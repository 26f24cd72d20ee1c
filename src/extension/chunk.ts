import { Uri, workspace } from 'vscode';

/** That of this bundle, which knows `vscode` wherever it runs. */
declare function require(name: string): unknown;

/**
 * Loads a part of the extension that most sessions do without: `dist/NAME.js`. One way for desktop, remote and web, where
 * extensions cannot require files of their own. It may import `vscode`, and where there is Node, what Node has.
 */
export async function loadChunk<Exports>(extensionUri: Uri, name: string): Promise<Exports> {
	const uri = Uri.joinPath(extensionUri, 'dist', `${name}.js`);
	const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
	const module = { exports: {} };
	const run = new Function('module', 'exports', 'require', `${code}\n//# sourceURL=${uri}`);
	run(module, module.exports, (name: string) => require(name));
	return module.exports as Exports;
}
