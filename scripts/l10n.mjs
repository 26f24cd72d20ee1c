// @ts-check
// Gathers what the extension says into the file that translators start from, drops translations of what it no longer says, and
// names those that are missing. `--check` only tells whether all is up to date and complete.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const locales = ['de', 'es', 'fr', 'ja', 'zh-cn'];
const literal = "'((?:[^'\\\\\\n]|\\\\.)*)'";

/** Sentences stand in calls of `l10n.t`, those of findings and fixes in the core. */
const sentences = [
	...sourcesIn('src/extension').flatMap((source) => matches(source, `l10n\\.t\\(\\s*${literal}`)),
	...['src/core/messages.ts', 'src/core/fixes/titles.ts'].flatMap((file) =>
		matches(readFileSync(file, 'utf8'), `text: ${literal}`),
	),
];
/** @type {Record<string, string>} */
const bundle = Object.fromEntries([...new Set(sentences)].sort().map((sentence) => [sentence, sentence]));
const isCheck = process.argv.includes('--check');

write('l10n/bundle.l10n.json', bundle);
for (const locale of locales) {
	write(`l10n/bundle.l10n.${locale}.json`, translated(`l10n/bundle.l10n.${locale}.json`, bundle));
	write(`package.nls.${locale}.json`, translated(`package.nls.${locale}.json`, readJson('package.nls.json')));
}

/** @param {string} file @param {Record<string, string>} content */
function write(file, content) {
	const text = `${JSON.stringify(content, undefined, 2)}\n`;
	if (!isCheck) writeFileSync(file, text);
	else if (readFileSync(file, 'utf8') !== text)
		fail(`${file} is not what the sources say: run node scripts/l10n.mjs`);
}

/**
 * The translations that there are, in the order of the English texts, without those of texts that are gone.
 * @param {string} file
 * @param {Record<string, string>} english
 */
function translated(file, english) {
	const known = readJson(file);
	const missing = Object.keys(english).filter((key) => !(key in known));
	for (const key of missing) fail(`${file} lacks ${JSON.stringify(key)}: ${JSON.stringify(english[key])}`);
	const kept = Object.keys(english).filter((key) => key in known);
	return Object.fromEntries(kept.map((key) => [key, known[key] ?? '']));
}

/** @param {string} problem */
function fail(problem) {
	console.error(problem);
	if (isCheck) process.exitCode = 1;
}

/** @param {string} file @returns {Record<string, string>} */
function readJson(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
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
