/**
 * How well the core tells finished from unfinished. Without arguments it judges itself on half-filled documents made
 * from the templates, whose gaps are known; with a folder on the documents there. `--edition FILE` makes them from
 * another edition of the template of that name. `--write DIR` keeps the made ones.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTemplate } from '../../src/core/index.ts';
import { generate } from './generate.ts';
import { formatLabels, readFolder } from './labels.ts';
import { emptyScore, judge, type Score } from './score.ts';
import { editionSource, templateSource } from './sources.ts';

const documentsPerTemplate = 200;
const examplesPerKind = 4;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { write: { type: 'string' }, edition: { type: 'string', multiple: true, default: [] } },
});
const templates = readdirSync('templates')
	.filter((file) => file.endsWith('.md'))
	.map((file) => parseTemplate(readFileSync(join('templates', file), 'utf8'), file.replace('.md', '')));

const score = emptyScore();
for (const document of positionals.length > 0 ? positionals.flatMap(readFolder) : generated()) {
	judge(document, templates, score);
}
console.log(report(score));

function generated() {
	const sources =
		values.edition.length > 0
			? values.edition.map((file) => editionSource(file, templates))
			: templates.map(templateSource);
	const documents = sources.flatMap((source) =>
		Array.from({ length: documentsPerTemplate }, (_, seed) => generate(source, seed + 1)),
	);
	if (values.write !== undefined) {
		mkdirSync(values.write, { recursive: true });
		for (const { name, text, labels } of documents) {
			writeFileSync(join(values.write, name), text);
			writeFileSync(join(values.write, `${name}.labels`), formatLabels(labels));
		}
	}
	return documents;
}

function report({ documents, lines, rules, failures, mistaken }: Score): string {
	const percent = (part: number, whole: number) =>
		whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
	const rows = [...rules].map(([rule, { expected, found, reported, right }]) => [
		rule,
		`${found} of ${expected}`,
		percent(found, expected),
		`${right} of ${reported}`,
		percent(right, reported),
		((1000 * (reported - right)) / lines).toFixed(3),
	]);
	const kinds = [...failures].sort(([, a], [, b]) => b.length - a.length);
	return [
		`${documents} documents, ${lines} lines, ${mistaken.length} taken for another template`,
		...mistaken.slice(0, examplesPerKind).map((each) => `    ${each}`),
		'',
		table([['rule', 'found', 'recall', 'right', 'precision', 'false per 1,000 lines'], ...rows]),
		...kinds.flatMap(([kind, places]) => [
			'',
			`${kind} (${places.length})`,
			...places.slice(0, examplesPerKind).map((place) => `    ${place.replaceAll('\n', '⏎').slice(0, 200)}`),
		]),
	].join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column]!))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
