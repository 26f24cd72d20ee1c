// Builds everything into dist/. `--minify` for what is shipped, `--watch` while working, `--tests` adds the tests.
import { rmSync } from 'node:fs';
import { context } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	minify,
	sourcemap: minify ? false : 'linked',
	legalComments: 'none',
	logLevel: 'warning',
	target: 'es2023',
};

/** One bundle for desktop, remote and web: nothing of Node in it. */
const extension = {
	...common,
	entryPoints: { extension: 'src/extension/main.ts' },
	outdir: 'dist',
	format: 'cjs',
	platform: 'browser',
	external: ['vscode'],
};

const cli = {
	...common,
	entryPoints: { cli: 'src/cli/main.ts' },
	outdir: 'dist',
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	banner: { js: '#!/usr/bin/env node' },
};

/** Split, so that a page loads only the diagram kinds that it shows. */
const preview = {
	...common,
	entryPoints: { preview: 'src/preview/main.ts' },
	outdir: 'dist/preview',
	format: 'esm',
	platform: 'browser',
	splitting: true,
	chunkNames: 'chunks/[name]-[hash]',
};

/** Unit tests run in plain mocha, the vscode suite inside an extension host. */
const tests = {
	...common,
	entryPoints: ['test/unit/**/*.ts', 'test/vscode/**/*.ts'],
	outdir: 'dist/test',
	outbase: 'test',
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	external: ['vscode', 'mocha', 'esbuild'],
};

rmSync('dist', { recursive: true, force: true });
const builds = [extension, cli, preview, ...(flags.has('--tests') ? [tests] : [])];
const contexts = await Promise.all(builds.map((options) => context(options)));
if (flags.has('--watch')) {
	await Promise.all(contexts.map((each) => each.watch()));
} else {
	await Promise.all(contexts.map((each) => each.rebuild()));
	await Promise.all(contexts.map((each) => each.dispose()));
}
