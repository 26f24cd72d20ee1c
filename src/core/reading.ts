import type { Block } from './markdown/blocks.ts';
import { isPlain, type Span, scanInline } from './markdown/inline.ts';
import type { Code, Prose, Row } from './markdown/parts.ts';
import type { Place } from './prompts.ts';

/** A piece of prose with its inline spans, in the order in which they start. */
export interface Passage {
	readonly prose: Prose;
	readonly spans: readonly Span[];
	/** The values that stand in it: what follows a label, else whole lines. */
	readonly values: readonly Value[];
}

/** Offsets into a prose part's content. */
export interface Value {
	/** Without markup: `Status` of `**Status**: Draft`; empty where there is none. */
	readonly label: string;
	readonly start: number;
	/** Exclusive; may equal `start`. */
	readonly end: number;
}

/** A block as the rules see it. */
export interface Reading {
	readonly block: Block;
	readonly passages: readonly Passage[];
	readonly code: readonly Code[];
	readonly rows: readonly Row[];
}

export function readBlock(block: Block): Reading {
	const passages: Passage[] = [];
	const code: Code[] = [];
	const rows: Row[] = [];
	for (const part of block.parts) {
		switch (part.kind) {
			case 'code':
				code.push(part);
				break;
			case 'row':
				rows.push(part);
				for (const cell of part.cells) passages.push(passageOf(cell));
				break;
			case 'html':
			case 'definition':
				break;
			default:
				passages.push(passageOf(part));
		}
	}
	return { block, passages, code, rows };
}

function passageOf(prose: Prose): Passage {
	const spans = isPlain(prose.content) ? noSpans : scanInline(prose.content);
	return { prose, spans, values: valuesOf(prose) };
}

const noSpans: readonly Span[] = [];

/** `**Label**: `, `**Label:** `, `- Label: `; bold may enclose brackets. */
const labelled =
	/(?:\*\*|__)([^*\n]{1,80}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)\s*|([\p{Letter}][^\n:|`[\]<>*]{0,50}):\s+/uy;
const marker = /\s*(?:\[[ xX]\]\s+)?/y;

/** The label and value of one line of inline Markdown that starts at `start`. */
function valueAt(content: string, start: number, end: number, single: boolean): Value {
	let from = start;
	if (!single) {
		marker.lastIndex = start;
		if (marker.test(content)) from = marker.lastIndex;
	}
	let label = '';
	labelled.lastIndex = from;
	const match = labelled.exec(content);
	if (match && labelled.lastIndex <= end) {
		label = (match[1] ?? match[2])!.trim();
		from = labelled.lastIndex;
	}
	let to = end;
	while (to > from && isSpace(content.charCodeAt(to - 1))) to--;
	while (from < to && isSpace(content.charCodeAt(from))) from++;
	return { label, start: from, end: to };
}

function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 10;
}

function valuesOf(prose: Prose): Value[] {
	const { content, starts } = prose;
	if (prose.kind === 'cell' || prose.kind === 'metadata')
		return [{ label: '', start: 0, end: content.length }];
	return starts.map((start, index) =>
		valueAt(content, start, starts[index + 1] ?? content.length, prose.kind === 'heading'),
	);
}

const joining = /^[\s*_"'“”.,;:?!()→>&/+-]*$/;

/** Where a span of a passage stands: what surrounds it on its line, other brackets aside, decides. */
export function placeOfSpan(passage: Passage, span: Span): Place {
	const { content, kind, starts } = passage.prose;
	if (kind === 'heading') return 'heading';
	if (kind === 'metadata') return 'value';
	const value =
		passage.values.findLast((each) => each.start <= span.start) ??
		passage.values[
			Math.max(
				0,
				starts.findLastIndex((start) => start <= span.start),
			)
		];
	if (!value) return 'sentence';
	const lineStart = value.start <= span.start ? value.start : 0;
	const before = withoutBrackets(content.slice(lineStart, span.start)).replace(/^\s*\[[ xX]\]/, '');
	const after = withoutBrackets(content.slice(span.end, Math.max(span.end, value.end)));
	if (!joining.test(before)) return 'sentence';
	return joining.test(after) || /^[\s*_]*(?::|[-–—→]\s)/.test(after) ? 'value' : 'sentence';
}

function withoutBrackets(text: string): string {
	return text.length > 400 ? text : text.replace(/\[[^[\]]*\]/g, '');
}

/** The passage's text with code, math, HTML and links blanked out, offsets kept. */
export function wordsOnly(passage: Passage): string {
	let text = '';
	let from = 0;
	for (const { kind, start, end } of passage.spans) {
		if (start < from || kind === 'bracket' || kind === 'brace' || kind === 'angle') continue;
		text += passage.prose.content.slice(from, start) + ' '.repeat(end - start);
		from = end;
	}
	return text + passage.prose.content.slice(from);
}

/** Text as it reads: without emphasis and code marks, white space folded. */
export function plainText(markdown: string): string {
	return markdown
		.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
		.replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
		.replace(/\*\*|__|`|~~|(?<!\w)[*_]|[*_](?!\w)/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
