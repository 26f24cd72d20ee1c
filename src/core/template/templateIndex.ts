import { parseBlocks } from '../markdown/blocks.ts';
import { describesTemplate, FrontMatter, frontMatterLength, metadataOf } from '../markdown/frontMatter.ts';
import { type Span, spanText } from '../markdown/inline.ts';
import { type Code, normaliseLabel, type Row } from '../markdown/parts.ts';
import { Passage, plainText, Reading } from '../markdown/reading.ts';
import { isReference, type Labels } from '../markdown/references.ts';
import { rememberBy } from '../remember.ts';
import type { Template } from '../types.ts';
import { fillMeIn, isDatePrompt, isParenthesisedPrompt, numberPrompt } from './barePrompts.ts';
import { alternativesOf, choicesInParentheses, isKnownScale } from './choices.ts';
import { type CodePrompt, codePromptsIn, foldCode } from './codePrompts.ts';
import { comment, isFiller, isOnlyComment, rowText, unitsOf } from './filler.ts';
import { editionsOf, fingerprint, longestFingerprinted, type TextKind } from './fingerprints.ts';
import { isMark } from './prompts.ts';
import { outlineOf } from './templateOutline.ts';
import { titleKey } from './titles.ts';

/** What a template's text asks to be replaced. */
export interface TemplateTexts {
	/** Prompts in prose, brackets included. */
	readonly prompt: ReadonlySet<string>;
	/** Prompts in code, each behind the one character that stands before it (`_[field]` is no `items[field]`), and made-up names that are all of their inline code. */
	readonly codePrompt: ReadonlySet<string>;
	/** Prompts and whole values that are choices: `[Low/High]`, `Draft | In Review | Approved`. */
	readonly choice: ReadonlySet<string>;
	/** Code blocks without a prompt in them, white space folded. */
	readonly code: ReadonlySet<string>;
	/** Lines of code with made-up names in them, and of drawings made of brackets: `field1: string`, `[Client] → [Gateway]`. */
	readonly codeLine: ReadonlySet<string>;
	/** Paragraphs, items, labelled lines and table rows without a prompt that are only there to be replaced, as plain text. */
	readonly filler: ReadonlySet<string>;
}

/** What a document is judged against first: the texts of its template, and of other editions of it. */
export class TemplateIndex {
	readonly #template: Template;
	readonly #texts: TemplateTexts;
	readonly #editions: ReadonlySet<number>;
	#blocks: ReadonlySet<string> | undefined;

	constructor(template: Template) {
		this.#template = template;
		this.#texts = textsOf(template);
		this.#editions = editionsOf(template.id);
	}

