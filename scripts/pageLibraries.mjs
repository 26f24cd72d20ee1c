// @ts-check
// Libraries that the preview's page loads only when its document needs them: files of their own beside its script. Each file
// passes through VS Code, which costs more than its size; so all that most diagrams need is one.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
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

const core = 'node_modules/mermaid/dist/mermaid.core.mjs';

/** Mermaid loads flowcharts and sequences, and what lays them out, as it loads any other kind: here they come with it. */
const usual = /\bimport\("([^"]*\/(?:flowDiagram|sequenceDiagram|dagre)-\w+\.mjs)"\)/g;

/** @type {import('esbuild').Plugin} */
const withUsualKinds = {
	name: 'with usual kinds',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/](?:mermaid|mermaid-parser)\.core(?:[\\/][\w-]+)?\.mjs$/ }, ({ path }) => {
			/** @type {string[]} */
			const imports = [];
			const contents = withoutCopiesIn(readFileSync(path, 'utf8')).replace(usual, (_, file) => {
				const name = `usual_${imports.length}`;
				imports.push(`import * as ${name} from ${JSON.stringify(file)};`);
				return `Promise.resolve(${name})`;
			});
			// What is loaded apart needs the core: that becomes one file, and not one for each that shares a part of it.
			if (/[\\/](?!chunk-)[\w-]+\.mjs$/.test(path)) imports.push(`import ${JSON.stringify(resolve(core))};`);
			return { contents: [contents, ...imports].join('\n'), loader: 'js' };
		});
	},
};

/**
 * Two libraries make errors as they are loaded: lodash tries what browsers of long ago had wrong, graphlib has one as a
 * prototype. For the place of each, V8 reads a whole file once more, and they are all in one.
 * @type {import('esbuild').Plugin}
 */
const withoutErrorsOnLoad = {
	name: 'without errors on load',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]lodash-es[\\/]_getTag\.js$/ }, () => ({
			contents: "export { default } from './_baseGetTag.js';",
		}));
		onLoad({ filter: /[\\/]graphlib[\\/]alg[\\/]topsort\.js$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8').replace('= new Error()', '= Object.create(Error.prototype)'),
		}));
	},
};

/**
 * What all of Mermaid needs is `mermaidCore.js`, which the page asks for by that name before anything else has asked for it.
 * @type {import('esbuild').Plugin}
 */
const withNamedCore = {
	name: 'with named core',
	setup({ initialOptions, onEnd }) {
		onEnd(({ metafile, errors }) => {
			if (!metafile || errors.length > 0) return;
			const folder = `${initialOptions.outdir}/`;
			const [imported] = metafile.outputs[`${folder}mermaid.js`]?.imports ?? [];
			if (!imported) throw new Error('Mermaid has no core apart');
			const named = `${folder}mermaidCore.js`;
			renameSync(imported.path, named);
			for (const output of Object.keys(metafile.outputs)) {
				const file = output === imported.path ? named : output;
				const text = readFileSync(file, 'utf8');
				writeFileSync(file, text.replaceAll(basename(imported.path), basename(named)));
			}
		});
	},
};

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
		plugins: [librariesApart, withUsualKinds, withoutErrorsOnLoad, withNamedCore],
	},
];
