import { type Block, parseBlocks } from '../markdown/blocks.ts';
import {
	describesTemplate,
	FrontMatter,
	frontBlock,
	frontMatterLength,
	withoutTemplateKeys,
} from '../markdown/frontMatter.ts';
import { splitLines } from '../markdown/lines.ts';
import { type Passage, plainText, Reading, type Value, withoutComments } from '../markdown/reading.ts';
import type { Template } from '../types.ts';
import { fillMeIn, isDatePrompt, isParenthesisedPrompt } from './barePrompts.ts';
import { alternativesOf } from './choices.ts';
import { isFiller, unitsOf } from './filler.ts';
import { isCapitalPrompt } from './prompts.ts';
import { isTemplatePrompt } from './templateIndex.ts';

/** Which field labels the well-known names answer, besides the label that is the name itself. */
export const fields: ReadonlyMap<string, RegExp> = new Map([
	[
		'date',
		/^(?:(?:start-|creation-)?date|date-created|(?:created|(?:last-)?updated|last-modified)(?:-on|-at)?)$/,
	],
	['author', /^(?:(?:author|owner)(?:-?s)?|created-by|written-by)$/],
	['status', /^status$/],
]);

/**
 * A new document from a template: its front matter names the template, and `values` replace the prompts they answer.
 * `title` answers the heading's prompt and all that read the same; `date`, `author` and `status` answer their
 * fields; any other name answers the fields and prompts that read like it (`ticket-id` answers `[Ticket ID]`).
 * Empty values answer nothing. The rest of the template stays as it is. A template whose id is empty is not named.
 */
export function scaffold(template: Template, values: Record<string, string>): string {
	const answers = new Map(
		Object.entries(values).flatMap(([name, value]) => {
			const text = value.replace(/\s+/g, ' ').trim();
			return text === '' ? [] : [[nameOf(name), text]];
		}),
	);
	return scaffoldFrontMatter(template, answers) + fillIn(template.body, parseBlocks(template.body), answers);
}

/** What a value's name and a field's label are compared as: `ticket-id` of `Ticket ID`. */
export function nameOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

/** Where the template has no place for the status, the front matter takes it. */
function scaffoldFrontMatter({ id, text }: Template, answers: ReadonlyMap<string, string>): string {
	const front = new FrontMatter(text.slice(0, frontMatterLength(text)).replace(/^\uFEFF/, ''));
	const rest = describesTemplate(front) ? withoutTemplateKeys(front.source) : front.source;
	const status = id === '' || /^\W*status\b/im.test(text) ? undefined : answers.get('status');
	const head =
		(id === '' || 'template' in front.values ? '' : `template: ${yamlScalar(id)}\n`) +
		(status === undefined ? '' : `status: ${yamlScalar(status)}\n`);
	if (head === '' && rest === '') return '';
	const made = `---\n${head}${rest === '' ? '' : `${rest}\n`}---\n`;
	return `${fillIn(made, [frontBlock(made)], answers)}\n`;
}

function yamlScalar(text: string): string {
	return /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u.test(text) ? text : JSON.stringify(text);
}

/** A prompt that asks for a number, as in `ADR-[NNNN]: [Title]`. */
const numbers = /^\W*(?:N{2,5}|0+|X{3,4}|number|id)\W*$/i;

/** Replaces the prompts in `text`, which `blocks` make up, and keeps everything else to the letter. */
function fillIn(text: string, blocks: readonly Block[], answers: ReadonlyMap<string, string>): string {
	const lines = splitLines(text);
	const isTitled = blocks.filter(({ level }) => level === 1).length === 1;
	let titlePrompt: string | undefined;
	let line = 0;
	for (const block of blocks) {
		const edits: { line: number; start: number; length: number; text: string }[] = [];
		for (const passage of new Reading(block).passages) {
			const { prose } = passage;
			const put = (start: number, end: number, answer: string) => {
				const place = prose.placeOf(start);
				const written = prose.kind === 'metadata' ? inYaml(answer, passage, start) : escapeMarkdown(answer);
				edits.push({ line: line + place.line, start: place.character, length: end - start, text: written });
			};
			const open = openValues(passage);
			const title = answers.get('title');
			const bare = isTitled && block.level === 1 && open.length === 0 ? bareTitle(passage) : undefined;
			if (bare && title !== undefined) put(bare.start, bare.end, title);
			for (const { start, end, label } of open) {
				const prompt = prose.content.slice(start, end);
				if (prose.kind === 'heading' && block.level === 1 && !numbers.test(prompt)) titlePrompt ??= prompt;
				const answer = answerTo(prompt, label, prompt === titlePrompt, answers);
				if (answer !== undefined) put(start, end, answer);
			}
		}
		for (const edit of edits.reverse()) {
			const old = lines[edit.line]!;
			lines[edit.line] = old.slice(0, edit.start) + edit.text + old.slice(edit.start + edit.length);
		}
		line += block.lineCount;
	}
	return lines.join('\n');
}

