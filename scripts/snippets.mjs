// @ts-check
// Makes snippets of the templates: every section, table and list of the variants, and the whole ADR.
// `--check` only tells whether they are up to date.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const variants = [
	'feature-architecture',
	'application-architecture',
	'system-architecture',
	'technical-design',
	'technical-plan',
];

/**
 * @typedef {{ prefix: string, body: string[], description: string, isFileTemplate?: true }} Snippet
 * @typedef {{ id: string, title: string, body: string }} Template
 * @typedef {{ template: Template, heading: string, slug: string, level: number, markdown: string, parent: Section | undefined }} Section
 * @typedef {{ template: Template, name: string, slug: string, markdown: string }} Block
 */

/** The prompts and choices of a line: `[prompt]`, `**Label**: One | Two`, `(one | two)`, `| One/Two |`. Not `[ ]`. */
const asks =
	/(\[(?! \])[^[\]]+\]|(?<=\*\*:? |\()\w+(?: \w+)*(?: \| \w+(?: \w+)*)+|(?<=\| )\w+(?:\/\w+)+(?= \|))/;

const templates = variants.map(readTemplate);
const files = {
	...sectionFiles(templates.flatMap(sectionsOf)),
	tables: blockSnippets('table', uniqueBlocks(templates.flatMap(tablesOf))),
	lists: blockSnippets('list', uniqueBlocks(templates.flatMap(listsOf))),
	adr: documentSnippet(readTemplate('adr')),
};
const outdated = Object.entries(files).filter(([name, snippets]) => {
	const file = `snippets/${name}.json`;
	const text = formatted(file, snippets);
	if (!process.argv.includes('--check')) writeFileSync(file, text);
	return readFileSync(file, 'utf8') !== text;
});
if (outdated.length > 0) {
	const names = outdated.map(([name]) => name).join(', ');
	console.error(`Not what the templates give: snippets ${names}. Run node scripts/snippets.mjs`);
	process.exitCode = 1;
}

/**
 * @param {string} file
 * @param {Record<string, Snippet>} snippets
 */
function formatted(file, snippets) {
	const biome = 'node_modules/@biomejs/biome/bin/biome';
	return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], {
		input: JSON.stringify(snippets),
		encoding: 'utf8',
	});
}

/** @param {string} id @returns {Template} */
function readTemplate(id) {
	const text = readFileSync(`templates/${id}.md`, 'utf8');
	const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text) ?? [];
	return { id, title: parse(front).title, body };
}

/** What the snippets written by hand are called: `td-endpoint` → `endpoint`. */
function handWritten() {
	const made = new Set([...variants, 'adr', 'tables', 'lists'].map((name) => `${name}.json`));
	return readdirSync('snippets')
		.filter((file) => !made.has(file))
		.flatMap((file) => Object.values(JSON.parse(readFileSync(`snippets/${file}`, 'utf8'))))
		.map(({ prefix }) => prefix.replace(/^td-/, ''));
}

/** A file a variant. @param {Section[]} sections @returns {Record<string, Record<string, Snippet>>} */
function sectionFiles(sections) {
	const taken = handWritten();
	/** @param {Section} section @param {Section[]} others */
	const isShared = ({ slug }, others) => others.filter((other) => other.slug === slug).length > 1;
	return Object.fromEntries(
		templates.map((template) => {
			const own = sections.filter((section) => section.template === template);
			const snippets = own.map((section) => {
				const { heading, slug, parent, markdown } = section;
				const within = parent && isShared(section, own) ? `${parent.slug}-${slug}` : slug;
				const among = isShared(section, sections) || taken.includes(slug);
				const name = within === slug ? heading : `${parent?.heading}: ${heading}`;
				const snippet = {
					prefix: `td-${within}${among ? `-${shortName(template.id)}` : ''}`,
					body: bodyOf(markdown),
					description: [`${heading}, a section of ${template.title}`, ...partsOf(section)].join(': '),
				};
				return [`${name} (${template.title})`, snippet];
			});
			return [template.id, Object.fromEntries(snippets)];
		}),
	);
}

/** @param {string} kind @param {Block[]} blocks @returns {Record<string, Snippet>} */
function blockSnippets(kind, blocks) {
	return Object.fromEntries(
		blocks.map(({ template, name, slug, markdown }) => {
			const shared = blocks.filter((other) => other.slug === slug).length > 1;
			const columns = /^\| (.*) \|$/m.exec(markdown)?.[1]?.split(' | ').join(', ');
			const snippet = {
				prefix: `td-${kind}-${slug}${shared ? `-${shortName(template.id)}` : ''}`,
				body: bodyOf(markdown),
				description: `${name}, a ${kind} of ${template.title}${columns ? `: ${columns}` : ''}`,
			};
			const title = `${name} ${kind === 'table' ? 'Table' : 'List'}`;
			return [shared ? `${title} (${template.title})` : title, snippet];
		}),
	);
}

/** @param {Template} template @returns {Record<string, Snippet>} */
function documentSnippet({ id, title, body }) {
	return {
		[title]: {
			prefix: `td-${id}`,
			body: bodyOf(body.trimEnd()),
			description: title,
			isFileTemplate: true,
		},
	};
}

/**
 * Every section below the title, each with its subsections; of `Entity: […]`, `Entity: […]` the first.
 * @param {Template} template
 * @returns {Section[]}
 */
