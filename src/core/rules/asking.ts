import { isHtmlElement, type Span, spanText } from '../markdown/inline.ts';
import type { Passage, Reading } from '../markdown/reading.ts';
import { fillMeIn, isDatePrompt, isTimePrompt } from '../template/barePrompts.ts';
import { bracketCertainty, mayBeAskedInBraces, mayBePrompt, showsPrompt } from '../template/prompts.ts';
import { certaintyIn, type Enclosed, innerOf, isFlowSequence, isOffered, standsAlone } from './enclosed.ts';
import { countItalics } from './italics.ts';
import { completesNumber, isNumber } from './numbers.ts';
import type { Context } from './rule.ts';

/** What a template puts around what is to be replaced; `foreign`: brackets around what no known template asks. */
export type Enclosure = Enclosed | 'parenthesis' | 'italics' | 'date' | 'foreign';

/** With so many prompts that are told by their words, what else stands in such brackets asks, too. */
const manySure = 3;

/** Nobody writes “(fill in …)” for another reason. */
const manyFillIns = 2;

/** With so many prompts that are no known template's, and fewer that are, a document was written from another. */
const manyForeign = 4;

/** With so many whole values in brackets, in so many kinds of places, the document asks with them, whatever its language. */
const manyValues = 4;
const manyPlaces = 2;

/** Among numbers of places: prompts told by their words. */
const told = 0;
/** In place of places: those of them that a template asks. */
const own = 1;
/** Kinds of places, by number. */
const places = { heading: 1, label: 2, item: 3, cell: 4, paragraph: 5, metadata: 6 } as const;

/** Length of what `evidenceIn` counts into. */
export const evidenceLength = 7;

/** Whether a document asks with a kind of enclosure: `counts` says how often each number of `evidenceIn` its blocks occurs. */
export function isAskedWith(kind: Enclosure, counts: ArrayLike<number>, usesReferences: boolean): boolean {
	if (kind === 'foreign') return counts[told]! >= manyForeign && counts[told]! > counts[own]!;
	if (counts[told]! >= (kind === 'parenthesis' ? manyFillIns : manySure)) return true;
	let values = 0;
	let kinds = 0;
	for (let place = told + 1; place < evidenceLength; place++) {
		values += counts[place]!;
		if (counts[place]! > 0) kinds++;
	}
	return !usesReferences && kinds >= manyPlaces && values >= manyValues;
}

/** Whether the template says what the document asks: then an author has answered between other brackets. From a document that was written from another template it has but the sections. */
export function isToldByTemplate(context: Context): boolean {
	return context.template !== undefined && !context.asksWith('foreign');
}

/** Whether a document leaves room for its author in any way; elsewhere `HH:MM` and `ADR-XXX` may name a format. */
export function asks(context: Context): boolean {
	return (
		!isToldByTemplate(context) &&
		(['bracket', 'angle', 'brace', 'date', 'italics'] as const).some((each) => context.asksWith(each))
	);
}

