import type { Span } from '../markdown/inline.ts';
import { type Prose, placeInCode } from '../markdown/parts.ts';
import { type Passage, type Reading, withoutComments } from '../markdown/reading.ts';
import { isReference } from '../markdown/references.ts';
import { type CodePrompt, codePromptsIn } from '../template/codePrompts.ts';
import {
	angleCertainty,
	braceCertainty,
	bracketCertainty,
	type Certainty,
	fillMeIn,
	isDatePrompt,
	isParenthesisedPrompt,
	mayBePrompt,
	numberPrompt,
} from '../template/prompts.ts';
import type { TemplateIndex } from '../template/templateIndex.ts';
import type { BlockRule, Context, Report } from './rule.ts';

export const placeholder: BlockRule<'placeholder'> = {
	id: 'placeholder',
	summary:
		'A prompt of the template that nobody has replaced: [Feature Name], {short title}, <owner>, [YYYY-MM-DD].',
	rationale:
		'Reviewers lose trust in a document that still says [DATE], and the question behind the prompt stays unanswered.',
	fix: 'Write what the prompt asks for in its place, or say that the part does not apply: “N/A: reason”.',
	check(reading, context, report) {
		const mayHoldWords = wordHints.test(reading.text);
		for (const passage of reading.passages) {
			checkSpans(passage, context, report);
			if (mayHoldWords) checkWords(passage, report);
		}
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
		if (span.kind === 'code') checkInlineCode(text, span.start, prose, context, report);
		else if (isPlaceholder(text, span, passage, context)) {
			report.addIn('placeholder', prose, span.start, span.end, { text });
			found = span.end;
		}
	}
}

function isPlaceholder(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (span.kind === 'html' || span.kind === 'math') return false;
	const known = context.template?.holds('prompt', text) ?? false;
	if (span.kind === 'link')
		return known || isLinkToBeGiven(passage.prose.content.slice(span.start + 1, span.textEnd - 1));
	if (text.startsWith('[[') && context.template?.holds('prompt', text.slice(1, -1))) return true;
	if (known) return span.kind !== 'bracket' || !isReference(span, passage, context);
	return looksLikePrompt(text, span, passage, context);
}

/** `[SE-NNNN](…)`, `[rust-lang/rfcs#0000](…)`, `[<Full Name>](…)`: a link to a number or name that is yet to be given. */
function isLinkToBeGiven(text: string): boolean {
	return text.match(numberPrompt)?.[0] === text || /#0000$|^<[A-Z][\p{Letter} ]+>$/u.test(text);
}

/** What no template tells: see `prompts.ts`. */
function looksLikePrompt(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (!standsAlone(passage.prose, span) || isFlowSequence(passage, span)) return false;
	const certainty = certaintyOf(text, span);
	if (certainty === 'never') {
		return (
			span.kind === 'bracket' &&
			hasPromptPlace(text, span, passage, context) &&
			!isReference(span, passage, context)
		);
	}
	if (certainty === 'paragraph' && !passage.isAll(span)) return false;
	if (certainty !== 'anywhere' && !passage.isValue(span) && !endsItem(span, passage)) return false;
	if (span.kind !== 'bracket') return true;
	if (isReference(span, passage, context) || context.isHeading(text.slice(1, -1))) return false;
	return certainty !== 'name' || !context.usesReferences || (isItem(span, passage) && text.includes(' '));
}

/** `What happens when [boundary condition]?`, `Good, because {argument a}`: an item that only the prompt completes. */
function endsItem({ start, end }: Span, { prose: { content, kind } }: Passage): boolean {
	if (kind !== 'item') return false;
	const before = content.slice(0, start);
	const after = content.slice(end).trim();
	return (after === '?' && !before.includes('.')) || (/^\.?$/.test(after) && /^\w+, because\s$/.test(before));
}

function isItem(span: Span, passage: Passage): boolean {
	return passage.prose.kind === 'item' && passage.isAll(span);
}

