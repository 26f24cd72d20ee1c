import type { Span } from '../markdown/inline.ts';
import { codeLines, type Prose } from '../markdown/parts.ts';
import {
	angleCertainty,
	braceCertainty,
	bracketCertainty,
	type Certainty,
	isDatePrompt,
	numberPrompt,
	parenthesised,
} from '../prompts.ts';
import type { Passage, Reading } from '../reading.ts';
import { type CodePrompt, codePromptsIn } from '../templateIndex.ts';
import type { BlockRule, Context, Report } from './rule.ts';

export const placeholder: BlockRule<'placeholder'> = {
	id: 'placeholder',
	summary:
		'A prompt of the template that nobody has replaced: [Feature Name], {short title}, <owner>, [YYYY-MM-DD].',
	rationale:
		'Reviewers lose trust in a document that still says [DATE], and the question behind the prompt stays unanswered.',
	fix: 'Write what the prompt asks for in its place, or say that the part does not apply: “N/A: reason”.',
	check(reading, context, report) {
		for (const passage of reading.passages) {
			checkSpans(passage, context, report);
			checkWords(passage, report);
		}
		checkCode(reading, context, report);
	},
};

function checkSpans(passage: Passage, context: Context, report: Report): void {
	const { prose, spans } = passage;
	let found = 0;
	for (const span of spans) {
		if (span.start < found || report.isClaimed(prose, span.start, span.end)) continue;
		const text = prose.content.slice(span.start, span.end);
		if (span.kind === 'code') checkInlineCode(text, span.start, prose, context, report);
		else if (isPlaceholder(text, span, passage, context)) {
			report.addIn('placeholder', prose, span.start, span.end, { text });
			found = span.end;
		}
	}
}

function isPlaceholder(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (span.kind === 'html' || span.kind === 'math') return false;
	const known = context.template?.prompts.has(text) ?? false;
	if (span.kind === 'link') return known;
	if (!known && !looksLikePrompt(text, span, passage)) return false;
	return span.kind !== 'bracket' || !isReference(text, span, passage, context);
}

/** What no template tells: see `prompts.ts`. */
function looksLikePrompt(text: string, span: Span, passage: Passage): boolean {
	const certainty = certaintyOf(text, span);
	if (certainty === 'never' || !standsAlone(passage.prose.content, span) || isFlowSequence(passage, span))
		return false;
	return certainty === 'anywhere' || passage.isValue(span);
}

function certaintyOf(text: string, { kind }: Span): Certainty {
	switch (kind) {
		case 'bracket':
			return bracketCertainty(text.slice(1, -1));
		case 'brace':
			return braceCertainty(text.replace(/^\{+|\}+$/g, ''));
		default:
			return angleCertainty(text.replace(/^\\?<|\\?>$/g, ''));
	}
}

/** `[a, b]` in YAML is a list. */
function isFlowSequence({ prose }: Passage, span: Span): boolean {
	return span.kind === 'bracket' && prose.kind === 'metadata' && span.start === 0;
}

/** A bracket that hangs on a word is an index, a type argument or an optional ending. */
function standsAlone(content: string, { start, end }: Span): boolean {
	return !/[\w\])$\\@#]/.test(content[start - 1] ?? ' ') && !/[\w[({]/.test(content[end] ?? ' ');
}

/** Reference links, images, wiki links, and the labels of full references. */
function isReference(text: string, span: Span, { prose, spans }: Passage, { isDefined }: Context): boolean {
	const { content } = prose;
	if (isDefined(text.slice(1, -1))) return true;
	if (content.startsWith('[[', span.start) && content.endsWith(']]', span.end)) return true;
	if (content[span.start - 1] === '[' && content[span.end] === ']') return true;
	const next = content[span.end] === '[' ? spans.find((each) => each.start === span.end) : undefined;
	return next !== undefined && isDefined(content.slice(next.start + 1, next.end - 1));
}

function checkWords(passage: Passage, report: Report): void {
	const { prose, values } = passage;
	const { content } = prose;
	if (!/\(|NNN|XXXX|#0000|[yYdDmM]{2}[-/.][yYdDmM]{2}/.test(content)) return;
	const text = passage.words;
	for (const pattern of [parenthesised, numberPrompt]) {
		for (const { 0: found, index } of text.matchAll(pattern)) {
			report.addIn('placeholder', prose, index, index + found.length, { text: found });
		}
	}
	for (const { start, end } of values) {
		const value = text.slice(start, end);
		if (isDatePrompt(value)) report.addIn('placeholder', prose, start, end, { text: value });
	}
}

/** In code only the template's own tokens are ever placeholders. */
function checkInlineCode(
	text: string,
	start: number,
	prose: Prose,
	{ template }: Context,
	report: Report,
): void {
	if (!template) return;
	for (const { prompt, index } of knownPrompts(text, template.codePrompts)) {
		report.addIn('placeholder', prose, start + index, start + index + prompt.length, { text: prompt });
	}
}

function checkCode({ code }: Reading, { template }: Context, report: Report): void {
	if (!template) return;
	for (const each of code) {
		if (!each.content.includes('[')) continue;
		for (const { text, line, column } of codeLines(each)) {
			for (const { prompt, index } of knownPrompts(text, template.codePrompts)) {
				const start = { line, character: column + index };
				const end = { line, character: start.character + prompt.length };
				report.add('placeholder', { start, end }, { text: prompt });
			}
		}
	}
}

function knownPrompts(text: string, known: ReadonlySet<string>): readonly CodePrompt[] {
	return text.includes('[') ? codePromptsIn(text).filter(({ key }) => known.has(key)) : [];
}
