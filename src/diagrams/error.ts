import type { DiagramError } from '../core/index.ts';
import { preprocessed } from './preprocessed.ts';
import { rangeIn } from './range.ts';

/** An error and where it stands, in UTF-16 units of the text that the parser got; `end` may equal `start`. */
interface Complaint {
	readonly message: string;
	readonly start: number;
	readonly end: number;
}

/** What Mermaid's parsers, made by several generators, throw. */
interface Thrown {
	readonly name?: string;
	readonly message?: string;
	/** Jison. */
	readonly hash?: { readonly text?: string; readonly line?: number | string };
	/** Langium. */
	readonly result?: {
		readonly lexerErrors: readonly LexerError[];
		readonly parserErrors: readonly ParserError[];
	};
	/** YAML. */
	readonly reason?: string;
	readonly mark?: { readonly buffer: string; readonly position: number };
}

interface LexerError {
	readonly length: number;
	readonly line?: number;
	readonly column?: number;
}

interface ParserError {
	readonly token: { readonly image: string; readonly startLine?: number; readonly startColumn?: number };
}

/** What Mermaid threw over a source, as a place in the source and a sentence; undefined where the lack of a page was to blame. */
export function diagramErrorOf(error: unknown, source: string): DiagramError | undefined {
	if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
	const thrown = (typeof error === 'string' ? { message: error } : (error ?? {})) as Thrown;
	const yaml = yamlComplaint(thrown, source);
	if (yaml) return { message: yaml.message, range: rangeIn(source, yaml.start, yaml.end) };
	const traced = preprocessed(source);
	const { message, start, end } = complaintOf(thrown, traced.text);
	const last = Math.max(start, end - 1);
	const range = rangeIn(
		source,
		traced.originOf(start),
		end > start ? traced.originOf(last) + 1 : traced.originOf(start),
	);
	return { message, range };
}

function complaintOf(thrown: Thrown, text: string): Complaint {
	return (
		unknownKind(thrown, text) ??
		langiumComplaint(thrown, text) ??
		jisonComplaint(thrown, text) ??
		toldComplaint(thrown, text) ??
		guessedComplaint(thrown, text)
	);
}

function unknownKind({ name }: Thrown, text: string): Complaint | undefined {
	if (name !== 'UnknownDiagramError') return undefined;
	const { 0: word, index } = /\S+/.exec(text) ?? { 0: '', index: 0 };
	const message =
		word === '' ? 'there is nothing to draw' : `“${word}” is no kind of diagram that Mermaid knows`;
	return { message, start: index, end: index + word.length };
}

function langiumComplaint({ result, message = '' }: Thrown, text: string): Complaint | undefined {
	const unread = result?.lexerErrors[0];
	const unexpected = result?.parserErrors[0];
	// A tree drawn with lines is rewritten before it is parsed: only the message knows its lines.
	const told = Number(/ on line (\d+)/.exec(message)?.[1]);
	if (unread) {
		const start = offsetAt(text, told || unread.line, unread.column);
		const end = start + unread.length;
		return { message: unexpectedText(text.slice(start, end)), start, end };
	}
	if (!unexpected) return undefined;
	const { image, startLine, startColumn } = unexpected.token;
	if (!startLine || !startColumn || image === '')
		return { message: unexpectedText(''), start: text.length, end: text.length };
	const start = offsetAt(text, told || startLine, startColumn);
	const isThere = text.startsWith(image, start);
	return { message: unexpectedText(image), start, end: isThere ? start + image.length : start };
}

