// @ts-check
// Measures the budgets against their peers: `npm run bench [-- TABLE …] [--strict]`.
import { bundle } from '../../scripts/bundle.mjs';
import { main } from '../../scripts/main.mjs';

await main(async () => {
	const outdir = 'dist/test/bench';
	await bundle({
		entryPoints: ['test/bench/tables.ts', 'test/bench/linearityWorker.ts', 'test/bench/openingWorker.ts'],
		outdir,
		outExtension: { '.js': '.mjs' },
	});
	await import(`../../${outdir}/tables.mjs`);
});
