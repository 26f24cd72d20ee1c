import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseTemplate, type Template } from '../core/index.ts';
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
	readonly #files: readonly TemplateFile[];
	#all: readonly Template[] | undefined;

	/** Throws a `UsageError` when `folder`, the team's, is no folder of templates, or one of them cannot be read. */
	constructor(folder: string | undefined) {
		this.#folders = folder === undefined ? [builtIn] : [resolve(folder), builtIn];
		this.#files = this.#folders.flatMap(filesIn);
	}

	/** Those of the team first; one of theirs takes the place of a built-in one with its id. Parsed when first asked for. */
	get all(): readonly Template[] {
		this.#all ??= distinct(this.#files.map(parse));
		return this.#all;
	}

	/** The template that an id or else a file's path names. Throws a `UsageError` when there is none. */
	named(name: string): Template {
		const template = this.all.find(({ id }) => id === name);
		if (template) return template;
		if (!statOf(name)?.isFile()) {
			const known = this.all.map(({ id }) => id);
			throw new UsageError(`There is no template “${name}”: choose ${listOf(known, 'or')}, or name a file.`);
		}
		return parse(read(name));
	}

	/** Whether a file is one of the templates, and so no document. */
	includes(file: string): boolean {
		return this.#folders.includes(dirname(file));
	}
}

/** A README tells of the folder and is no template. */
function filesIn(folder: string): TemplateFile[] {
	let names: string[];
	try {
		names = readdirSync(folder).filter((name) => /\.md$/i.test(name) && !/^readme\./i.test(name));
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

function distinct(templates: readonly Template[]): Template[] {
	return templates.filter(({ id }, index) => templates.findIndex((each) => each.id === id) === index);
}
