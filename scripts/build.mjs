// Builds everything into dist/. `--minify` for what is shipped, `--watch` while working, `--tests` adds the tests.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { withoutInline } from './aliases.mjs';
import { diagrams } from './diagrams.mjs';
import { escapeRegExps } from './escapeRegExps.mjs';
import { noticesFor } from './notices.mjs';
import { librariesApart, pageLibraries } from './pageLibraries.mjs';
import { shareModules } from './shareModules.mjs';
import { withoutUnusedYaml } from './withoutUnusedYaml.mjs';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	minify,
	metafile: true,
	sourcemap: minify ? false : 'linked',
	legalComments: 'none',
	logLevel: flags.has('--watch') ? 'info' : 'warning',
	target: 'es2023',
	plugins: [withoutUnusedYaml],
};

/** One bundle for desktop, remote and web: nothing of Node in it. */
const extension = {
	...common,
	entryPoints: { extension: 'src/extension/main.ts' },
	outdir: 'dist',
	format: 'cjs',
	platform: 'browser',
	external: ['vscode'],
	// Only the previews read inline text.
	alias: withoutInline,
};

/** Chunks, which the extension loads only when they are asked for: see `src/extension/chunk.ts`. */
const creation = { ...extension, entryPoints: { creation: 'src/extension/creation.ts' } };

const completion = { ...extension, entryPoints: { completion: 'src/extension/completion/completion.ts' } };

const quickFixes = { ...extension, entryPoints: { quickFixes: 'src/extension/quickFixes/quickFixes.ts' } };

const tools = { ...extension, entryPoints: { tools: 'src/extension/tools/tools.ts' } };

const previews = { ...extension, entryPoints: { previews: 'src/extension/preview/previews.ts' }, alias: {} };

/** What runs in Node alone. */
const node = { ...common, outdir: 'dist', format: 'cjs', platform: 'node', target: 'node20' };

/** A chunk, too. */
const printing = { ...node, entryPoints: { printing: 'src/printing/print.ts' } };

const cli = {
	...node,
	entryPoints: { cli: 'src/cli/main.ts' },
	banner: { js: '#!/usr/bin/env node' },
};

const page = {
	...common,
	outdir: 'dist/preview',
	format: 'esm',
	platform: 'browser',
};

const preview = {
	...page,
	entryPoints: { preview: 'src/preview/main.ts', style: 'media/preview/index.css' },
	assetNames: 'fonts/[name]',
	plugins: [withoutUnusedYaml, librariesApart],
	// Every browser that shows the page reads the first of a font's formats.
	loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
};

const libraries = pageLibraries.map((options) => ({ ...page, ...options }));

/** Unit tests run in plain mocha, the vscode suite inside an extension host. */
const tests = {
	...node,
	entryPoints: ['test/unit/**/*.ts', 'test/vscode/**/*.ts'],
	outdir: 'dist/test',
	outbase: 'test',
	minify: false,
	sourcemap: 'linked',
	external: ['vscode', 'mocha', 'esbuild', 'playwright-core'],
};

/** Modules, so that all suites share one server and one browser. */
const e2e = {
	...tests,
	entryPoints: ['test/e2e/**/*.ts'],
	outdir: 'dist/test/e2e',
	outbase: 'test/e2e',
	format: 'esm',
	splitting: true,
	outExtension: { '.js': '.mjs' },
	packages: 'external',
};

const product = [
	...(await shareModules(extension, [creation, completion, quickFixes, tools, previews])),
	printing,
	cli,
	preview,
	...libraries,
	diagrams,
];
const suites = flags.has('--tests') ? [tests, e2e] : [];

// Packaging builds once more, and leaves the tests in peace.
for (const output of existsSync('dist') ? readdirSync('dist') : []) {
	if (output !== 'test' || suites.length > 0) rmSync(`dist/${output}`, { recursive: true });
}
const contexts = await Promise.all([...product, ...suites].map((options) => context(options)));
if (flags.has('--watch')) {
	await Promise.all(contexts.map((each) => each.watch()));
} else {
	const results = await Promise.allSettled(contexts.map((each) => each.rebuild()));
	await Promise.all(contexts.map((each) => each.dispose()));
	// esbuild has said what is wrong.
	if (results.some(({ status }) => status === 'rejected')) process.exit(1);
	for (const folder of minify ? ['dist', 'dist/preview'] : []) {
		for (const file of readdirSync(folder)) if (file.endsWith('.js')) escapeRegExps(`${folder}/${file}`);
	}
	const bundles = results.slice(0, product.length).map(({ value }) => value.metafile);
	writeFileSync('dist/THIRD-PARTY-NOTICES.txt', await noticesFor(bundles));
}
