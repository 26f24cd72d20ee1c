import { parseBlocks } from './markdown/blocks.ts';
import type { Span } from './markdown/inline.ts';
import type { Code } from './markdown/parts.ts';
import { alternativesOf, isDatePrompt, isKnownScale, numberPrompt, parenthesised } from './prompts.ts';
import { type Passage, plainText, type Reading, readBlock } from './reading.ts';
import type { Template } from './types.ts';

/** What a template's text asks to be replaced: the first thing a document is judged against. */
export interface TemplateIndex {
	/** Prompts in prose, brackets included, with their alternatives when they are a choice. */
	readonly prompts: ReadonlyMap<string, readonly string[] | undefined>;
	/** Prompts in code, each behind the one character that stands before it: `_[field]` is no `items[field]`. */
	readonly codePrompts: ReadonlySet<string>;
	/** Whole values that are choices: `Draft | In Review | Approved`. */
	readonly choices: ReadonlyMap<string, readonly string[]>;
	/** Code blocks without a prompt in them, white space folded. */
	readonly code: ReadonlySet<string>;
	/** Lines of drawings made of brackets: `[Client] → [Gateway]`. */
	readonly drawings: ReadonlySet<string>;
	/** Lines, items and table rows without a prompt that still are only the template's filler, as plain text. */
	readonly filler: ReadonlySet<string>;
}

const indexes = new WeakMap<Template, TemplateIndex>();

/** Made once for a template, at its first use. */
export function indexOf(template: Template): TemplateIndex {
	const index = indexes.get(template) ?? makeIndex(template);
	indexes.set(template, index);
	return index;
}

