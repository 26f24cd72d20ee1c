// @ts-check
// Measures the budgets against their peers: `npm run bench [-- TABLE …] [--strict]`.
import { main } from '../../scripts/main.mjs';

await main(async () => {
	const { build } = await import('esbuild');
	const outdir = 'dist/test/bench';
	await build({
		entryPoints: ['test/bench/tables.ts', 'test/bench/linearityWorker.ts'],
		outdir,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		logLevel: 'warning',
	});
	await import(`../../${outdir}/tables.mjs`);
});