function sectionsOf(template) {
	/** @type {Section[]} */
	const sections = [];
	const lines = template.body.split('\n');
	const levels = levelsOf(lines);
	levels.forEach((level, start) => {
		if (level < 2) return;
		const end = levels.findIndex((each, index) => index > start && each > 0 && each <= level);
		const markdown = lines.slice(start, end < 0 ? undefined : end).join('\n');
		const heading = (lines[start] ?? '').replace(/^#+ (?:\d+\) )?/, '').replaceAll('`', '');
		sections.push({
			template,
			heading,
			slug: slugOf(/^([^:[\]]+?)(?: \d+)?: /.exec(heading)?.[1] ?? heading),
			level,
			// A rule closes the section, whatever stands behind it.
			markdown: markdown.split(/^---$/m, 1)[0]?.trimEnd() ?? '',
			parent: sections.findLast((section) => section.level < level),
		});
	});
	return sections.filter(
		({ slug, parent }, index) =>
			!sections.slice(0, index).some((each) => each.slug === slug && each.parent === parent),
	);
}

/** Of each line the level of the heading that it is; 0 for other lines, those of code included. @param {string[]} lines */
function levelsOf(lines) {
	let fenced = false;
	return lines.map((line) => {
		if (/^ *```/.test(line)) fenced = !fenced;
		return fenced ? 0 : (/^(#+) /.exec(line)?.[1]?.length ?? 0);
	});
}

/** Every table, named after what it stands below. @param {Template} template @returns {Block[]} */
function tablesOf(template) {
	return Array.from(template.body.matchAll(/^\|.*\n\|[-|]+\|\n(?:\|.*\n?)+/gm), ({ 0: table, index }) => {
		const name = lastNameIn(template.body.slice(0, index));
		return { template, name, slug: slugOf(name), markdown: table.trimEnd() };
	});
}

/** Every list with the label above it. @param {Template} template @returns {Block[]} */
function listsOf(template) {
	const labelled = /^\*\*([^*[\]\n]+?):?\*\*:?\n(?: *(?:[-*]|\d+\.) .*\n?)+/gm;
	return Array.from(template.body.matchAll(labelled), ({ 0: list, 1: name = '' }) => ({
		template,
		name,
		slug: slugOf(name),
		markdown: list.trimEnd(),
	}));
}

/** Blocks that differ in more than how many rows or items they show. @param {Block[]} blocks */
function uniqueBlocks(blocks) {
	/** @param {Block} block */
	const kindOf = ({ slug, markdown }) =>
		`${slug}\n${[...new Set(markdown.split('\n'))].slice(0, 3).join('\n')}`;
	return blocks.filter(
		(block, index) => blocks.findIndex((other) => kindOf(other) === kindOf(block)) === index,
	);
}

/** The last heading or label of a text. @param {string} text */
function lastNameIn(text) {
	const names = text.matchAll(/^(?:#+ (?:\d+\) )?([^[\]\n]+)|\*\*([^*[\]\n]+?):?\*\*:?)$/gm);
	const [, heading, label] = [...names].at(-1) ?? [];
	return heading ?? label ?? '';
}

/** Behind a choice that ends in “High”, VS Code would offer a `high-level`. @param {string} heading */
function slugOf(heading) {
	return heading
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^high-level-/, '')
		.replace(/^-|-$/g, '');
}

/** `technical-plan` → `plan`, `system-architecture` → `system`. @param {string} id */
function shortName(id) {
	return id.replace(/^technical-|-architecture$/, '');
}

/** The subsections by name, else the labels; nothing where all of them are prompts. @param {Section} section */
function partsOf({ markdown, level }) {
	/** @param {RegExp} pattern */
	const names = (pattern) => [...new Set(Array.from(markdown.matchAll(pattern), (match) => match[1]))];
	const subsections = names(new RegExp(`^#{${level + 1}} ([^[\\]\\n]+)$`, 'gm'));
	const parts = subsections.length > 0 ? subsections : names(/\*\*([^*[\]\n]+?):?\*\*/g);
	return parts.length > 0 ? [parts.join(', ')] : [];
}

/** Lines of a snippet that inserts the Markdown as it stands, with a tab stop on each thing it asks for. @param {string} markdown */
function bodyOf(markdown) {
	let stops = 0;
	return markdown.split('\n').map((line) =>
		line
			.split(asks)
			.map((part, index) => (index % 2 === 0 ? escaped(part) : tabStop(++stops, part, line)))
			.join(''),
	);
}

/** @param {number} number @param {string} ask @param {string} line */
function tabStop(number, ask, line) {
	if (line.startsWith('**Date**')) return `\${${number}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}`;
	const alternatives = alternativesOf(ask);
	if (alternatives.length === 1) return `\${${number}:${escaped(ask)}}`;
	// A choice passed over stays visibly unmade; only a status may start with its first word.
	const offered = line.startsWith('**Status**') ? alternatives : [ask, ...alternatives];
	return `\${${number}|${offered.map((each) => each.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** @param {string} ask */
function alternativesOf(ask) {
	const text = ask.replace(/^\[|\]$/g, '');
	return /^\w+(?:\/\w+)+$/.test(text) ? text.split('/') : text.split(' | ');
}

/** @param {string} text */
function escaped(text) {
	return text.replace(/[\\$}]/g, '\\$&');
}
