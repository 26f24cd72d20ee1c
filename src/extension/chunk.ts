import { Uri, workspace } from 'vscode';

/**
 * Loads a part of the extension that most sessions do without: `dist/NAME.js`. One way for desktop, remote and web, where
 * extensions cannot require files of their own.
 */
export async function loadChunk<Exports>(extensionUri: Uri, name: string): Promise<Exports> {
	const uri = Uri.joinPath(extensionUri, 'dist', `${name}.js`);
	const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
	const module = { exports: {} };
	new Function('module', 'exports', `${code}\n//# sourceURL=${uri}`)(module, module.exports);
	return module.exports as Exports;
}
