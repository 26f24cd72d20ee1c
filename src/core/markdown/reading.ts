import type { Block } from './blocks.ts';
import { type Span, scanInline } from './inline.ts';
import type { Code, Prose, Row } from './parts.ts';

/** A value in a piece of prose, as offsets into its content. */
export class Value {
	/** Without markup: `Status` of `**Status**: Draft`; empty where there is none. */
	readonly label: string;
	readonly start: number;
	/** Exclusive; may equal `start`. */
	readonly end: number;

	constructor(label: string, start: number, end: number) {
		this.label = label;
		this.start = start;
		this.end = end;
	}
}

const enclosing: ReadonlySet<Span['kind']> = new Set(['bracket', 'brace', 'angle', 'escaped']);

/** A piece of prose with what stands in it, found when it is asked for. */
export class Passage {
	readonly prose: Prose;
	readonly #label: string;
	#spans: readonly Span[] | undefined;
	#values: readonly Value[] | undefined;
	#words: string | undefined;

	/** `label`: of a cell, the name of what it holds. */
	constructor(prose: Prose, label = '') {
		this.prose = prose;
		this.#label = label;
	}

	/** Inline spans in the order in which they start. */
	get spans(): readonly Span[] {
		this.#spans ??= scanInline(this.prose.content);
		return this.#spans;
	}

	/** What follows a label, else whole lines. */
	get values(): readonly Value[] {
		this.#values ??= valuesOf(this.prose, this.#label);
		return this.#values;
	}

	/** The text with code, math, HTML and links blanked out, offsets kept. */
	get words(): string {
		this.#words ??= this.#blankOut();
		return this.#words;
	}

	#blankOut(): string {
		const { content } = this.prose;
		let text = '';
		let from = 0;
		for (const { kind, start, end } of this.spans) {
			if (start < from || enclosing.has(kind)) continue;
			text += content.slice(from, start) + ' '.repeat(end - start);
			from = end;
		}
		return from === 0 ? content : text + content.slice(from);
	}

	/** Whether a span is all there is. */
	isAll({ start, end }: Span): boolean {
		const { content } = this.prose;
		const around = content.length - (end - start);
		if (around === 0 || around > 11) return around === 0;
		return joining.test(content.slice(0, start).replace(/^\[[ xX]\]\s/, '') + content.slice(end));
	}

	/** Whether a span is all of its value, or a heading's or title's: nothing but punctuation and other brackets around it on its line, a remark in parentheses behind it at most. */
	isValue(span: Span): boolean {
		span.isValue ??= this.#isValue(span);
		return span.isValue;
	}

	#isValue(span: Span): boolean {
		const { content, kind, starts } = this.prose;
		if (kind === 'heading' || (kind === 'metadata' && this.values[0]!.label === 'title')) return true;
		const line = this.prose.lineOf(span.start);
		const value = this.values[line] ?? this.values[0]!;
		const isLabel = span.start < value.start;
		const before = content.slice(isLabel ? starts[line]! : value.start, span.start).replace(/^\[$/, '');
		if (line > 0 && value.label === '' && span.kind !== 'angle' && !isBroken(content, starts[line]!))
			return false;
		// The marks that open its own bold end no bold label: `It is kept at the end. **[STORE]** **[LOG]**`.
		const last = before.slice(-20);
		const label = content.startsWith('**', span.end) ? last.replace(/(?:\]\*\*\s)?\*\*$/, '') : last;
		if (/(?:\*\*|__|:[*_])\s*:?\s*$/.test(label) && /\w/.test(before)) return true;
		if (!joining.test(withoutBrackets(before).replace(/^\d+(?:\.\d+)*\.?\s/, ''))) return false;
		const after = withoutBrackets(
			withoutComments(content.slice(span.end, Math.max(span.end, value.end))),
		).replace(/^\]$/, '');
		return joining.test(after) || /^[\s*_]*(?::|[-–—→|·]\s|\((?!\w+:))/.test(after);
	}
}

/** Whether the line that starts at `start` is a line of its own, not the wrapped rest of the one before. */
function isBroken(content: string, start: number): boolean {
	return /(?: {2}|\\)\n$/.test(content.slice(Math.max(0, start - 3), start));
}

