// @ts-check
// Teaches variants the wording of other editions of their templates: `node scripts/editions.mjs technical-plan.md …`, each
// file named like the variant. First delete from a copy what finished documents keep, and name in comments what is filler
// although it does not look it: `<!-- filler: Responsibilities: Key functions -->`.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importSource } from './bundle.mjs';
import { main } from './main.mjs';

const data = 'src/core/template/editions.ts';
const files = process.argv.slice(2);

await main(async () => {
	const core = await importSource(
		`export { editions } from './editions.ts';
		export { fingerprint, fingerprintLength } from './fingerprints.ts';
		export { parseTemplate } from './template.ts';
		export { textsOf } from './templateIndex.ts';`,
		'src/core/template',
		'dist/test/editions.mjs',
	);
	/** @type {Record<string, string>} */
	const editions = { ...core.editions };
	for (const file of files) {
		const id = basename(file, '.md');
		const own = textsIn(core, await readFile(`templates/${id}.md`, 'utf8'));
		const other = textsIn(core, await readFile(file, 'utf8'));
		const known = editions[id]?.match(/.{6}/g) ?? [];
		const added = [...other].filter((each) => !own.has(each));
		editions[id] = [...new Set([...known, ...added])].sort().join('');
	}
	const entries = Object.entries(editions).sort(([a], [b]) => a.localeCompare(b));
	const head = (await readFile(data, 'utf8')).split('export const editions')[0];
	await writeFile(
		data,
		`${head}export const editions: Readonly<Record<string, string>> = {\n${entries
			.map(([id, texts]) => `\t'${id}':\n\t\t'${texts}',\n`)
			.join('')}};\n`,
	);
});

/**
 * Fingerprints of what a template asks to be replaced.
 * @param {any} core
 * @param {string} markdown
 */
function textsIn({ parseTemplate, textsOf, fingerprint, fingerprintLength }, markdown) {
	const named = Array.from(markdown.matchAll(/<!-- filler: (.*) -->/g), ([, text]) => text);
	const found = Object.entries({ ...textsOf(parseTemplate(markdown, 'edition')) });
	return new Set(
		[...found, ['filler', named]].flatMap(([kind, texts]) =>
			[...texts].map((text) => fingerprint(kind, text).toString(36).padStart(fingerprintLength, '0')),
		),
	);
}