	holds(kind: TextKind, text: string): boolean {
		if (this.#texts[kind].has(text)) return true;
		return (
			this.#editions.size > 0 &&
			text.length <= longestFingerprinted &&
			this.#editions.has(fingerprint(kind, text))
		);
	}

	/** Whether a block of a document stands in the template to the letter. */
	holdsBlock(text: string): boolean {
		this.#blocks ??= new Set(parseBlocks(this.#template.body).map((block) => block.text.trimEnd()));
		return this.#blocks.has(text.trimEnd());
	}

	/** Whether a heading is one of the template's to the word, renumbered at most. */
	hasSection(title: string): boolean {
		const { flat, fitting } = outlineOf(this.#template);
		return fitting(titleKey(title)).some((place) => !flat[place]!.pattern.open);
	}

	/** The alternatives of a text that is a choice of the template's. */
	alternativesOf(text: string): readonly string[] | undefined {
		return this.holds('choice', text) ? alternativesOf(text) : undefined;
	}
}

const indexes = new WeakMap<Template, TemplateIndex>();

/** Made once for a template, at its first use. */
export function indexOf(template: Template): TemplateIndex {
	const index = indexes.get(template) ?? new TemplateIndex(template);
	indexes.set(template, index);
	return index;
}

/** Whether one of the templates asks with a prompt. */
export const isPromptOf = rememberBy((templates: readonly Template[], prompt) =>
	templates.some((template) => indexOf(template).holds('prompt', prompt)),
);

/** Collects what stands in a template, block by block. */
class TextsBuilder implements TemplateTexts {
	readonly prompt = new Set<string>();
	readonly codePrompt = new Set<string>();
	readonly choice = new Set<string>();
	readonly code = new Set<string>();
	readonly codeLine = new Set<string>();
	readonly filler = new Set<string>();
	readonly #labels: Labels;

	constructor(labels: Labels) {
		this.#labels = labels;
	}

	/** `isLead`: it explains the checklist that follows, and stays. */
	addPassage(passage: Passage, isLead = false): void {
		const { content } = passage.prose;
		const prompts = promptsIn(passage, this.#labels);
		for (const prompt of prompts) {
			const alternatives = alternativesOf(prompt);
			(alternatives ? this.choice : this.prompt).add(prompt);
			// Without its brackets, too: nobody means three at once.
			if (alternatives?.[2]) this.choice.add(prompt.slice(1, -1));
		}
		for (const { start, end } of passage.values) {
			const value = content.slice(start, end);
			const alternatives = alternativesOf(value);
			if (alternatives && isChoice(value, alternatives)) this.choice.add(value);
		}
		for (const { text } of choicesInParentheses(content)) this.choice.add(text);
		for (const span of passage.spans) {
			if (span.kind !== 'code') continue;
			const text = content.slice(span.start, span.end);
			for (const { key } of codePromptsIn(text)) this.codePrompt.add(key);
			if (madeUp.test(text) || (isValueInCode(text) && passage.isValue(span))) this.codePrompt.add(text);
		}
		for (const unit of unitsOf(passage)) {
			const own = content.slice(unit.start, unit.end);
			if (this.choice.has(own) || prompts.some((prompt) => own.includes(prompt))) continue;
			if (!isLead && (isFiller(passage, unit) || isOnlyComment(passage, unit))) this.filler.add(unit.text);
		}
	}

	addRow({ header, cells }: Row): void {
		if (!header && cells.length > 0 && cells.every(({ content }) => comment.test(content)))
			this.filler.add(rowText(cells));
		const isAsking = cells.some(({ content }) => /[[{<]|\w\s?[|/]\s?\w/.test(plainText(content)));
		if (header || isAsking || (cells.length < 2 && !numberedName.test(cells[0]?.content ?? ''))) return;
		// In a row of two a link may be what the team gives to all its documents.
		const links = cells.flatMap((cell) => new Passage(cell).spans.filter(({ kind }) => kind === 'link'));
		if (links.length > 0 && cells.length < 3) return;
		if (cells.length === 2 && version.test(cells[1]!.content)) return;
		this.filler.add(rowText(cells));
	}

	addCode(code: Code): void {
		let isExample = code.content.trim() !== '';
		for (const line of code.content.split('\n').map((text) => text.trim())) {
			const found = codePromptsIn(line).filter((prompt) => code.language !== '' || isWholeLine(line, prompt));
			for (const { key } of found) this.codePrompt.add(key);
			const drawn = found.length === 0 && code.language === '' && /\[\p{L}/u.test(line);
			if (drawn || (found.length === 0 && madeUp.test(line))) this.codeLine.add(line);
			if (drawn || found.length > 0) isExample = false;
		}
		if (isExample) this.code.add(foldCode(code));
	}
}

/** What the first edition of a document has, too. */
const version = /^v?\d+(?:\.\d+)+$/;

/** `Risk 1` in a row of nothing else. */
const numberedName = /^\p{L}+(?: \p{L}+)? \d+$/u;

/** Read anew at every call. */
export function textsOf({ text, body }: Template): TemplateTexts {
	const blocks = parseBlocks(body);
	const labels = new Set(
		blocks.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'definition' ? [part.label] : []))),
	);
	const texts = new TextsBuilder({ isDefined: (label) => labels.has(normaliseLabel(label)) });
	const front = new FrontMatter(text.slice(0, frontMatterLength(text)));
	if (!describesTemplate(front))
		for (const prose of metadataOf(front.text)) texts.addPassage(new Passage(prose));
	for (const [at, block] of blocks.entries()) {
		const { passages, rows, code } = new Reading(block);
		const isLead = /^\s*[-*+]\s+\[[ xX]\]/.test(blocks[at + 1]?.text ?? '');
		for (const passage of passages) texts.addPassage(passage, isLead);
		for (const row of rows) texts.addRow(row);
		for (const each of code) texts.addCode(each);
	}
	return texts;
}

/** `<owner>`, `{name}` with its backticks: what a template asks with for all of a value, though it looks like code. */
export function isValueInCode(text: string): boolean {
	return /^`(?:<[^<>=]{0,99}\p{L}[^<>=]{0,99}>|\{[^{}:=]{0,99}\p{L}[^{}:=]{0,99}\})`$/u.test(text);
}

/** Names that stand for any other. */
export const madeUp =
	/\b(?:field|param|arg|value|key|type)_?\d\b|\b(?:method|query|table|column|field|entity|metric|operation|event)[_.](?:name|method)\b|\bpath\/to\//i;

/** A template's bare alternatives are a choice when set off by bars, or by slashes on a known scale. */
function isChoice(value: string, alternatives: readonly string[]): boolean {
	return /\s\\?\|\s/.test(value) || isKnownScale(alternatives);
}

/** In a template every bracket, brace and angle that is no link, task box, footnote, mark or code is a prompt. */
function promptsIn(passage: Passage, labels: Labels): string[] {
	const { prose, spans, values } = passage;
	const { content } = prose;
	const found = spans
		.filter(
			(span) =>
				!isRepository(passage, span) && !isTaxonomy(passage, span) && !isKindOfDocument(passage, span),
		)
		.filter(
			(span) =>
				isTemplatePrompt(content, span) && !(span.kind === 'bracket' && isReference(span, passage, labels)),
		)
		.map((span) => spanText(content, span));
	for (const pattern of [fillMeIn, numberPrompt]) found.push(...(content.match(pattern) ?? []));
	for (const { start, end } of values) {
		const value = content.slice(start, end);
		if (isDatePrompt(value) || isParenthesisedPrompt(value) || versionPrompt.test(value)) found.push(value);
	}
	return found;
}

/** `[1.0]`, `[v1.0.0]`, `[000]` as a whole value. */
const versionPrompt = /^\[(?:v?\d+(?:\.\d+)+|0{2,})\]$/;

/** `[owner/repository]` in a sentence. */
function isRepository(passage: Passage, span: Span): boolean {
	const text = passage.prose.content.slice(span.start, span.end);
	return /^\[[a-z][\w.-]*\/[a-z][\w.-]*\]$/.test(text) && !passage.isValue(span);
}

/** `# [RFC] Title of the proposal` */
function isKindOfDocument({ prose: { kind, content } }: Passage, { start, end }: Span): boolean {
	return (
		kind === 'heading' &&
		start === 0 &&
		/^\[(?:RF[CD]|ADR|PRD|[TS]DD|SPEC)\] ./.test(content.slice(0, end + 2))
	);
}

/** `tags: [design, rfc]` in front matter: what the team files its documents under, unlike `tags: [tag1, tag2]`. */
function isTaxonomy({ prose, values: [value] }: Passage, { kind, start, end }: Span): boolean {
	if (kind !== 'bracket' || prose.kind !== 'metadata' || start !== value?.start) return false;
	const inner = prose.content.slice(start + 1, end - 1);
	return (
		taxonomy.test(value.label) && !/\b(?:tag|keyword|label|categor|topic|your|e\.g)|\p{L}\d\b/iu.test(inner)
	);
}

const taxonomy = /^(?:tags|keywords|labels|categories|topics|aliases)$/i;

/** Whether the span of `content` asks for something when it stands in a template. */
export function isTemplatePrompt(content: string, span: Span): boolean {
	const { kind, start, end, textEnd } = span;
	const text = kind === 'link' ? content.slice(start, textEnd) : spanText(content, span);
	switch (kind) {
		case 'bracket':
		case 'escaped':
			return (
				/^\[\s*[^\s\]^!@][\s\S]*\]$/.test(text) &&
				/\p{L}{2}|^\[e\.g\./u.test(text) &&
				!isMark(text.slice(1, -1)) &&
				content[start - 1] !== '!'
			);
		case 'brace':
			return /\p{L}{2}/u.test(text) && content[start - 1] !== '$' && !isPathParameter(content, start, text);
		case 'angle':
			return /^\\?<{1,2}(?:\p{L}|\d[^,]*\p{L}>|\.{3}>|…>)/u.test(text) && !/[=;"]/.test(text);
		case 'link': {
			const target = content.slice(textEnd, end);
			if (/^\((?:#|url|link|\.{3}|…)?\)$|:\/\/[^)]*(?:\.{3}|…)/i.test(target)) return true;
			if (target.startsWith('(#')) return false;
			if (/\b(?:0{3,}|N{3,5})\b/.test(content.slice(start, end))) return true;
			return (
				!target.includes('://') &&
				/[[{<]|^[^\]]*\b(?:0+1\b|(?:title|name|link)\])/i.test(content.slice(start + 1, end))
			);
		}
		default:
			return false;
	}
}

/** `/orders/{id}` */
function isPathParameter(content: string, start: number, text: string): boolean {
	return content[start - 1] === '/' && /^\{(?:\w*[iI]d|uuid)\}$/.test(text);
}

/** In a block of no language brackets may draw boxes; prompts are those that are all of their line, a whole phrase, or a field of a list. */
function isWholeLine(line: string, { prompt }: CodePrompt): boolean {
	if (/^(?:[-*+]\s+)?\[[^[\]]+\]\s*:/.test(line)) return true;
	return line.replace(/[:,;.]$/, '') === prompt || prompt.split(/\s+/).length > 3;
}
