import { type Span, spanText } from '../markdown/inline.ts';
import { type Prose, placeInCode } from '../markdown/parts.ts';
import { type Passage, type Reading, withoutComments } from '../markdown/reading.ts';
import { isReference } from '../markdown/references.ts';
import { PlainText } from '../plain.ts';
import {
	blank,
	fillMeIn,
	isDatePrompt,
	isParenthesisedPrompt,
	isTimePrompt,
	mayBeAskedInParentheses,
	numberPrompt,
} from '../template/barePrompts.ts';
import { type CodePrompt, codePromptsIn } from '../template/codePrompts.ts';
import { bracketCertainty, isMark, isParagraphPrompt, mayBePrompt } from '../template/prompts.ts';
import type { TemplateIndex } from '../template/templateIndex.ts';
import {
	certaintyIn,
	completesNumber,
	innerOf,
	isEnclosed,
	isFlowSequence,
	mayAsk,
	standsAlone,
} from './asking.ts';
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
			if (mayHoldWords) checkWords(passage, context, report);
			checkOpenBracket(passage, report);
		}
		if (!context.template) checkNeighbours(reading, context, report);
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
			report.addIn('placeholder', prose, span.start, span.end, new PlainText(text));
			found = span.end;
		}
	}
}

function isPlaceholder(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (span.kind === 'html' || span.kind === 'math') return false;
	const known = context.template?.holds('prompt', spanText(passage.prose.content, span)) ?? false;
	if (span.kind === 'link') {
		const { content } = passage.prose;
		return (
			known ||
			isLinkToBeGiven(content.slice(span.start + 1, span.textEnd - 1)) ||
			noAddress.test(content.slice(span.textEnd, span.end))
		);
	}
	if (text.startsWith('[[') && context.template?.holds('prompt', text.slice(1, -1))) return true;
	if (known) return span.kind !== 'bracket' || !isReference(span, passage, context);
	return looksLikePrompt(text, span, passage, context);
}

/** Of `[the ticket](link)`: what is asked for in place of an address. */
const noAddress = /^\((?:link|url|(?:https?:\/\/)?(?:\.{3}|…))\)$/i;

/** `[SE-NNNN](…)`, `[rust-lang/rfcs#0000](…)`, `[<Full Name>](…)`: a link to a number or name that is yet to be given. */
function isLinkToBeGiven(text: string): boolean {
	return text.match(numberPrompt)?.[0] === text || /#0000$|^<[A-Z][\p{Letter} ]+>$/u.test(text);
}

/** What no template tells: see `prompts.ts`, or `asking.ts` where the words do not tell either. */
function looksLikePrompt(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (isFlowSequence(passage, span)) return false;
	const isAlone = standsAlone(passage, span);
	if (isAlone && span.kind !== 'escaped' && isToldByWords(text, span, passage, context)) return true;
	if (context.template || !isEnclosed(span)) return false;
	const isAsked = isAlone ? mayAsk(passage, span) : completesNumber(passage, span);
	if (!(isAlone && isInStory(span, passage)) && !(isAsked && context.asksWith(span.kind))) return false;
	return (
		span.kind !== 'bracket' || (!isReference(span, passage, context) && !context.isHeading(text.slice(1, -1)))
	);
}

/** `As a <user>, I want {what}`, `When \[situation\], I want …`: a story without its people asks for all of it. */
function isInStory(span: Span, passage: Passage): boolean {
	const { prose } = passage;
	const start = prose.starts[prose.lineOf(span.start)]!;
	return mayBePrompt(innerOf(passage, span)) && story.test(prose.content.slice(start, start + longestStory));
}

