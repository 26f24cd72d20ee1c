// @ts-check
// `npm run docs` writes docs/rules, a page a rule, of what the rules say of themselves. A unit test compares the two.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { importSource } from './bundle.mjs';
import { main } from './main.mjs';

const folder = 'docs/rules';

await main(async () => {
	const { reportedRules, rulePage } = await importSource(
		`export { reportedRules } from './cli/rules.ts';
		export { rulePage } from './core/rules/page.ts';`,
		'src',
		'dist/test/docs.mjs',
	);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const rule of reportedRules) await writeFile(`${folder}/${rule.id}.md`, rulePage(rule));
});