/**
 * Places where brackets hold a prompt whatever it says: all of a bold label's value, all of a bold paragraph, what stands behind
 * a name in code at the end of an item; in a document that follows a template, all of an item or paragraph.
 */
function hasPromptPlace(text: string, span: Span, passage: Passage, { template }: Context): boolean {
	const { content, kind } = passage.prose;
	if (kind === 'heading' || kind === 'cell' || kind === 'metadata' || !mayBePrompt(text.slice(1, -1)))
		return false;
	const lineStart = content.lastIndexOf('\n', span.start) + 1;
	const before = content.slice(lineStart, span.start);
	const lineEnd = content.indexOf('\n', span.end);
	const after = content.slice(span.end, lineEnd < 0 ? undefined : lineEnd);
	if (passage.isAll(span))
		return template !== undefined || (/^\s*\*\*$/.test(before) && /^\*\*\s*$/.test(after));
	if (after.trim() !== '') return false;
	return (
		/^\s*\*\*[^*]+(?:\*\*\s*:|:\s*\*\*)\s*$/.test(before) ||
		(kind === 'item' && /^\s*`[^`]+`\s*[-–—]\s*$/.test(before))
	);
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
function isFlowSequence({ prose, values }: Passage, span: Span): boolean {
	return (
		span.kind === 'bracket' &&
		prose.kind === 'metadata' &&
		span.start === values[0]!.start &&
		prose.content[span.start - 1] === ' '
	);
}

/** A bracket that hangs on a word is an index, a type argument or an optional ending; one in quotes is talked about. */
function standsAlone({ content, kind: prose }: Prose, { start, end, kind }: Span): boolean {
	const before = content[start - 1] ?? ' ';
	const after = content[end] ?? ' ';
	if (/[\w\])$\\@#!]/.test(before) || /[\w[({]/.test(after) || /^:\S/.test(content.slice(end, end + 2)))
		return false;
	if (kind !== 'bracket' || prose === 'metadata') return true;
	return !(/["'“‘]/.test(before) && /["'”’]/.test(after)) && !(before === '*' && after === ':');
}

/** Without one of these there is nothing for `checkWords` to find. */
const wordHints = /^---|<!--|NUMBER\. |\([a-zA-Z]|NNN|XXXX|#0000|[yYdDmM]{2}[-/.][yYdDmM]{2}/;

function checkWords(passage: Passage, report: Report): void {
	const { prose } = passage;
	const { content } = prose;
	if (prose.kind === 'heading' && content.includes('<!--') && withoutComments(content).trim() === '') {
		report.addIn('placeholder', prose, 0, content.length, { text: content });
	}
	if (prose.kind !== 'metadata' && !wordHints.test(content)) return;
	for (const pattern of [fillMeIn, numberPrompt]) {
		for (const { 0: found, index } of passage.words.matchAll(pattern)) {
			const end = index + found.length;
			report.addIn('placeholder', prose, index, end, { text: content.slice(index, end) });
		}
	}
	for (const { start, end, label } of passage.values) {
		if (isDatePrompt(label)) {
			const from = content.lastIndexOf(label, start);
			report.addIn('placeholder', prose, from, from + label.length, { text: label });
		}
		const text = passage.words.slice(start, end);
		if (isDatePrompt(text) || isParenthesisedPrompt(text) || (prose.kind === 'metadata' && isRemark(text))) {
			report.addIn('placeholder', prose, start, end, { text: content.slice(start, end) });
		}
	}
}

/** A front matter value that is only a remark: `(names, to be nominated by the committee)`, `<one of Core, Meta>`. */
function isRemark(value: string): boolean {
	return /^\((?!leave|empty|none)[^()]*\s[^()]*\s[^()]*\)$|^<(?!.*(?::\/\/|@|\b(?:19|20)\d\d))[^<>]*[\s(][^<>]*>$/i.test(
		value,
	);
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
	for (const { prompt, index } of knownPrompts(text, template)) {
		report.addIn('placeholder', prose, start + index, start + index + prompt.length, { text: prompt });
	}
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
