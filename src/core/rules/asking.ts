import { type Span, spanText } from '../markdown/inline.ts';
import type { Passage, Reading } from '../markdown/reading.ts';
import { fillMeIn, isDatePrompt, isTimePrompt } from '../template/barePrompts.ts';
import {
	angleCertainty,
	braceCertainty,
	bracketCertainty,
	type Certainty,
	doubleBraceCertainty,
	mayBeAskedInBraces,
	mayBePrompt,
	showsPrompt,
} from '../template/prompts.ts';
import type { Context } from './rule.ts';

/** What a template puts around what is to be replaced; `foreign`: brackets around what no known template asks. */
export type Enclosure = 'bracket' | 'brace' | 'angle' | 'escaped' | 'parenthesis' | 'date' | 'foreign';

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
		(['bracket', 'angle', 'brace', 'date'] as const).some((each) => context.asksWith(each))
	);
}

const signs: Readonly<Record<Enclosure, RegExp>> = {
	bracket: /\[[\\_*]?[\p{Letter}\d]/u,
	brace: /\{\\?[\p{Letter}\d]/u,
	angle: /<\\?[\p{Letter}\d]/u,
	escaped: /\\\[\s?[\p{Letter}\d]/u,
	parenthesis: /\(fill /i,
	date: /[YyADdJTHM]{2}[-/.:][MmYJTD]{2}/,
	foreign: /\[[\p{Letter}\d]/u,
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
		if (kind === 'foreign') return originsOf(passage, isKnown);
		if (kind === 'date') return Array.from(datesIn(passage), () => told);
		return passage.spans.flatMap((span) => (span.kind === kind ? evidenceOf(passage, span) : none));
	});
}

function originsOf(passage: Passage, isKnown: (prompt: string) => boolean): readonly number[] {
	return passage.spans
		.filter(
			(span) => span.kind === 'bracket' && span.depth === 0 && certaintyIn(passage, span) === 'anywhere',
		)
		.map((span) => (isKnown(spanText(passage.prose.content, span)) ? own : told));
}

/** `YYYY-MM-DD`, `HH:MM`: values that show how they are to be written, of which one may name a format. */
function datesIn({ prose, values }: Passage): readonly string[] {
	return values
		.map(({ start, end }) => prose.content.slice(start, end))
		.filter((value) => isDatePrompt(value) || isTimePrompt(value));
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

function placeOf({ prose: { kind }, prose, values }: Passage, { start }: Span): number {
	const isField = kind !== 'heading' && kind !== 'cell' && kind !== 'metadata';
	return isField && values[prose.lineOf(start)]?.label ? places.label : places[kind];
}

export function isEnclosed(
	span: Span,
): span is Span & { kind: Exclude<Enclosure, 'parenthesis' | 'date' | 'foreign'> } {
	return span.kind === 'bracket' || span.kind === 'brace' || span.kind === 'angle' || span.kind === 'escaped';
}

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
			/^\s*[\p{Letter}\d%]/u.test(inner) &&
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

/** `[Track] [Filter results] [Return]`: three that nothing but spaces part, of which few are told by their words, are what a screen offers. */
export function isOffered(passage: Passage, { kind, start, end }: Span): boolean {
	const { prose, spans } = passage;
	const { content } = prose;
	if (kind !== 'bracket' || !(mayBeBehind(content, start) || mayBeBefore(content, end))) return false;
	const before = offeredBefore.exec(content.slice(Math.max(0, start - farthest), start))![0];
	const after = offeredAfter.exec(content.slice(end, end + farthest))![0];
	if ((before + after).split(']').length <= 2) return false;
	if (spans.length > mostOffered) return true;
	const line = prose.lineOf(start);
	const offered = spans.filter((each) => each.kind === 'bracket' && prose.lineOf(each.start) === line);
	return 2 * offered.filter((each) => certaintyIn(passage, each) !== 'never').length < offered.length;
}

const mayBeBehind = (content: string, start: number) =>
	content[start - 1] === ' ' && (content[start - 2] === ']' || content[start - 2] === ' ');
const mayBeBefore = (content: string, end: number) =>
	content[end] === ' ' && (content[end + 1] === '[' || content[end + 1] === ' ');

const offeredBefore = /(?:\[[^[\]\n]{1,40}\] +){0,2}$/;
const offeredAfter = /^(?: +\[[^[\]\n]{1,40}\]){0,2}/;
/** No two of them, with the spaces, are longer. */
const farthest = 100;
/** In spans; a limit keeps many of them linear. */
const mostOffered = 50;

/** `Deploy of 4.2 [canary]`: what ends a sentence that needs no more is a remark of the author's; `Access to [system]` needs more. */
function isAside(passage: Passage, span: Span): boolean {
	const { content } = passage.prose;
	if (content[span.start - 1] !== ' ') return false;
	const before = content.slice(Math.max(0, span.start - 10), span.start);
	return (
		/^\)?[.,;]?(?:$|\s*\n)/.test(content.slice(span.end, span.end + 9)) &&
		!passage.isValue(span) &&
		/(?:\p{Letter}{4}|\p{Lu}\p{Letter}*|[\d)]) $/u.test(before) &&
		!/(?:that|with|from|into|than|over|upon|under|after|before|until|within|about|through|against|during|since|because|porque) $/i.test(
			before,
		)
	);
}

/** `clang-analyzer-unix.Malloc`: as tools print the name of what found something. */
const nameOfCheck = /^[a-z]+(?:-[a-z]+){2,}(?:\.\w+)*$/;

/** `Step [N+1]`, `[N]/[M] done`, `[X/Y]`, `[X%]`, `[%]`; other letters only as an amount. */
function isNumber(inner: string, passage: Passage, span: Span): boolean {
	if (/^(?:[NXYZx]{1,3} ?)?%$/.test(inner)) return true;
	const isFirst = span.start === 0;
	if (isFirst && passage.prose.kind !== 'cell') return false;
	return (
		/^(?:[NM](?: ?\+ ?1)?|[NX]\/[MY])$/.test(inner) ||
		(inner === 'n' &&
			span.kind === 'brace' &&
			/\p{Letter} $/u.test(passage.prose.content.slice(0, span.start).slice(-2))) ||
		(/^[XYZ]$/.test(inner) && (isFirst || isAmount(passage, span)))
	);
}

/** `within [X] days`, `at most [N]%` */
function isAmount({ prose: { content } }: Passage, { start, end }: Span): boolean {
	const before = content.slice(Math.max(0, start - 2), start);
	return (
		/[\p{Letter}<>≤≥=~(] ?$/u.test(before) && /^(?:%| ?\p{Ll}| [KMGT]B)/u.test(content.slice(end, end + 3))
	);
}

/**
 * `v[VERSION]`, `SAS_[XXXX]`, `REQ-{{ID}}`, `ADR-[###]`: what a number in capitals ends with, whole; `#[number]`, `AB#[ID]`;
 * `@[Name]`, `#{channel}`: who or where the sign leads to; `$[Amount]`.
 * Indices and paths are written in small letters.
 */
export function completesNumber(passage: Passage, span: Span): boolean {
	const { content } = passage.prose;
	if (!/[#@v_$€£¥-]/.test(content[span.start - 1] ?? '')) return false;
	const before = content.slice(Math.max(0, span.start - 14), span.start);
	if (/[\w({[]/.test(content[span.end] ?? ' ')) return false;
	if (/(?:^|[\s*("])@$/.test(before) || (span.kind === 'brace' && /(?:^|[\s*("])#$/.test(before)))
		return mayBeAskedInBraces(innerOf(passage, span));
	if (span.kind === 'bracket' && /(?:^|[\s*("<>~≈])[$€£¥]$/.test(before))
		return /^(?:[NXYZ]+[KMB]?|\p{Letter}[\p{Letter} /-]+)$/u.test(innerOf(passage, span));
	const inner = innerOf(passage, span);
	const isN = /^(?:n|N|id|ID)$/.test(inner);
	if (/(?:^|[\s*("])[A-Z]{0,12}#$/.test(before)) return isN || certaintyIn(passage, span) !== 'never';
	if (/(?:^|[\s*(])v$/.test(before))
		return isN || /^n ?\+ ?1$|^[XYZ](?:\.[XYZ])+$|^\p{Letter}{4}/u.test(inner);
	return (isN || /^(?:[A-Z][A-Z\d _-]+|#+)$/.test(inner)) && /(?:^|[\s*])[A-Z]{2,12}[_-]$/.test(before);
}

/** `in less than [X]ms`: the unit belongs to the number, so the bracket does not stand alone. */
export function hasUnit({ prose: { content } }: Passage, { kind, start, end }: Span): boolean {
	return (
		kind === 'bracket' &&
		/^\[[NXYZ]{1,3}\](?:ms|s|m|min|h|d|[KMGT]i?B)\b/.test(content.slice(start, end + 4)) &&
		/[\s<>≤≥=~(]/.test(content[start - 1] ?? ' ')
	);
}

/** `**[Name of the group]:** what it needs`; `**[proven]:**` explains a mark. */
export function isLabel(passage: Passage, span: Span): boolean {
	const { content } = passage.prose;
	return (
		content.startsWith(':**', span.end) &&
		content.startsWith('**', span.start - 2) &&
		certaintyIn(passage, span) !== 'never'
	);
}

/** `/orders/<ID>/items`, `{env}-{team}` */
function isInName({ prose: { content } }: Passage, { start, end }: Span): boolean {
	return /[/:-]/.test(content[start - 1] ?? '') || content[end] === '/';
}

export function innerOf({ prose }: Passage, span: Span): string {
	const text = spanText(prose.content, span);
	if (span.kind === 'bracket' || span.kind === 'escaped') return text.slice(1, -1);
	return text.replace(/^[\\$]?(?:\{\{|.)|(?:\\?>|\}\}|.)$/gs, '');
}

export function certaintyIn(passage: Passage, span: Span): Certainty {
	const { content } = passage.prose;
	if (span.kind === 'bracket') return bracketCertainty(content.slice(span.start + 1, span.end - 1));
	const text = content.slice(span.start, span.end);
	switch (span.kind) {
		case 'brace':
			if (/^\{\{\s?[A-Z][A-Z\d_]{2,}\s?\}\}$/.test(text)) return 'anywhere';
			return text.startsWith('{{')
				? doubleBraceCertainty(text.slice(2, -2))
				: braceCertainty(text.slice(1, -1));
		case 'escaped':
			return bracketCertainty(innerOf(passage, span));
		default:
			return angleCertainty(text.replace(/^\\?<|\\?>$/g, ''));
	}
}

/** `[a, b]` in YAML is a list, `[List of all reviewers]` asks for one. */
export function isFlowSequence(passage: Passage, span: Span): boolean {
	const { prose } = passage;
	const { kind, start } = span;
	if (kind !== 'bracket' || prose.kind !== 'metadata') return false;
	if (start !== passage.values[0]!.start || prose.content[start - 1] !== ' ') return false;
	const certainty = /^\[(?:e\.g|[^\s,[\]]+ )/.test(prose.content.slice(start)) && certaintyIn(passage, span);
	return certainty !== 'anywhere' && !(certainty === 'name' && innerOf(passage, span).split(' ').length > 3);
}

const wordCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';
const leadIn = new Set(`${wordCharacters}])$\\@#!`);
const leadOut = new Set(`${wordCharacters}[({`);
const openQuotes = new Set(`"'“‘`);
const closeQuotes = new Set(`"'”’`);

/** A bracket that hangs on a word is an index, a type argument or an optional ending; one in quotes is talked about, as is `**[proven]** = there are data`; one in `[dbo].[orders]` names a table; one above a line that sets a key is a section of a file. */
export function standsAlone(
	{ prose: { content, kind: prose } }: Passage,
	{ start, end, kind }: Span,
): boolean {
	const behind = kind === 'escaped' && content[end] === '\\' ? end + 1 : end;
	const before = opensItalics(content, start - 1) ? ' ' : (content[start - 1] ?? ' ');
	const after = closesItalics(content, behind) ? ' ' : (content[behind] ?? ' ');
	if (leadIn.has(before) || leadOut.has(after)) return false;
	if (after === '.' ? content[behind + 1] === '[' : before === '.' && content[start - 2] === ']')
		return false;
	if (after === '\n' && /^\n[\w.-]+ = \S/.test(content.slice(end, end + 60))) return false;
	if (
		(after === '*' || after === '_' || content[end + 1] === '=') &&
		/^[*_]* = /.test(content.slice(end, end + 5))
	)
		return false;
	if (after === ':' && (kind === 'bracket' ? /\S/ : /[^\s*_]/).test(content[end + 1] ?? ' ')) return false;
	if (kind !== 'bracket' || prose === 'metadata') return true;
	if (openQuotes.has(before) && closeQuotes.has(after))
		return /: $/.test(content.slice(start - 3, start - 1));
	return !(before === '*' && after === ':');
}

function opensItalics(content: string, at: number): boolean {
	return content[at] === '_' && !/\w/.test(content[at - 1] ?? ' ');
}

function closesItalics(content: string, at: number): boolean {
	return content[at] === '_' && !/\w/.test(content[at + 1] ?? ' ');
}
