// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * Escapes what is not ASCII in regular expressions, as esbuild itself does in strings: a script of which each character
 * fits in a byte is read faster, and takes half the memory.
 * @type {import('esbuild').Plugin}
 */
export const escaped = {
	name: 'escaped',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]src[\\/].*\.ts$|[\\/]markdown-it\.mjs$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			if (/\\[^\0-\x7f]/.test(source))
				throw new Error(`${path}: nothing but ASCII is escaped by a backslash`);
			const contents = source.replace(
				/[^\0-\x7f]/g,
				(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
			);
			return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
		});
	},
};
