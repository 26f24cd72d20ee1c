// @ts-check
import { dirname, join, resolve } from 'node:path';

/** What only those ask for who walk through tokens, make or revive values, or have long lines folded; front matter keeps its lines. */
const unused = /^\.\.?\/(?:doc\/)?(?:cst-visit|applyReviver|createNode|foldFlowLines)\.js$/;

/**
 * Leaves the schemas of YAML 1.1 and JSON out of `yaml`, and what nobody here uses of it, a thirtieth of what activation
 * reads: front matter is read as YAML 1.2.
 * @type {import('esbuild').Plugin}
 */
export const withoutUnusedYaml = {
	name: 'without unused YAML',
	setup({ onResolve }) {
		const tags = /[\\/]yaml[\\/].*[\\/]schema[\\/]tags\.js$/;
		onResolve({ filter: unused }, ({ importer }) =>
			/[\\/]yaml[\\/]/.test(importer) ? { path: resolve('scripts/unusedYaml.mjs') } : undefined,
		);
		onResolve({ filter: /^\.\/(?:yaml-1\.1|json)\/schema\.js$/ }, ({ importer }) =>
			tags.test(importer) ? { path: join(dirname(importer), 'core/schema.js') } : undefined,
		);
		onResolve({ filter: /^\.\/yaml-1\.1\/(?:binary|omap|pairs|set|timestamp)\.js$/ }, ({ importer }) =>
			tags.test(importer) ? { path: resolve('scripts/unusedYaml.mjs') } : undefined,
		);
	},
};
