// @ts-check
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Bundles TypeScript of this project into `dist/test`, libraries left outside.
 * @param {import('esbuild').BuildOptions} options entry points, and where they go
 */
export async function bundle(options) {
	// Not before it is needed: a fresh clone installs it first.
	const { build } = await import('esbuild');
	await build({
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		logLevel: 'warning',
		...options,
	});
}

/**
 * What a piece of TypeScript exports.
 * @param {string} contents whose imports count from `resolveDir`
 * @param {string} resolveDir
 * @param {string} outfile
 */
export async function importSource(contents, resolveDir, outfile) {
	await bundle({ stdin: { contents, resolveDir }, outfile });
	return import(pathToFileURL(resolve(outfile)).href);
}
