// @ts-check
// Judges the core on documents whose gaps are known: `npm run evaluate [-- FOLDER …]`.
import { main } from './main.mjs';

await main(async () => {
	const { build } = await import('esbuild');
	const outfile = 'dist/test/evaluate.mjs';
	await build({
		entryPoints: ['test/evaluation/evaluate.ts'],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		logLevel: 'warning',
	});
	await import(`../${outfile}`);
});
