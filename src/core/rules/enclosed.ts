import type { Span } from '../markdown/inline.ts';
import type { Passage } from '../markdown/reading.ts';
import {
	angleCertainty,
	braceCertainty,
	bracketCertainty,
	type Certainty,
	doubleAngleCertainty,
	doubleBraceCertainty,
} from '../template/prompts.ts';

/** Kinds of spans that may hold a prompt. */
export type Enclosed = 'bracket' | 'brace' | 'angle' | 'escaped';

export function isEnclosed(span: Span): span is Span & { kind: Enclosed } {
	return span.kind === 'bracket' || span.kind === 'brace' || span.kind === 'angle' || span.kind === 'escaped';
}

export function innerOf({ prose: { content } }: Passage, { kind, start, end }: Span): string {
	if (kind === 'bracket') return content.slice(start + 1, end - 1);
	const first = content[start];
	const isDouble = (first === '{' || first === '<') && content[start + 1] === first;
	const from = isDouble || first === '\\' || first === '$' ? 2 : 1;
	return content.slice(start + from, end - (isDouble || content[end - 2] === '\\' ? 2 : 1));
}

export function certaintyIn(passage: Passage, span: Span): Certainty {
	const inner = innerOf(passage, span);
	const { content } = passage.prose;
	if (span.kind === 'angle')
		return content.startsWith('<<', span.start) ? doubleAngleCertainty(inner) : angleCertainty(inner);
	if (span.kind !== 'brace') return bracketCertainty(inner);
	if (content[span.start] === '$') return 'never';
	return content[span.start + 1] === '{' ? doubleBraceCertainty(inner) : braceCertainty(inner);
}

/** `[a, b]` in YAML is a list, `omit` one of sections; `[List of all reviewers]`, `[e.g., 2 hours]` and `[PROJECT_NAME]` ask. */
export function isFlowSequence(passage: Passage, span: Span): boolean {
	const { prose } = passage;
	const { kind, start } = span;
	if (kind !== 'bracket' || prose.kind !== 'metadata') return false;
	const [value] = passage.values;
	if (start !== value!.start || prose.content[start - 1] !== ' ') return false;
	const inner = innerOf(passage, span);
	if (inner.startsWith('e.g')) return false;
	if (value!.label === 'omit' || inner.includes(',')) return true;
	if (/^\p{Lu}+(?:_\p{Lu}+)+$/u.test(inner)) return false;
	const certainty = bracketCertainty(inner);
	return certainty !== 'anywhere' && (certainty !== 'name' || inner.split(' ').length < 4);
}

/** `**[Name of the group]:** what it needs`; `**[proven]:**` explains a mark, which `**[Limitation]:** [What it is]` does not. */
export function isLabel(passage: Passage, span: Span): boolean {
	const { content } = passage.prose;
	return (
		content.startsWith(':**', span.end) &&
		content.startsWith('**', span.start - 2) &&
		(certaintyIn(passage, span) !== 'never' ||
			/^:\*\* \[\p{L}[^[\]\n]{1,200}\](?!\()/u.test(content.slice(span.end, span.end + 210)))
	);
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
	const before = besideItalics(content, start - 1, -1);
	const after = besideItalics(content, behind, 1);
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
		return /:(?:\*\*|__)? $/.test(content.slice(Math.max(0, start - 5), start - 1));
	return !(before === '*' && after === ':');
}

/** The character at `at`, a space for one that opens or closes italics. */
function besideItalics(content: string, at: number, step: number): string {
	const each = content[at] ?? ' ';
	return each === '_' && !/\w/.test(content[at + step] ?? ' ') ? ' ' : each;
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