/** `KEP-NNNN: `, `0000. ` before a title. */
const numberLead = /^(?:[A-Z]{2,8}[- ]?)?(?:N{2,5}|X{2,5}|NUMBER|\d+)[\s.:)–—-]+/;

/** The words of a heading without a prompt that are there to be replaced by the title: `Short title`, a comment alone. */
function bareTitle(passage: Passage): { start: number; end: number } | undefined {
	const { content, kind } = passage.prose;
	const end = content.trimEnd().length;
	if (kind !== 'heading' || end === 0) return undefined;
	if (withoutComments(content).trim() === '') return { start: 0, end };
	const [unit] = unitsOf(passage);
	if (!unit || !isFiller(passage, unit)) return undefined;
	const from = /\btemplate\b/i.test(unit.label) ? 0 : unit.start;
	return { start: from + (numberLead.exec(content.slice(from))?.[0].length ?? 0), end };
}

/** In quotes where the value has none and needs them. `start`: where a value or a part of one begins. */
function inYaml(text: string, { prose, values }: Passage, start: number): string {
	if (!values.some((value) => value.start === start)) return text;
	const quote = prose.content[start - 1];
	if (quote === '"') return JSON.stringify(text).slice(1, -1);
	if (quote === "'") return text.replaceAll("'", "''");
	return /:\s|:$|\s#|^[-?:,[\]{}#&*!|>'"%@`]/.test(text) ? JSON.stringify(text) : text;
}

/** The prompts and choices of a passage in order, each with the name of the field that it is the value of. */
function openValues({ prose, spans, values }: Passage): Value[] {
	const found: Value[] = [];
	const fieldOf = (start: number, end: number): string => {
		const value = values.find((each) => each.start === start && each.end === end);
		return value ? nameOf(plainText(value.label)) : '';
	};
	for (const { start, end, label } of values) {
		const text = prose.content.slice(start, end);
		if (text === '' || text.includes('\n')) continue;
		const plain = text.replace(/^([*_]{1,3})(.*)\1$/, '$2');
		const isTitle = prose.kind === 'metadata' && label === 'title';
		const isPrompt =
			alternativesOf(text) || isParenthesised(text) || isDatePrompt(plain) || isCapitalPrompt(plain);
		if (isTitle || isPrompt) found.push({ label: fieldOf(start, end), start, end });
	}
	for (const span of spans) {
		const { start, end } = span;
		if (
			span.depth > 0 ||
			!isTemplatePrompt(prose.content, span) ||
			prose.content.slice(start, end).includes('\n')
		)
			continue;
		if (!found.some((each) => each.start <= start && end <= each.end))
			found.push({ label: fieldOf(start, end), start, end });
	}
	return found.sort((a, b) => a.start - b.start);
}

/** `(fill me in with today's date, YYYY-MM-DD)`, `(name of the author)`. */
function isParenthesised(value: string): boolean {
	return value.match(fillMeIn)?.[0] === value || isParenthesisedPrompt(value);
}

/** `title` answers the heading's own prompt alone: a `[Title]` further down asks for another one. */
function answerTo(
	prompt: string,
	label: string,
	isTitle: boolean,
	answers: ReadonlyMap<string, string>,
): string | undefined {
	if (isTitle && answers.has('title')) return answers.get('title');
	const alternatives = alternativesOf(prompt);
	if (label === 'status' && alternatives && answers.has('status')) {
		const status = answers.get('status')!.toLowerCase();
		return alternatives.find((each) => each.toLowerCase() === status) ?? alternatives[0];
	}
	const name = nameOf(prompt);
	const exact = answers.get(label) ?? (name === 'title' ? undefined : answers.get(name));
	if (exact !== undefined) return exact;
	for (const [name, pattern] of fields) if (pattern.test(label)) return answers.get(name);
	return undefined;
}

/** What a title holds is text: its brackets are no prompt and no link. Code in backticks stays code. */
export function escapeMarkdown(text: string): string {
	return text.replace(/(`+)[^`]*\1|[[\]<]/g, (match) => (match.length === 1 ? `\\${match}` : match));
}