const joining = /^[\s*_"'“”.,;:?!()→>&/+|-]*$/;

function withoutBrackets(text: string): string {
	return text.length > 400 || !/[[{<]/.test(text)
		? text
		: text.replace(/\\?\[[^[\]]*\]|\$?\{[^{}]*\}|(?<![-/.@_\w])\\?<[^<>]*>(?![-/.@_\w])/g, '');
}

/** A block as the rules see it. */
export class Reading {
	/** As in the source: what no rule is looking for is told from it at once. */
	readonly text: string;
	readonly passages: readonly Passage[];
	readonly code: readonly Code[];
	readonly rows: readonly Row[];

	constructor({ text, parts }: Block) {
		let passages: Passage[] = none;
		let code: Code[] = none;
		let rows: Row[] = none;
		for (const part of parts) {
			switch (part.kind) {
				case 'code':
					code = added(code, part);
					break;
				case 'row':
					rows = added(rows, part);
					for (const cell of part.cells) passages = added(passages, new Passage(cell, labelOf(cell, part)));
					break;
				case 'html':
				case 'definition':
					break;
				default:
					passages = added(passages, new Passage(part));
			}
		}
		this.text = text;
		this.passages = passages;
		this.code = code;
		this.rows = rows;
	}
}

const none: never[] = [];

/** The list with one more in it, which is a new one where it was `none`. */
function added<T>(list: T[], item: T): T[] {
	if (list === none) return [item];
	list.push(item);
	return list;
}

/** In a row of two cells the first one names the second. */
function labelOf(cell: Prose, { cells }: Row): string {
	return cells.length === 2 && cell === cells[1] ? plainText(cells[0]!.content) : '';
}

/** `**Label**: `, `**Label:** `, `Label: `, `标签：`; bold may enclose brackets. */
const labelled =
	/(?:\*\*|__)([^*\n]{1,80}?)\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*|([\p{L}][^\n:：|`[\]<>*]{0,50})(?::\s+|：\s*)/uy;
const taskBox = /\s*(?:\[[ xX]\]\s+)?/y;

/** The label and value of the line of inline Markdown from `start` to `end`. `isWide`: the content holds a wide colon. */
function valueAt(content: string, start: number, end: number, isWide: boolean): Value {
	taskBox.lastIndex = start;
	let from = taskBox.test(content) ? taskBox.lastIndex : start;
	let label = '';
	const colon = content.indexOf(':', from);
	if (isWide || (colon >= 0 && colon < end)) {
		labelled.lastIndex = from;
		const match = labelled.exec(content);
		if (match && labelled.lastIndex <= end) {
			label = (match[1] ?? match[2])!.trim();
			from = labelled.lastIndex;
		}
	}
	let to = end;
	while (to > from && isSpace(content.charCodeAt(to - 1))) to--;
	if (to < end && content[to - 1] === '\\' && content[to] === '\n') to--;
	while (from < to && isSpace(content.charCodeAt(from))) from++;
	return new Value(label, from, to);
}

function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 10;
}

const metadata = /^((?:-\s+)*(?:([\w .-]+(?:\([^()\n]*\))?):(?:\s+|$))?)(["']?)([\s\S]*?)\3$/;

function valuesOf({ kind, content, starts }: Prose, cellLabel: string): Value[] {
	if (kind === 'cell') return [new Value(cellLabel, 0, content.length)];
	if (kind === 'metadata') {
		const [, key, label, quote, value] = metadata.exec(content)!;
		const start = key!.length + quote!.length;
		return [new Value(label ?? '', start, start + value!.length)];
	}
	const isWide = content.includes('：');
	return starts.map((start, index) => valueAt(content, start, starts[index + 1] ?? content.length, isWide));
}

const boldLabel =
	/^[ \t>]*(?:(?:[-*+][ \t]+|\d+[.)][ \t]+)?\*\*([^*\r\n]+)\*\*|(?:\[!\w+\][-+]?[ \t]|:::\w+[ \t]|!!! \w+ "|<.*summary>)([^<"\r\n]{1,80}))/gm;

/** Bold words at the start of a line, with their colon, and the title of a callout: what may be a field's name or stand for a heading. */
export function boldLabelsIn(markdown: string): string[] {
	return Array.from(markdown.matchAll(boldLabel), ([, bold, title]) => (bold ?? title)!);
}

/** The text without HTML comments, one that nobody closed included. Takes time linear in the text's length. */
export function withoutComments(text: string): string {
	let kept = '';
	let from = 0;
	for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
		kept += text.slice(from, start);
		const end = text.indexOf('-->', start + 4);
		if (end < 0) return kept;
		from = end + 3;
	}
	return kept + text.slice(from);
}

/** Text as it reads: without emphasis and code marks, white space folded. */
export function plainText(markdown: string): string {
	if (!/[\\*_`~[\n]|\s\s|^\s|\s$/.test(markdown)) return markdown;
	let text = markdown;
	if (text.includes('](')) text = text.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1');
	if (text.includes('\\')) text = text.replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
	text = withoutEmphasis(text);
	return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

function withoutEmphasis(text: string): string {
	const unbold = text.replaceAll('**', '');
	// Mostly nothing but bold is left, which is found much sooner.
	return /[*_`~]/.test(unbold) ? text.replace(/\*\*|__|`|~~|(?<!\w)[*_]|[*_](?!\w)/g, '') : unbold;
}
