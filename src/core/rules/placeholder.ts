import { type Span, spanText } from '../markdown/inline.ts';
import { placeInCode } from '../markdown/parts.ts';
import type { Passage, Reading } from '../markdown/reading.ts';
import { isReference } from '../markdown/references.ts';
import { numberPrompt } from '../template/barePrompts.ts';
import { type CodePrompt, codePromptsIn } from '../template/codePrompts.ts';
import { bracketCertainty, mayBePrompt } from '../template/prompts.ts';
import { isValueInCode, type TemplateIndex } from '../template/templateIndex.ts';
import { asks, isToldByTemplate, mayAsk, mayAskInCode } from './asking.ts';
import {
	certaintyIn,
	innerOf,
	isEnclosed,
	isFlowSequence,
	isLabel,
	isOffered,
	standsAlone,
} from './enclosed.ts';
import { italicPromptsIn } from './italics.ts';
import { checkNeighbours } from './neighbours.ts';
import { completesNumber, hasUnit } from './numbers.ts';
import {
	endsItem,
	endsList,
	hasPromptPlace,
	isHeadingsTag,
	isItem,
	isLabelsValue,
	isOneOfSeveral,
	isUsage,
} from './promptPlaces.ts';
import type { BlockRule, Context, Report } from './rule.ts';
import { checkValues, checkWords, endsInPrompt, formatName, mayHoldWords } from './wordPrompts.ts';

export const placeholder: BlockRule<'placeholder'> = {
	id: 'placeholder',
	summary:
		'A prompt of the template that nobody has replaced: [Feature Name], {short title}, <owner>, [YYYY-MM-DD].',
	rationale:
		'Reviewers lose trust in a document that still says [DATE], and the question behind the prompt stays unanswered.',
	fix: 'Write what the prompt asks for in its place, or say that the part does not apply: “N/A: reason”.',
	check(reading, context, report) {
		const isHinted = mayHoldWords(reading.text);
		for (const passage of reading.passages) {
			checkSpans(passage, context, report);
			if (isHinted) checkWords(passage, context, report);
			checkOpenBracket(passage, report);
			checkEnd(passage, context, report);
		}
		if (!isToldByTemplate(context)) checkNeighbours(reading, context, report);
		checkCode(reading, context, report);
	},
};

/** No prompt is longer; a limit keeps deeply nested brackets linear. */
const longest = 2000;

function checkSpans(passage: Passage, context: Context, report: Report): void {
	const { prose, spans } = passage;
	let found = 0;
	for (const span of spans) {
		if (
			span.start < found ||
			span.end - span.start > longest ||
			report.isClaimed(prose, span.start, span.end)
		)
			continue;
		const text = prose.content.slice(span.start, span.end);
		if (span.kind === 'code') checkInlineCode(text, span, passage, context, report);
		else if (isPlaceholder(text, span, passage, context)) {
			report.addPrompt(prose, span.start, span.end);
			found = span.end;
		}
	}
}

function isPlaceholder(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (span.kind === 'html' || span.kind === 'math') return false;
	const { template } = context;
	const { content } = passage.prose;
	const asked = spanText(content, span);
	if (template?.holds('prompt', asked) || (asked.includes('/') && template?.holds('choice', asked)))
		return span.kind !== 'bracket' || !isReference(span, passage, context);
	if (span.kind === 'link')
		return (
			isLinkToBeGiven(content.slice(span.start + 1, span.textEnd - 1)) ||
			noAddress.test(content.slice(span.textEnd, span.end))
		);
	if (text.startsWith('[[') && template?.holds('prompt', text.slice(1, -1))) return true;
	return looksLikePrompt(text, span, passage, context);
}

/** Of `[the ticket](link)`: what is asked for in place of an address. */
const noAddress =
	/^\((?:[{<]{0,2}(?:link|url)[}>]{0,2}|(?:https?:\/\/)?(?:\.{3}|…)|[\w./-]*\/(?:N{4}|X{4})-[a-z-]+\.md)\)$/i;

/** `[SE-NNNN](…)`, `[rust-lang/rfcs#0000](…)`, `[<Full Name>](…)`: a link to a number or name that is yet to be given. */
function isLinkToBeGiven(text: string): boolean {
	return (
		text.match(numberPrompt)?.[0] === text ||
		/#(?:0000|NNNN|XXXX)$|^[A-Z]{2,12}(?:-X+)*-N{3,4}$|^(?:\.{3}|…)$|^<[A-Z][\p{L} ]+>$/u.test(text)
	);
}