function makeIndex(template: Template): TemplateIndex {
	const prompts = new Map<string, readonly string[] | undefined>();
	const codePrompts = new Set<string>();
	const choices = new Map<string, readonly string[]>();
	const code = new Set<string>();
	const drawings = new Set<string>();
	const filler = new Set<string>();
	for (const block of parseBlocks(template.body)) {
		const reading = readBlock(block);
		for (const passage of reading.passages) {
			for (const prompt of promptsIn(passage)) prompts.set(prompt, alternativesOf(prompt));
			for (const { start, end } of passage.values) {
				const value = passage.prose.content.slice(start, end);
				const alternatives = alternativesOf(value);
				if (alternatives && !prompts.has(value) && isChoice(value, alternatives))
					choices.set(value, alternatives);
			}
			for (const span of passage.spans) {
				if (span.kind !== 'code') continue;
				for (const { key } of codePromptsIn(passage.prose.content.slice(span.start, span.end)))
					codePrompts.add(key);
			}
		}
		for (const each of reading.code) {
			let isExample = each.content.trim() !== '';
			for (const line of each.content.split('\n').map((text) => text.trim())) {
				const found = codePromptsIn(line).filter(
					(prompt) => each.language !== '' || isWholeLine(line, prompt),
				);
				for (const { key } of found) codePrompts.add(key);
				const drawn = found.length === 0 && each.language === '' && /\[\p{Letter}/u.test(line);
				if (drawn) drawings.add(line);
				if (drawn || found.length > 0) isExample = false;
			}
			if (isExample) code.add(foldCode(each));
		}
		for (const line of fillerIn(reading, prompts, choices)) filler.add(line);
	}
	return { prompts, codePrompts, choices, code, drawings, filler };
}

/** A template's bare alternatives are a choice when set off by bars, or by slashes on a known scale. */
function isChoice(value: string, alternatives: readonly string[]): boolean {
	return /\s\\?\|\s/.test(value) || isKnownScale(alternatives);
}

/** In a template every bracket, brace and angle that is no link, task box, footnote or code is a prompt. */
export function promptsIn({ prose, spans }: Passage): string[] {
	const { content } = prose;
	const found = spans
		.filter((span) => isTemplatePrompt(content, span))
		.map((span) => content.slice(span.start, span.end));
	for (const pattern of [parenthesised, numberPrompt]) found.push(...(content.match(pattern) ?? []));
	const value = content.trim();
	if (isDatePrompt(value)) found.push(value);
	return found;
}

export function isTemplatePrompt(content: string, { kind, start, end, textEnd }: Span): boolean {
	const text = content.slice(start, textEnd);
	switch (kind) {
		case 'bracket':
			return (
				/^\[\s*[^\s\]^!@#][\s\S]*\]$/.test(text) && /\p{Letter}{2}/u.test(text) && content[start - 1] !== '!'
			);
		case 'brace':
			return /\p{Letter}{2}/u.test(text) && content[start - 1] !== '$';
		case 'angle':
			return /^\\?<[\p{Letter}]/u.test(text) && !/[=;"]/.test(text);
		case 'link':
			return (
				/[[{<]|^\[[^\]]*\b(?:0+1|N{3,4}|title|name|link)\b/i.test(content.slice(start + 1, end)) &&
				!/:\/\//.test(content.slice(textEnd, end))
			);
		default:
			return false;
	}
}

const bracketed = /(^|[^\w\])\n]|_)(\[[\p{Letter}\p{Number}<][^[\]\n]*(?:\[[^[\]\n]*\][^[\]\n]*)*\])/gmu;

export interface CodePrompt {
	/** Brackets included. */
	readonly prompt: string;
	/** Where it starts. */
	readonly index: number;
	/** The prompt with the character before it, by which prompts in code are known. */
	readonly key: string;
}

/** Brackets in code that stand where a name or value would; an index or type argument follows a name instead. */
export function codePromptsIn(content: string): CodePrompt[] {
	return Array.from(content.matchAll(bracketed), (match) => ({
		prompt: match[2]!,
		index: match.index + match[1]!.length,
		key: match[0],
	}));
}

/** In a block of no language brackets may draw boxes; only one that is all of its line, or a whole phrase, is a prompt. */
function isWholeLine(line: string, { prompt }: CodePrompt): boolean {
	return line.replace(/[:,;.]$/, '') === prompt || prompt.split(/\s+/).length > 3;
}

/** Code with white space folded, so that indenting it in a list changes nothing. */
export function foldCode({ content }: Code): string {
	return content.replace(/\s+/g, ' ').trim();
}

/** A line of filler must say something: labels, lead-ins that end in a colon, and notes stay in finished documents. */
function fillerIn(
	{ passages, rows }: Reading,
	prompts: ReadonlyMap<string, unknown>,
	choices: ReadonlyMap<string, unknown>,
): string[] {
	const lines: string[] = [];
	for (const passage of passages) {
		if (
			passage.prose.kind === 'cell' ||
			passage.prose.kind === 'heading' ||
			promptsIn(passage).some((each) => prompts.has(each))
		)
			continue;
		for (const { start, end } of passage.values) {
			if (choices.has(passage.prose.content.slice(start, end))) continue;
			const line = lineAround(passage, start, end);
			if (end > start && isFiller(line)) lines.push(line);
		}
	}
	for (const row of rows) {
		const cells = row.cells.map((cell) => plainText(cell.content));
		if (
			!row.header &&
			cells.length > 1 &&
			!row.cells.some((cell) => /[[{<]|\w\s?[|/]\s?\w/.test(cell.content))
		) {
			lines.push(rowText(cells));
		}
	}
	return lines;
}

function isFiller(line: string): boolean {
	return (
		/\w+\W+\w+/.test(line) && !/[:：]$|:\/\/|^(?:note|tip|important|warning|reference|see)\b/i.test(line)
	);
}

/** The line of a passage on which a value stands, as plain text, its label included. */
export function lineAround({ prose }: Passage, start: number, end: number): string {
	const from = prose.content.lastIndexOf('\n', start - 1) + 1;
	return plainText(prose.content.slice(Math.min(from, start), end));
}

export function rowText(cells: readonly string[]): string {
	return cells.join(' | ');
}
