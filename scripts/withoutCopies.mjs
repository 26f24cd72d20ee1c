// @ts-check
import { readFileSync } from 'node:fs';

const copying = /(var getConfig = [^;]*)assignWithDepth_default\(\{\}, currentConfig\)/;

/**
 * Mermaid asks for its configuration at nearly every token it reads and every label it draws, and gets a deep copy: nine
 * tenths of the time that parsing takes, and about half of drawing. It is made anew for each diagram, so one will do.
 * @type {import('esbuild').Plugin}
 */
export const withoutCopies = {
	name: 'without copies',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]mermaid\.core[\\/]chunk-\w+\.mjs$/ }, ({ path }) => {
			const source = readFileSync(path, 'utf8');
			const contents = source.replace(copying, '$1currentConfig');
			const isMissed = contents === source && source.includes('var getConfig = ');
			return { contents, loader: 'js', errors: isMissed ? [{ text: 'getConfig has changed' }] : [] };
		});
	},
};