const signs: Readonly<Record<Enclosure, RegExp>> = {
	bracket: /\[[\\_*]?[\p{L}\d]/u,
	brace: /\{\\?[\p{L}\d]/u,
	angle: /<\\?[\p{L}\d]/u,
	escaped: /\\\[\s?[\p{L}\d]/u,
	parenthesis: /\(fill /i,
	italics: /[*_](?:your |e\.g|http|[a-z]+[*_]|[.…(]|[YyADdJTM]{2})/i,
	date: /[YyADdJTHMh]{2}[-/.:][MmYJTD]{2}/,
	foreign: /\[[\p{L}\d]/u,
};

/** Whether there may be evidence in a text at all: `{{ site.name }}`, set off by spaces, is what a site generator fills in. */
export function mayShow(kind: Enclosure, text: string): boolean {
	return signs[kind].test(text);
}

/**
 * What in a block shows that its document asks with brackets, braces or angles: prompts told by their words, and whole
 * values of whatever words, by the kind of their place. An author encloses a word here and there and always for one
 * reason; only who leaves room for others encloses title, fields, items and cells alike.
 */
export function evidenceIn(
	{ passages }: Reading,
	kind: Enclosure,
	isKnown: (prompt: string) => boolean,
): readonly number[] {
	return passages.flatMap((passage) => {
		if (kind === 'parenthesis') return Array.from(passage.words.matchAll(fillMeIn), () => told);
		if (kind === 'italics') return new Array<number>(countItalics(passage)).fill(told);
		if (kind === 'foreign') return originsOf(passage, isKnown);
		if (kind === 'date') return Array.from(datesIn(passage), () => told);
		return passage.spans.flatMap((span) => {
			if (span.kind === kind) return evidenceOf(passage, span);
			return kind === 'angle' && span.kind === 'code' && asksInCode(passage, span) ? sure : none;
		});
	});
}

function originsOf(passage: Passage, isKnown: (prompt: string) => boolean): readonly number[] {
	return passage.spans
		.filter(
			(span) => span.kind === 'bracket' && span.depth === 0 && certaintyIn(passage, span) === 'anywhere',
		)
		.map((span) => (isKnown(spanText(passage.prose.content, span)) ? own : told));
}

/** `YYYY-MM-DD`, `HH:MM`, `HH:MM - alert`: values that show how they are to be written, of which one may name a format. */
function datesIn({ prose, values }: Passage): readonly string[] {
	return values
		.map(({ start, end }) => prose.content.slice(start, end))
		.filter((value) => isDatePrompt(value) || isTimePrompt(value) || /^HH:MM [-–—] /.test(value));
}

function evidenceOf(passage: Passage, span: Span): readonly number[] {
	if (span.depth > 0) return none;
	if (completesNumber(passage, span)) return [told];
	if (!standsAlone(passage, span) || isOffered(passage, span)) return none;
	const certainty = certaintyIn(passage, span);
	const isTold = certainty === 'anywhere';
	if (certainty === 'never' && !showsPrompt(innerOf(passage, span))) return none;
	if (!passage.isValue(span) || isFlowSequence(passage, span)) return isTold ? [told] : none;
	const place = placeOf(passage, span);
	return isTold || certainty === 'value' || certainty === 'name' ? [told, place] : [place];
}

const none: readonly number[] = [];
const sure: readonly number[] = [told];

function placeOf({ prose: { kind }, prose, values }: Passage, { start }: Span): number {
	const isField = kind !== 'heading' && kind !== 'cell' && kind !== 'metadata';
	return isField && values[prose.lineOf(start)]?.label ? places.label : places[kind];
}

function isNamed({ prose, values }: Passage, { start }: Span): boolean {
	return (values[prose.lineOf(start)] ?? values[0]!).label !== '';
}

/** In a cell it may be a syntax, as an item the type `<K extends Key>`, but no `<Accepted/Rejected>`. */
function asksInCode(passage: Passage, span: Span): boolean {
	const { content, kind } = passage.prose;
	if (content[span.start + 1] !== '<' || kind === 'cell' || !mayAskInCode(passage, span)) return false;
	return (
		isNamed(passage, span) ||
		/^(?!.\p{Lu}\w?(?:,|\sextends\s)).*[\s/]/u.test(content.slice(span.start + 1, span.end))
	);
}

/** `Owner: `, and then `<team>` in code, which no element of a page is and none of a program's components. */
export function mayAskInCode(passage: Passage, span: Span): boolean {
	const inner = angleInCode.exec(passage.prose.content.slice(span.start, span.end))?.[1];
	return (
		inner !== undefined &&
		!isHtmlElement(inner) &&
		mayBeAskedInBraces(inner.replace(/^@/, '')) &&
		passage.isValue(span) &&
		(isNamed(passage, span) || passage.isAll(span))
	);
}

const angleInCode = /^`<([^<>`]*[^<>`/])>`$/;

/** Whether a span that stands alone, and that no words tell, asks in a document that asks with its kind. */
export function mayAsk(passage: Passage, span: Span): boolean {
	const inner = innerOf(passage, span);
	if ((span.kind === 'escaped' && span.depth > 0) || isOffered(passage, span)) return false;
	if (passage.prose.kind === 'cell' && nameOfCheck.test(inner)) return false;
	if (/^(?:\.{3}|…)$/.test(inner)) return passage.isValue(span);
	if (isNumber(inner, passage, span)) return true;
	if (/^(?:v\d[\d.]*|v?(?:V\.)?[\dXYZxyz]+(?:\.[\dXYZxyz]+)+)$/.test(inner))
		return passage.isValue(span) && passage.values[passage.prose.lineOf(span.start)]?.label !== '';
	if (/^@\w+$/.test(inner)) return bracketCertainty(inner.slice(1)) !== 'never';
	if (span.kind === 'bracket' || span.kind === 'escaped')
		return (
			!/^[A-Z]{2}$/.test(inner) &&
			/^\s*[\p{L}\d%]/u.test(inner) &&
			mayBePrompt(inner.replaceAll('"', '')) &&
			!isSource(inner, passage, span) &&
			!isAside(passage, span)
		);
	if (!mayBeAskedInBraces(inner) || (/^\w$/.test(inner) && !passage.isValue(span))) return false;
	return (
		(inner.includes(' ') && !/^\w+(?:, \w+)+$/.test(inner)) ||
		passage.isValue(span) ||
		(!isInName(passage, span) &&
			(/^(?:[A-Z]|\P{ASCII})/u.test(inner) ||
				bracketCertainty(inner) !== 'never' ||
				(span.kind === 'brace' && /^\p{Ll}[\p{Ll}_-]{3,}$/u.test(inner))))
	);
}

/** `[RFC 7231]`, `[Knuth 1997, p. 3]`, `[see below]`, `from [low, high]` in a sentence: where it is said, or between what. */
function isSource(inner: string, passage: Passage, span: Span): boolean {
	if (/^(?:see|cf\.?)\s/i.test(inner)) return true;
	if (!/\d{3}|^\w+, \w+$/.test(inner) || passage.isValue(span)) return false;
	return certaintyIn(passage, span) === 'never';
}

/**
 * `Deploy of 4.2 [canary]`: what ends a sentence that needs no more is a remark of the author's; `Access to [system]` needs more, and
 * `[Change] solves [problem]` asks for both.
 */
function isAside(passage: Passage, span: Span): boolean {
	const { content } = passage.prose;
	if (content[span.start - 1] !== ' ') return false;
	const before = content.slice(Math.max(0, span.start - 10), span.start);
	return (
		/^\)?[.,;]?(?:$|\s*\n)/.test(content.slice(span.end, span.end + 9)) &&
		!passage.isValue(span) &&
		/(?:\p{L}{4}|\p{Lu}\p{L}*|[\d)]) $/u.test(before) &&
		!promptBefore.test(content.slice(Math.max(0, span.start - longestClause), span.start)) &&
		!/(?:that|with|from|into|than|over|upon|under|after|before|until|within|about|through|against|during|since|because|porque) $/i.test(
			before,
		)
	);
}

const longestClause = 120;
const promptBefore = /\p{L} \[\p{L}[^[\]]*\] [^.[\]\n]*$/u;

/** `clang-analyzer-unix.Malloc`: as tools print the name of what found something. */
const nameOfCheck = /^[a-z]+(?:-[a-z]+){2,}(?:\.\w+)*$/;

/** `/orders/<ID>/items`, `{env}-{team}` */
function isInName({ prose: { content } }: Passage, { start, end }: Span): boolean {
	return /[/:-]/.test(content[start - 1] ?? '') || content[end] === '/';
}
