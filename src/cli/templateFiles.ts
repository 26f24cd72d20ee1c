import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseTemplate, type Template, templateProblem } from '../core/index.ts';
import { listOf } from './arguments.ts';
import { reasonOf, UsageError } from './errors.ts';
import { readText, shown, statOf } from './files.ts';

const builtIn = join(__dirname, '..', 'templates');

interface TemplateFile {
	readonly name: string;
	readonly text: string;
}

/** The templates that a run knows: the built-in ones and the team's. */
export class Templates {
	readonly #folders: readonly string[];
	readonly #team: readonly TemplateFile[];
	readonly #builtIn: readonly TemplateFile[];
	#ofTeam: readonly Template[] | undefined;
	#all: readonly Template[] | undefined;

	/** Throws a `UsageError` when `folder`, the team's, is no folder of templates, or one of them cannot be read. */
	constructor(folder: string | undefined) {
		this.#folders = folder === undefined ? [builtIn] : [resolve(folder), builtIn];
		this.#team = folder === undefined ? [] : filesIn(resolve(folder));
		this.#builtIn = filesIn(builtIn);
	}

	/** Those of the team first; one of theirs takes the place of a built-in one with its id. Parsed when first asked for. */
	get all(): readonly Template[] {
		this.#all ??= distinct([...this.#parsedTeam, ...this.#builtIn.map(parse)]);
		return this.#all;
	}

	get #parsedTeam(): readonly Template[] {
		this.#ofTeam ??= this.#team.map(parse);
		return this.#ofTeam;
	}

	/** The template that an id or else a file's path names. Throws a `UsageError` when there is none. */
	named(name: string): Template {
		const template = this.all.find(({ id }) => id === name);
		if (template) return template;
		const stat = statOf(name);
		if (stat?.isDirectory())
			throw new UsageError(`“${name}” is a folder: name a template in it, or the folder by --templates.`);
		if (!stat?.isFile()) {
			const known = this.all.map(({ id }) => id);
			throw new UsageError(`There is no template “${name}”: choose ${listOf(known, 'or')}, or name a file.`);
		}
		const found = parse(read(name));
		if (templateProblem(found)?.kind === 'empty')
			throw new UsageError(`The template ${shown(name)} is empty: write headings and prompts into it.`);
		return found;
	}

	/** What the user should know of the template that `name` names, or else of the team's: a line each. */
	warnings(name: string | undefined): readonly string[] {
		const some = name === undefined ? this.#parsedTeam : [this.named(name)];
		return some.flatMap((template) => warningAbout(template) ?? []);
	}

	/** Whether a file is one of the templates, and so no document. */
	includes(file: string): boolean {
		return this.#folders.includes(dirname(file)) && isTemplateFile(basename(file));
	}
}

/** A README tells of the folder and is no template, nor is a hidden file, such as macOS leaves beside others. */
function isTemplateFile(name: string): boolean {
	return /^[^.].*\.md$/i.test(name) && !/^readme\./i.test(name);
}

function filesIn(folder: string): TemplateFile[] {
	let names: string[];
	try {
		names = readdirSync(folder, { withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map(({ name }) => name)
			.filter(isTemplateFile);
	} catch (error) {
		throw new UsageError(`The templates in “${shown(folder)}” cannot be read: ${reasonOf(error)}.`);
	}
	if (names.length === 0) {
		throw new UsageError(`“${shown(folder)}” contains no templates: put Markdown files (.md) there.`);
	}
	return names.sort().map((name) => read(join(folder, name)));
}

function read(file: string): TemplateFile {
	return { name: basename(file, extname(file)), text: readText(file) };
}

function parse({ name, text }: TemplateFile): Template {
	return parseTemplate(text, name);
}

function warningAbout(template: Template): string | undefined {
	const problem = templateProblem(template);
	switch (problem?.kind) {
		case 'empty':
			return `Warning: the template “${template.id}” is empty.`;
		case 'no-headings':
			return `Warning: the template “${template.id}” has no headings, so no section can be missing.`;
		case 'open-front-matter':
			return `Warning: the front matter of the template “${template.id}” has no end: close it by a line of ---.`;
		case 'file-name':
			return `Warning: the “fileName” of the template “${template.id}” must be the name of a file, without a folder; its documents are called {slug}.md.`;
		case 'front-matter':
			return `Warning: the front matter of the template “${template.id}” is not valid YAML and is ignored: ${problem.reason}`;
		default:
			return undefined;
	}
}

function distinct(templates: readonly Template[]): Template[] {
	return templates.filter(({ id }, index) => templates.findIndex((each) => each.id === id) === index);
}