/** What no template tells: see `prompts.ts`, or `asking.ts` where the words do not tell either. */
function looksLikePrompt(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (isFlowSequence(passage, span) || isPartOfFormat(span, passage) || isUsage(span, passage)) return false;
	const isAlone = standsAlone(passage, span);
	if (
		isAlone &&
		(span.kind !== 'escaped' || passage.prose.kind === 'heading') &&
		isToldByWords(text, span, passage, context)
	)
		return true;
	// No template here asks with `${Name}`: a document that does was written from another.
	if (!isEnclosed(span) || (text[0] !== '$' && isToldByTemplate(context))) return false;
	const isAsked =
		((isAlone || text.startsWith('{{')) && mayAsk(passage, span)) ||
		completesNumber(passage, span) ||
		hasUnit(passage, span) ||
		isLabel(passage, span);
	const isNumbered =
		passage.prose.kind === 'heading' && span.kind !== 'bracket' && completesNumber(passage, span);
	if (!isNumbered && !(isAlone && isInStory(span, passage)) && !(isAsked && context.asksWith(span.kind)))
		return false;
	return (
		span.kind !== 'bracket' ||
		(!isReference(span, passage, context) && (passage.isAll(span) || !context.isHeading(text.slice(1, -1))))
	);
}

/** One of several that a format is made of; in brackets they ask. */
function isPartOfFormat(span: Span, passage: Passage): boolean {
	return (
		span.kind !== 'bracket' &&
		formatName.test(passage.values[passage.prose.lineOf(span.start)]?.label ?? '') &&
		passage.spans.some((each) => each !== span && isEnclosed(each))
	);
}

/** `As a <user>, I want {what}`, `When \[situation\], I want …`: a story without its people asks for all of it. */
function isInStory(span: Span, passage: Passage): boolean {
	const { prose } = passage;
	const start = prose.starts[prose.lineOf(span.start)]!;
	const line = prose.content.slice(start, start + longestStory);
	return /I (?:want|need)/.test(line) && mayBePrompt(innerOf(passage, span)) && story.test(line);
}

