// Makes a snippet of every section of the variants, and one of the whole ADR. `--check` only tells whether they are up to date.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const file = 'snippets/markdown.json';
const variants = [
	'feature-architecture',
	'application-architecture',
	'system-architecture',
	'technical-design',
	'technical-plan',
];

/** The prompts and choices of a line: `[prompt]`, `**Label**: One | Two`, `(one | two)`, `| One/Two |`. Not `[ ]`. */
const asks =
	/(\[(?! \])[^[\]]+\]|(?<=\*\*:? |\()\w+(?: \w+)*(?: \| \w+(?: \w+)*)+|(?<=\| )\w+(?:\/\w+)+(?= \|))/;

const snippets = { ...sectionSnippets(variants.map(readTemplate)), ...documentSnippet(readTemplate('adr')) };
const text = formatted(JSON.stringify(snippets));
if (!process.argv.includes('--check')) {
	writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
	console.error(`${file} is not what the templates give: run node scripts/snippets.mjs`);
	process.exitCode = 1;
}

function formatted(json) {
	const biome = 'node_modules/@biomejs/biome/bin/biome';
	const options = { input: json, encoding: 'utf8' };
	return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], options);
}

function readTemplate(id) {
	const text = readFileSync(`templates/${id}.md`, 'utf8');
	const [, front, body] = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text);
	return { id, title: parse(front).title, body };
}

function sectionSnippets(templates) {
	const sections = templates.flatMap(sectionsOf);
	const sharing = (slug) => sections.filter((other) => other.slug === slug).length;
	return Object.fromEntries(
		sections.map(({ template, heading, slug, markdown }) => [
			`${heading} (${template.title})`,
			{
				prefix: `td-${slug}${sharing(slug) > 1 ? `-${shortName(template.id)}` : ''}`,
				body: bodyOf(markdown),
				description: [`${heading}, a section of ${template.title}`, ...partsOf(markdown)].join(': '),
			},
		]),
	);
}

function documentSnippet({ id, title, body }) {
	const snippet = {
		prefix: `td-${id}`,
		body: bodyOf(body.trimEnd()),
		description: title,
		isFileTemplate: true,
	};
	return { [title]: snippet };
}

/** What stands between one h2 and the next, or the rule that closes it. */
function sectionsOf(template) {
	return template.body
		.split(/^(?=## )/m)
		.slice(1)
		.map((section) => {
			const markdown = section.split(/^---$/m)[0].trimEnd();
			const heading = /^## (?:\d+\) )?(.*)/.exec(markdown)[1];
			return { template, heading, slug: slugOf(heading), markdown };
		});
}

function slugOf(heading) {
	return heading
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** `technical-plan` → `plan`, `system-architecture` → `system`. */
function shortName(id) {
	return id.replace(/^technical-|-architecture$/, '');
}

/** The subsections by name, else the labels; nothing where all of them are prompts. */
function partsOf(markdown) {
	const names = (pattern) => [...new Set(Array.from(markdown.matchAll(pattern), (match) => match[1]))];
	const subsections = names(/^### ([^[\]\n]+)$/gm);
	const parts = subsections.length > 0 ? subsections : names(/\*\*([^*[\]\n]+?):?\*\*/g);
	return parts.length > 0 ? [parts.join(', ')] : [];
}

/** Lines of a snippet that inserts the Markdown as it stands, with a tab stop on each thing it asks for. */
function bodyOf(markdown) {
	let stops = 0;
	return markdown.split('\n').map((line) =>
		line
			.split(asks)
			.map((part, index) => (index % 2 === 0 ? escaped(part) : tabStop(++stops, part, line)))
			.join(''),
	);
}

function tabStop(number, ask, line) {
	if (line.startsWith('**Date**')) return `\${${number}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}`;
	const alternatives = alternativesOf(ask);
	if (alternatives.length === 1) return `\${${number}:${escaped(ask)}}`;
	// A choice passed over stays visibly unmade; only a status may start with its first word.
	const offered = line.startsWith('**Status**') ? alternatives : [ask, ...alternatives];
	return `\${${number}|${offered.map((each) => each.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

function alternativesOf(ask) {
	const text = ask.replace(/^\[|\]$/g, '');
	return /^\w+(?:\/\w+)+$/.test(text) ? text.split('/') : text.split(' | ');
}

function escaped(text) {
	return text.replace(/[\\$}]/g, '\\$&');
}