/** The message draws what stands around the place, without line ends; the token's own text and last line are told apart. */
function jisonComplaint({ hash, message = '' }: Thrown, text: string): Complaint | undefined {
	if (!/^(?:Parse|Lexical) error on line /.test(message) || typeof hash?.line !== 'number') return undefined;
	const token = hash.text ?? '';
	const line = hash.line - (token.match(/\n/g)?.length ?? 0) + 1;
	const [, around = '', dashes = ''] = message.split('\n');
	const caret = dashes.indexOf('^');
	const before = around.slice(0, caret).replace(/^\.\.\./, '');
	const after = around.slice(caret).replace(/\.\.\.$/, '');
	const lineStart = offsetAt(text, line);
	const lineEnd = text.indexOf('\n', lineStart);
	for (let start = lineStart; start <= (lineEnd < 0 ? text.length : lineEnd); start++) {
		if (!text.startsWith(token, start)) continue;
		if (
			!text
				.slice(Math.max(0, start - 60), start)
				.replaceAll('\n', '')
				.endsWith(before)
		)
			continue;
		if (
			!text
				.slice(start, start + 60)
				.replaceAll('\n', '')
				.startsWith(after)
		)
			continue;
		const isUnread = message.startsWith('Lexical');
		const rest = isUnread ? (/^(?:[\p{L}\p{N}_]+|\S)/u.exec(text.slice(start))?.[0] ?? '') : token;
		return { message: unexpectedText(rest), start, end: start + rest.length };
	}
	return { message: unexpectedText(token), start: lineStart, end: lineStart };
}

function yamlComplaint({ mark, reason }: Thrown, source: string): Complaint | undefined {
	if (!mark || reason === undefined) return undefined;
	const body = mark.buffer.replace(/[\0\n]+$/, '');
	const at = source.indexOf(body);
	if (at < 0) return undefined;
	const start = at + Math.min(mark.position, body.length);
	return { message: sentence(reason), start, end: start };
}

/** `… at line 3, column 5`, `Line 3: …`. */
function toldComplaint({ message = '' }: Thrown, text: string): Complaint | undefined {
	const [told, line, column] = /\bline (\d+)(?:, column (\d+))?/i.exec(message) ?? [];
	if (told === undefined) return undefined;
	const start = offsetAt(text, Number(line), column === undefined ? undefined : Number(column));
	const found = /\bbut found: ?'([\s\S]*?)'/.exec(message)?.[1];
	return { message: found === undefined ? sentence(message) : unexpectedText(found), start, end: start };
}

/** Names and numbers that a message is about: `[a]`, `"a"`, `(a)`, `…: a`, `block 3`. */
const subjects = /\[([^[\]]+)\]|"([^"]+)"|'([^']+)'|\(([^()"']+)\)|: (\S+?)\.?$|\b(\d+)\b/gm;

/** Without a place: the statement that Mermaid quotes, else the last line that holds what the message is about, else the first. */
function guessedComplaint({ hash, message = '' }: Thrown, text: string): Complaint {
	const statement = hash?.text?.trim() ?? '';
	const named = [...message.matchAll(subjects)].map((match) => match.slice(1).find(Boolean)!);
	for (const subject of [statement, ...named]) {
		const start = subject === '' ? -1 : text.lastIndexOf(subject);
		if (start > 0) return { message: sentence(message), start, end: start + subject.length };
	}
	return { message: sentence(message), start: 0, end: 0 };
}

/** One-based line and column, as parsers count; behind the text where it has no such line. */
function offsetAt(text: string, line = 1, column = 1): number {
	let start = 0;
	for (let at = 1; at < line; at++) {
		const end = text.indexOf('\n', start);
		if (end < 0) return text.length;
		start = end + 1;
	}
	return Math.min(start + column - 1, text.length);
}

const longest = 60;

function unexpectedText(text: string): string {
	const shown = text.trim().split('\n')[0]!;
	if (shown !== '') return `unexpected “${shown.length > longest ? `${shown.slice(0, longest)}…` : shown}”`;
	return text === '' ? 'unexpected end of the diagram' : 'unexpected end of the line';
}

/** The first line of a message, without the place that the finding has anyway. */
function sentence(message: string): string {
	const [line = ''] = message.trim().split('\n');
	return line
		.replace(/^(?:Error: |(?:Parse |Syntax )?error (?:on|at) line \d+(?:, column \d+)?:? |Line \d+: )/i, '')
		.replace(/ at line \d+(?:, column \d+)?(?: \[\d+,\d+\))?$| \(\d+:\d+\)$/, '')
		.slice(0, 200);
}