const longestStory = 400;
const story = /^[^[{<\n]*\b(?:As an?|When) \\?[[{<][^\n]*\bI (?:want|need)\b/;

function isToldByWords(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (passage.prose.kind === 'metadata' && /^\{+\s?[A-Za-z][\w -]*\}+$/.test(text))
		return passage.isValue(span);
	const inner = text.slice(1, -1);
	const certainty = certaintyIn(passage, span);
	if (certainty !== 'never' && isOffered(passage, span)) return false;
	if (certainty === 'never') {
		return (
			(span.kind === 'bracket'
				? hasPromptPlace(inner, span, passage) && !isReference(span, passage, context)
				: text[0] !== '$' && isLabelsValue(innerOf(passage, span), span, passage)) &&
			!isToldByTemplate(context)
		);
	}
	if (certainty === 'paragraph' && !passage.isAll(span)) return false;
	if (
		certainty !== 'anywhere' &&
		!passage.isValue(span) &&
		!endsItem(span, passage, isToldByTemplate(context)) &&
		!endsList(span, passage) &&
		!isOneOfSeveral(span, passage)
	)
		return false;
	if (
		certainty === 'name' &&
		isHeadingsTag(span, passage) &&
		(span.kind !== 'bracket' || isToldByTemplate(context))
	)
		return false;
	if (span.kind !== 'bracket') return true;
	if (isReference(span, passage, context)) return false;
	if (!(passage.isAll(span) && context.asksWith('bracket')) && context.isHeading(inner)) return false;
	return certainty !== 'name' || !context.usesReferences || (isItem(span, passage) && text.includes(' '));
}

/** `[Explain what is open. Consider`, `[Limits of the design:`, and the bracket closes behind the list that follows. */
function checkOpenBracket({ prose, spans }: Passage, report: Report): void {
	const { content, kind } = prose;
	if (kind !== 'paragraph' || content[0] !== '[' || spans.some(({ start }) => start === 0)) return;
	const text = content.slice(1);
	const certainty = bracketCertainty(text);
	if (certainty === 'anywhere' || certainty === 'paragraph' || /^\p{Lu}\p{Ll}+ .*:$/su.test(text))
		report.addPrompt(prose, 0, content.length);
}

/** What nothing but its last character hints at; of several fields in a paragraph, that of the last one. */
function checkEnd(passage: Passage, context: Context, report: Report): void {
	const { content } = passage.prose;
	const last = content.charCodeAt(content.length - 1);
	switch (last) {
		case 0x2a /* * */:
		case 0x5f /* _ */:
			if (content.charCodeAt(content.length - 2) === last) break;
			checkItalics(passage, context, report);
			if (endsInPrompt(content.slice(0, -1))) checkValues(passage, context, report);
			break;
		case 0x2e /* . */:
			if (content.charCodeAt(content.length - 2) === last) checkEllipsis(passage, context, report);
			break;
		case 0x2026 /* … */:
			checkEllipsis(passage, context, report);
			break;
		case 0x65 /* e */:
		case 0x6d /* m */:
			if (endsInPrompt(content)) checkValues(passage, context, report);
	}
}

/** `- ...`, `- [ ] …`, `Goal: ...`, `Why? → ...`, a cell of nothing else: in a document that asks it is yet to be written; elsewhere things go on like that. */
function checkEllipsis({ prose, values }: Passage, context: Context, report: Report): void {
	const { content, kind } = prose;
	if (kind === 'heading' || kind === 'metadata') return;
	for (const { label, start, end } of values) {
		const [found, before] = ellipsis.exec(content.slice(start, end)) ?? [];
		const isWhole = before === '' && (label !== '' || kind !== 'paragraph');
		if (found === undefined || !(isWhole || (before && kind === 'item')) || !asks(context)) continue;
		report.addPrompt(prose, end - (content[end - 1] === '…' ? 1 : 3), end);
	}
}

const ellipsis = /^(|.{0,200}\s[→—–]\s)(?:\.{3}|…)$/;

/** `**Author:** _name_`: in italics people also stress what they say, but not where they ask in italics. */
function checkItalics(passage: Passage, context: Context, report: Report): void {
	const prompts = italicPromptsIn(passage);
	if (prompts.length === 0 || isToldByTemplate(context) || !context.asksWith('italics')) return;
	for (const { start, end } of prompts) report.addPrompt(passage.prose, start, end);
}

/** In code the template's own tokens are placeholders, and what asks in words for all of a value: `<Your Name>`. */
function checkInlineCode(text: string, span: Span, passage: Passage, context: Context, report: Report): void {
	const { prose } = passage;
	const { start, end } = span;
	const { template } = context;
	if (!template) {
		const isAsked =
			text[1] === '['
				? isAskedInCode(text, span, passage, context)
				: text[1] === '<' &&
					((/^`<\p{Lu}[^<>=]* [^<>=]*[^<>=/]>`$/u.test(text) &&
						bracketCertainty(text.slice(2, -2)) !== 'never' &&
						passage.isValue(span)) ||
						(mayAskInCode(passage, span) && context.asksWith('angle')));
		if (isAsked) report.addPrompt(prose, start + 1, end - 1);
		return;
	}
	if (template.holds('codePrompt', text) && (!isValueInCode(text) || passage.isValue(span)))
		report.addPrompt(prose, start + 1, end - 1);
	for (const { prompt, index } of knownPrompts(text, template)) {
		report.addPrompt(prose, start + index, start + index + prompt.length);
	}
}

/** Whether brackets in code ask where those outside do, behind the name of what they hold: `### Schema: [EntityName]`, `**Method:** [GET|POST]`; `[asc|desc]` tells a syntax. */
function isAskedInCode(text: string, span: Span, passage: Passage, context: Context): boolean {
	const { content, kind } = passage.prose;
	if (kind === 'cell' || !/^`\[[^[\]`]+\]`$/.test(text) || !mayBePrompt(text.slice(2, -2))) return false;
	const isNamed =
		kind === 'heading'
			? content.slice(0, span.start).endsWith(': ')
			: /^`\[(?:\p{Lu}|https?:)/u.test(text) &&
				passage.values[passage.prose.lineOf(span.start)]?.label !== '';
	return isNamed && passage.isValue(span) && context.asksWith('bracket');
}

function checkCode({ code }: Reading, { template }: Context, report: Report): void {
	if (!template) return;
	for (const each of code) {
		if (!each.content.includes('[')) continue;
		each.content.split('\n').forEach((line, at) => {
			const text = line.trim();
			for (const { prompt, index } of knownPrompts(text, template)) {
				const place = placeInCode(each, at, text);
				const start = { line: place.line, character: place.character + index };
				const end = { line: place.line, character: start.character + prompt.length };
				report.add('placeholder', { start, end }, { text: prompt });
			}
		});
	}
}

function knownPrompts(text: string, template: TemplateIndex): readonly CodePrompt[] {
	return text.includes('[') ? codePromptsIn(text).filter(({ key }) => template.holds('codePrompt', key)) : [];
}
