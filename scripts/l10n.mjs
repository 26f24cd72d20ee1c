// @ts-check
// Gathers what the extension says into the file that translators start from. `--check` only tells whether it is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = 'l10n/bundle.l10n.json';
const literal = "'((?:[^'\\\\\\n]|\\\\.)*)'";

/** Sentences stand in calls of `l10n.t`, those of findings and fixes in the core. */
const sentences = [
	...sourcesIn('src/extension').flatMap((source) => matches(source, `l10n\\.t\\(\\s*${literal}`)),
	...['src/core/messages.ts', 'src/core/fixes/titles.ts'].flatMap((file) =>
		matches(readFileSync(file, 'utf8'), `text: ${literal}`),
	),
];
const bundle = Object.fromEntries([...new Set(sentences)].sort().map((sentence) => [sentence, sentence]));
const text = `${JSON.stringify(bundle, undefined, 2)}\n`;
if (!process.argv.includes('--check')) {
	writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
	console.error(`${file} is not what the sources say: run node scripts/l10n.mjs`);
	process.exitCode = 1;
}

/** @param {string} folder */
function sourcesIn(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/**
 * @param {string} source
 * @param {string} pattern with one group
 */
function matches(source, pattern) {
	return [...source.matchAll(new RegExp(pattern, 'g'))].map(([, group = '']) =>
		group.replace(/\\(.)/g, '$1'),
	);
}
