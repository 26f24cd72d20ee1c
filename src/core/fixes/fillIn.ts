import { dateFormatOf, formatDate } from '../completion/dates.ts';
import { escapeMarkdown } from '../template/scaffold.ts';
import type { Finding } from '../types.ts';
import type { Fix } from './fix.ts';
import { isOwnField, knownFieldAt } from './knownField.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';
import type { Values } from './values.ts';

/** Answers what is known: the document's title wherever the template repeats its prompt, and well-known fields. */
export function fillIn(source: Source, finding: Finding, values: Values): Fix[] {
	const { range } = finding;
	const own = writtenTitle(source);
	const isTitle = finding.rule === 'placeholder' && finding.params.text === titlePrompt(source)?.prompt;
	const value = isTitle
		? (own ?? values.title)
		: known(knownFieldAt(source, range.start), source.textIn(range), values);
	if (!value) return [];
	const isCertain = isTitle ? own !== undefined : isOwnField(source, finding);
	return [
		{
			title: titles.fillIn(value),
			edits: [{ range, text: written(source, finding, value) }],
			isPreferred: true,
			isSafe: finding.rule === 'placeholder' && isCertain,
		},
	];
}

/** A date as the prompt writes it. */
function known(
	field: string | undefined,
	prompt: string,
	{ date, author, status }: Values,
): string | undefined {
	const format = dateFormatOf(prompt);
	return new Map([
		['date', date && format ? formatDate(new Date(`${date}T00:00`), format) : date],
		['author', /\b(?:team|squad|group)\b/i.test(prompt) ? undefined : author],
		['status', status],
	]).get(field ?? '');
}

/** The prompt in the template's title, and the words around it. */
function titlePrompt({ document }: Source) {
	const [title] = document.template?.sections ?? [];
	const match = title?.level === 1 ? /^(.*?)(\[[^\]]+\]|\{[^}]+\}|<[^>]+>)(.*)$/.exec(title.title) : null;
	return match ? { before: match[1]!, prompt: match[2]!, behind: match[3]! } : undefined;
}

/** The document's title once its author has written it. */
function writtenTitle(source: Source): string | undefined {
	const { outline, findings } = source.document;
	const heading = outline[0];
	const pattern = titlePrompt(source);
	if (heading?.level !== 1 || !heading.template || !pattern) return undefined;
	const { line } = heading.heading.start;
	const isOpen = findings.some(
		({ rule, range }) => range.start.line === line && rule !== 'missing-section' && rule !== 'empty-section',
	);
	if (isOpen) return undefined;
	const { before, behind } = pattern;
	const { title } = heading;
	const fits =
		title.startsWith(before) && title.endsWith(behind) && before.length + behind.length < title.length;
	return fits ? title.slice(before.length, title.length - behind.length) : title;
}

/** In the front matter a value may need quotes; in Markdown its brackets stay text. */
function written(source: Source, { range: { start } }: Finding, value: string): string {
	if (start.line >= source.frontMatter) return escapeMarkdown(value);
	const isQuoted = /["']$/.test(source.lines[start.line]!.slice(0, start.character));
	if (isQuoted) return value.replace(/["']/g, '’');
	return /^[\p{L}\d][^:#"'{}[\],&*!|>%@`]*$/u.test(value) ? value : JSON.stringify(value);
}
