// @ts-check
// Mermaid's parsers as `dist/diagrams.json`: modules by name, each evaluated when a diagram needs it, in any JavaScript
// engine. A bundle of one file would block the extension host while all of it is compiled.
import { writeFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { withoutCopies } from './withoutCopies.mjs';

/** What only draws. */
const drawing =
	/^(?:d3|d3-sankey|cytoscape[\w-]*|elkjs|dagre-d3-es|katex|roughjs|stylis|dompurify|@iconify\/utils|marked|@upsetjs\/venn\.js)(?:\/|$)|\/(?:swimlanes|elk|dagre|cose-bilkent)-\w+\.mjs$/;

/** In its place: something that answers everything with itself, and hands text on as DOMPurify does when it finds nothing. */
const standIn = `
	const nothing = new Proxy(function () {}, {
		get: (_, name) => name === '__esModule' || name === 'then' ? undefined : name === 'sanitize' ? (text) => text : nothing,
		apply: () => nothing,
		construct: () => nothing,
	});
	module.exports = nothing;
`;

/** @type {import('esbuild').Plugin} */
const withoutDrawing = {
	name: 'without drawing',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: drawing }, () => ({ path: 'nothing', namespace: 'drawing' }));
		onLoad({ filter: /.*/, namespace: 'drawing' }, () => ({ contents: standIn, loader: 'js' }));
	},
};

/** @type {import('esbuild').Plugin} */
const asModules = {
	name: 'as modules',
	setup({ onEnd }) {
		onEnd(async ({ outputFiles = [] }) => {
			const modules = outputFiles.map(async ({ path, text }) => {
				const { code } = await transform(text.replaceAll(/\bimport\((?="\.)/g, 'load('), {
					format: 'cjs',
					minify: true,
				});
				return [path.replace(/^.*[\\/]/, './'), code];
			});
			writeFileSync('dist/diagrams.json', JSON.stringify(Object.fromEntries(await Promise.all(modules))));
		});
	},
};

/** @type {import('esbuild').BuildOptions} */
export const diagrams = {
	bundle: true,
	metafile: true,
	minify: true,
	legalComments: 'none',
	target: 'es2023',
	entryPoints: { main: 'src/diagrams/main.ts' },
	outdir: 'dist/diagrams',
	write: false,
	format: 'esm',
	splitting: true,
	platform: 'browser',
	define: { 'Object.groupBy': 'groupBy' },
	inject: ['src/diagrams/surroundings.ts'],
	plugins: [withoutDrawing, withoutCopies, asModules],
};
