import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRecordTemplate, nextRecord, recordNumber, withNumber } from '../core/decisions/index.ts';
import { fileNameFor, scaffold, slugOf, type Template, today } from '../core/index.ts';
import { parseArguments } from './arguments.ts';
import { UsageError } from './errors.ts';
import { shown, statOf } from './files.ts';
import { placeFor } from './place.ts';
import { Templates } from './templateFiles.ts';
import { writeNew } from './writeNew.ts';

/** `new`: writes a document from a template and prints where it is. Never overwrites a file. */
export function createDocument(args: readonly string[]): number {
	const { values, positionals } = parseArguments(args, {
		title: { type: 'string' },
		set: { type: 'string', multiple: true, default: [] },
		out: { type: 'string' },
		templates: { type: 'string' },
	});
	const [variant, ...others] = positionals;
	if (variant === undefined) {
		throw new UsageError('Name the template to start from; technical-design templates lists them.');
	}
	if (others.length > 0)
		throw new UsageError(`“${others[0]}” is one too many: put a title of several words in quotes.`);
	const title = values.title?.trim();
	if (!title) throw new UsageError('Give the document a title: --title "…".');
	const given = Object.fromEntries(values.set.map(pairIn));
	const templates = new Templates(values.templates);
	const template = templates.named(variant);
	const isRecord = isRecordTemplate(template);
	const content = {
		status: isRecord ? 'Proposed' : 'Draft',
		date: today(),
		...author(given),
		title,
		...given,
	};
	const warn = () => {
		for (const line of [...templates.warnings(variant), ...warningsOfUnasked(template, content, given)])
			process.stderr.write(`technical-design: ${line}\n`);
	};
	if (values.out === '-') {
		process.stdout.write(scaffold(template, content));
		warn();
		return 0;
	}
	const { folder, name = isRecord ? undefined : fileNameFor(template, title) } = placeFor(values.out ?? '.');
	const next = nextRecord(isRecord ? namesIn(folder) : []);
	const file = join(folder, name ?? next.fileName(slugOf(title)));
	const own = recordNumber(basename(file));
	const number = own ? String(own.value).padStart(own.digits, '0') : next.number;
	writeNew(file, scaffold(isRecord ? withNumber(template, number) : template, content));
	process.stdout.write(`${shown(file)}\n`);
	warn();
	return 0;
}

function pairIn(text: string): [name: string, value: string] {
	const [, name, value] = /^\s*([^=]*[^=\s])\s*=([\s\S]*)$/.exec(text) ?? [];
	if (name === undefined || value === undefined) {
		throw new UsageError(
			`--set takes a name and a value, as in --set author=Ada: “${text}” is not name=value.`,
		);
	}
	return [name, value];
}

/** A line for each answer that the document is the same without: most often its name is misspelt. */
function warningsOfUnasked(
	template: Template,
	content: Readonly<Record<string, string>>,
	given: Readonly<Record<string, string>>,
): string[] {
	const document = scaffold(template, content);
	return Object.entries(given)
		.filter(
			([name, value]) => value.trim() !== '' && scaffold(template, { ...content, [name]: '' }) === document,
		)
		.map(([name]) => `Warning: the template “${template.id}” has no prompt and no field “${name}”.`);
}

function author(given: Readonly<Record<string, string>>): Record<string, string> {
	return 'author' in given ? {} : { author: gitUser() };
}

/** Empty without Git, or when Git knows no name: the prompt stays. */
function gitUser(): string {
	try {
		return execFileSync('git', ['config', 'user.name'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim();
	} catch {
		return '';
	}
}

/** None in a folder that is yet to be made. */
function namesIn(folder: string): string[] {
	return statOf(folder)?.isDirectory() ? readdirSync(folder) : [];
}