const longestStory = 400;
const story = /^[^[{<\n]*\b(?:As an?|When) \\?[[{<][^\n]*\bI (?:want|need)\b/;

function isToldByWords(text: string, span: Span, passage: Passage, context: Context): boolean {
	if (passage.prose.kind === 'metadata' && /^\{+\s?[A-Za-z][\w -]*\}+$/.test(text))
		return passage.isValue(span);
	const inner = text.slice(1, -1);
	const certainty = certaintyIn(passage, span);
	if (certainty === 'never') {
		return (
			!context.template &&
			(span.kind === 'bracket'
				? hasPromptPlace(inner, span, passage) && !isReference(span, passage, context)
				: isLabelsValue(innerOf(passage, span), span, passage))
		);
	}
	if (certainty === 'paragraph' && !passage.isAll(span)) return false;
	if (
		certainty !== 'anywhere' &&
		!passage.isValue(span) &&
		!endsItem(span, passage) &&
		!isOneOfSeveral(span, passage)
	)
		return false;
	if (certainty === 'name' && (context.template || span.kind !== 'bracket') && isHeadingsTag(span, passage))
		return false;
	if (span.kind !== 'bracket') return true;
	if (isReference(span, passage, context) || context.isHeading(inner)) return false;
	return certainty !== 'name' || !context.usesReferences || (isItem(span, passage) && text.includes(' '));
}

/** `## [Alternative] A queue`: what a template asks for in a heading is known from it. */
function isHeadingsTag({ end }: Span, { prose: { kind, content } }: Passage): boolean {
	return kind === 'heading' && content.slice(end).trim() !== '';
}

/** `What happens when [boundary condition]?`, `Good, because {argument a}`, `Why was it not seen? → [answer]`: an item that only the prompt completes. */
function endsItem({ start, end }: Span, { prose: { content, kind } }: Passage): boolean {
	if (kind !== 'item') return false;
	const before = content.slice(0, start);
	const after = content.slice(end).trim();
	if (after === '?') return !before.includes('.');
	return /^\.?$/.test(after) && /^\w+, because\s$|\s→\s$/.test(before);
}

/** In spans; a limit keeps many of them linear. */
const longestSentence = 50;

/** `As a [role], I want [feature], so that [benefit]`: three names of kinds in one line; an aside of an author's stands alone. */
function isOneOfSeveral(span: Span, passage: Passage): boolean {
	const { prose, spans } = passage;
	if (prose.kind === 'heading' || spans.length > longestSentence || !isKindInSentence(span, prose))
		return false;
	const line = prose.lineOf(span.start);
	const alike = spans.filter((each) => prose.lineOf(each.start) === line && isKindInSentence(each, prose));
	return alike.length > 2;
}

function isKindInSentence({ kind, start, end }: Span, { content }: Prose): boolean {
	if (kind !== 'bracket' || !/^[\s"“(*]?$/.test(content[start - 1] ?? '')) return false;
	if (!/^(?:[\s"”)*,;:?]|\.?$)/.test(content.slice(end, end + 2))) return false;
	const certainty = bracketCertainty(content.slice(start + 1, end - 1));
	return certainty !== 'never' && certainty !== 'paragraph';
}

function isItem(span: Span, passage: Passage): boolean {
	return passage.prose.kind === 'item' && passage.isAll(span);
}

/**
 * Places where brackets hold a prompt whatever it says: all of a bold label's value, all of a bold paragraph, a sentence that is
 * all of a paragraph or heading, what stands behind a name in code at the end of an item. Where a template tells what it
 * asks, an author has answered between its brackets: `**Database**: [PostgreSQL 16]`.
 */
function hasPromptPlace(inner: string, span: Span, passage: Passage): boolean {
	const { kind } = passage.prose;
	if ((kind === 'heading' || kind === 'paragraph') && passage.isAll(span) && isParagraphPrompt(inner))
		return true;
	if (isLabelsValue(inner, span, passage)) return true;
	if (kind === 'heading' || kind === 'cell' || kind === 'metadata' || !mayBePrompt(inner)) return false;
	const [before, after] = aroundOnLine(span, passage.prose);
	if (passage.isAll(span)) return /^\s*\*\*$/.test(before) && /^\*\*\s*$/.test(after);
	return kind === 'item' && /^\s*`[^`]+`\s*[-–—]\s*$/.test(before) && !/\S/.test(after);
}

/** `**Database**: [choice]`, `**Description:** [...]`, `**Date:** {date} | **Owner:** {name}`, `**Was:** [what] **Is:** [what]`; the value may stand on the line below its label. */
function isLabelsValue(inner: string, span: Span, { prose }: Passage): boolean {
	const { kind, content, starts } = prose;
	if (kind === 'heading' || kind === 'cell' || kind === 'metadata') return false;
	if (!mayBePrompt(inner) && !/^(?:\.{3}|…)$/.test(inner)) return false;
	const [own, after] = aroundOnLine(span, prose);
	const line = prose.lineOf(span.start);
	const before =
		own === '' && line > 0
			? content.slice(Math.max(starts[line - 1]!, span.start - farthest), span.start)
			: own;
	return (
		/^\s*(?:$|[|·—–]\s|\*\*[^*]+(?:\*\*:|:\*\*))/.test(after) &&
		/(?:^|[|·—–\]}])\s*(?:\[[ xX]\]\s+)?\*\*[^*]+(?:\*\*\s*:|:\s*\*\*)\s*$/.test(before)
	);
}

/** No label is longer; a limit keeps many on a line linear. */
const farthest = 200;

function aroundOnLine({ start, end }: Span, prose: Prose): [before: string, after: string] {
	const { content, starts } = prose;
	const line = prose.lineOf(start);
	return [
		content.slice(Math.max(starts[line]!, start - farthest), start),
		content.slice(end, Math.min(starts[line + 1] ?? content.length, end + farthest)),
	];
}

/** Without one of these there is nothing for `checkWords` to find. */
const wordHints = /^---|<!--|NUMBER\. |\([a-zA-Z]|NNN|XXXX|#0000|[yYdDmM]{2}[-/.][yYdDmM]{2}|HH:MM|___/;

const wordPrompts = [fillMeIn, numberPrompt, blank];

function checkWords(passage: Passage, context: Context, report: Report): void {
	const { prose } = passage;
	const { content } = prose;
	if (prose.kind === 'heading' && content.includes('<!--') && withoutComments(content).trim() === '') {
		report.addIn('placeholder', prose, 0, content.length, { text: content });
	}
	if (prose.kind !== 'metadata' && !wordHints.test(content)) return;
	for (const pattern of wordPrompts) {
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
		const text = passage.words.slice(start, end).trimEnd();
		if (isDatePrompt(text) || isParenthesisedPrompt(text) || isAskedFor(text, label, prose, context))
			report.addIn('placeholder', prose, start, start + text.length, { text });
	}
}

function isAskedFor(text: string, label: string, { kind }: Prose, context: Context): boolean {
	if (kind === 'metadata' && isRemark(text)) return true;
	if (context.template) return false;
	if (isTimePrompt(text)) return timeGivers.some((each) => context.asksWith(each));
	return label !== '' && mayBeAskedInParentheses(text) && context.asksWith('parenthesis');
}

const timeGivers = ['bracket', 'angle', 'brace'] as const;

/** A front matter value that is only a remark: `(names, to be nominated by the committee)`, `<one of Core, Meta>`. */
function isRemark(value: string): boolean {
	return /^\((?!leave|empty|none)[^()]*\s[^()]*\s[^()]*\)$|^<(?!.*(?::\/\/|@|\b(?:19|20)\d\d))[^<>]*[\s(-][^<>]*>$/i.test(
		value,
	);
}

/** `[Explain what is open. Consider`, and the bracket closes behind the list that follows. */
function checkOpenBracket({ prose, spans }: Passage, report: Report): void {
	const { content, kind } = prose;
	if (kind !== 'paragraph' || content[0] !== '[' || spans.some(({ start }) => start === 0)) return;
	const text = content.slice(1);
	const certainty = bracketCertainty(text);
	if (certainty === 'anywhere' || certainty === 'paragraph')
		report.addIn('placeholder', prose, 0, content.length, { text: content });
}

interface Bracket {
	readonly passage: Passage;
	readonly span: Span;
}

/** `[1-5]`, `[0–100%]`, `[XX%]` */
const range = /^(?:\d+ ?[-–] ?\d+|[\dXN]+(?=%))%?$/;

/** Brackets side by side are of one kind: in a row or line of nothing else, where one is a prompt, `[When]` and `[Baseline]` are, too. */
function checkNeighbours({ text, rows, passages }: Reading, context: Context, report: Report): void {
	if (report.findings.length === 0 || !/[[{<]/.test(text)) return;
	for (const passage of passages) {
		const { prose, spans } = passage;
		if (spans.length < 2 || prose.kind === 'cell' || prose.kind === 'metadata') continue;
		let next = 0;
		for (const { start, end } of passage.values) {
			const brackets: Bracket[] = [];
			let between = '';
			let from = start;
			for (; next < spans.length && spans[next]!.start < end; next++) {
				const span = spans[next]!;
				if (!isEnclosed(span) || span.depth > 0 || span.start < from || span.end > end) continue;
				between += prose.content.slice(from, span.start);
				from = span.end;
				brackets.push({ passage, span });
			}
			if (brackets.length > 1 && /^[\s*_"'“”:,;.→>|/–—-]*$/.test(between + prose.content.slice(from, end)))
				addAlike(brackets, context, report);
		}
	}
	if (rows.length === 0) return;
	const isBracketed = ({ prose }: Passage) => prose.kind === 'cell' && /^[[{<]/.test(prose.content);
	const byCell = new Map(passages.filter(isBracketed).map((passage) => [passage.prose, passage]));
	for (const { header, cells } of rows) {
		if (header) continue;
		const brackets = cells.flatMap((cell): Bracket[] => {
			const passage = byCell.get(cell);
			const span = passage?.spans[0];
			return span && isEnclosed(span) && passage!.isAll(span) ? [{ passage: passage!, span }] : [];
		});
		addAlike(brackets, context, report);
	}
}

function addAlike(brackets: readonly Bracket[], context: Context, report: Report): void {
	const others = brackets.filter(
		({ passage: { prose }, span }) => !report.isClaimed(prose, span.start, span.end),
	);
	if (others.length === brackets.length) return;
	for (const { passage, span } of others) {
		const text = passage.prose.content.slice(span.start, span.end);
		const inner = text.replace(/^\{\{|\}\}$|^.|.$/g, '');
		if ((mayBePrompt(inner) || isMark(inner) || range.test(inner)) && !isReference(span, passage, context))
			report.addIn('placeholder', passage.prose, span.start, span.end, { text });
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
	if (template.holds('codePrompt', text))
		report.addIn('placeholder', prose, start + 1, start + text.length - 1, { text: text.slice(1, -1) });
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
