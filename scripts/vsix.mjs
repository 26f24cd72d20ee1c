// @ts-check
import { resolve } from 'node:path';
import { runQuietly } from './process.mjs';

export const vsix = 'technical-design.vsix';

/**
 * Builds minified (`vscode:prepublish`) and packs.
 * @returns {Promise<string>} the absolute path of the vsix
 */
export async function packageExtension() {
	await runQuietly(process.execPath, [
		'node_modules/@vscode/vsce/vsce',
		...['package', '--no-dependencies', '--out', vsix],
		// No address is known for the repository yet.
		...['--allow-missing-repository', '--no-rewrite-relative-links'],
	]);
	return resolve(vsix);
}
