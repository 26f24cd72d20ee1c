// @ts-check
// `npm run docs` writes docs/rules, a page a rule, of what the rules say of themselves. A unit test compares the two.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { main } from './main.mjs';

const folder = 'docs/rules';

await main(async () => {
	const { build } = await import('esbuild');
	const outfile = 'dist/test/docs.mjs';
	await build({
		stdin: {
			contents: `
				export { reportedRules } from './cli/rules.ts';
				export { rulePage } from './core/rules/page.ts';`,
			resolveDir: 'src',
		},
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		packages: 'external',
		logLevel: 'warning',
	});
	const { reportedRules, rulePage } = await import(`../${outfile}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const rule of reportedRules) await writeFile(`${folder}/${rule.id}.md`, rulePage(rule));
});
