// @ts-check
// Libraries that the preview's page loads only when its document needs them: files of their own beside its script. Each file
// passes through VS Code, which costs more than its size; so all that most diagrams need is one.
import { readFileSync } from 'node:fs';
import { withoutCopiesIn } from './withoutCopies.mjs';

/** Names of the files, without `.js`. @type {Readonly<Record<string, string>>} */
const names = { mermaid: 'mermaid', katex: 'katex', 'markdown-it-emoji/lib/data/full.mjs': 'emoji' };

/** @type {import('esbuild').Plugin} */
export const librariesApart = {
	name: 'libraries apart',
	setup({ onResolve }) {
		onResolve({ filter: /^[\w-]/ }, ({ path, kind }) =>
			kind === 'dynamic-import' && path in names
				? { path: `./${names[path]}.js`, external: true }
				: undefined,
		);
	},
};

/** Mermaid loads flowcharts and sequences, and what lays them out, as it loads any other kind: here they come with it. */
const usual = /\bimport\("([^"]*\/(?:flowDiagram|sequenceDiagram|dagre)-\w+\.mjs)"\)/g;

/** @type {import('esbuild').Plugin} */
const withUsualKinds = {
	name: 'with usual kinds',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]mermaid\.core(?:[\\/]chunk-\w+)?\.mjs$/ }, ({ path }) => {
			/** @type {string[]} */
			const imports = [];
			const contents = withoutCopiesIn(readFileSync(path, 'utf8')).replace(usual, (_, file) => {
				const name = `usual_${imports.length}`;
				imports.push(`import * as ${name} from ${JSON.stringify(file)};`);
				return `Promise.resolve(${name})`;
			});
			return { contents: [contents, ...imports].join('\n'), loader: 'js' };
		});
	},
};

const core = 'node_modules/mermaid/dist/mermaid.core.mjs';

/** @type {readonly import('esbuild').BuildOptions[]} */
export const pageLibraries = [
	{
		entryPoints: Object.entries(names)
			.filter(([path]) => path !== 'mermaid')
			.map(([path, name]) => ({ in: path, out: name })),
	},
	{
		entryPoints: { mermaid: core },
		splitting: true,
		chunkNames: '[name]-[hash]',
		// As if each file imported it: what it needs is never loaded apart, and so becomes one file.
		inject: [core],
		plugins: [librariesApart, withUsualKinds],
	},
];
