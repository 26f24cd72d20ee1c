import type { Prose } from '../markdown/parts.ts';
import { type Passage, plainText, withoutComments } from '../markdown/reading.ts';
import {
	blank,
	dateInSentence,
	fillMeIn,
	isDatePrompt,
	isInstructionToFillIn,
	isNameToCome,
	isParenthesisedPrompt,
	isSomebody,
	isTimePrompt,
	isUnknownAmount,
	mayBeAskedInParentheses,
	numberPrompt,
	ownName,
	releaseDate,
	unnumbered,
} from '../template/barePrompts.ts';
import { isCapitalPrompt } from '../template/prompts.ts';
import { asks, isToldByTemplate } from './asking.ts';
import type { Context, Report } from './rule.ts';

/** `# ADR-XXX: Title`, `ID: INC-YYYY-MM-DD-XXX` */
const ownNumber = /(?<=^[*_]{0,3}|["']|: )[A-Z]{2,12}(?:-YYYY(?:-?MM(?:-?DD)?)?)?-XXX(?=[:*_]|$| [-–—])/gm;

/** `__SERVICE_NAME__`, as a program fills it in. */
const nameInCapitals = /(?<=^|[\s"'])__[A-Z][A-Z\d]*(?:_[A-Z\d]+)*__(?=$|[\s:"'])/gm;

/** In a title or field; a word alone may be bold there, but for what names a kind of thing. */
function isWholeName({ prose, values }: Passage, index: number, found: string): boolean {
	if (prose.kind === 'heading') return index > 0 && isNameInCapitals(found);
	const { label, start, end } = values[prose.lineOf(index)] ?? values[0]!;
	return label !== '' && start === index && end === index + found.length && isNameInCapitals(found);
}

function isNameInCapitals(found: string): boolean {
	const name = found.slice(2, -2);
	return name.includes('_') || isCapitalPrompt(name);
}

const dateHint = /[yYdDmM]{2}[-/.][yYdDmMAJT]{2}/;

interface WordPrompt {
	readonly pattern: RegExp;
	/** What it does not match without, which is found sooner. */
	readonly hint: RegExp;
	/** Whether what it matches is a prompt, where not each is. */
	counts?(passage: Passage, context: Context, index: number, found: string): boolean;
}

const isInAskingDocument = (_: Passage, context: Context) => asks(context);

const wordPrompts: readonly WordPrompt[] = [
	{ pattern: fillMeIn, hint: /\([fFiI]/ },
	{
		pattern: numberPrompt,
		hint: /NNN|-nnn: |XXXX|#0000|NUMBER\. /,
		counts: (passage, _, index, found) =>
			!isQuoted(index, passage.prose) && !isExplained(found, index, passage),
	},
	{
		pattern: new RegExp(`${blank.source}|${nameInCapitals.source}`, 'gm'),
		hint: /__[_A-Z]/,
		counts: (passage, _, index, found) => !/[A-Z]/.test(found) || isWholeName(passage, index, found),
	},
	{ pattern: ownNumber, hint: /XXX/, counts: isInAskingDocument },
	{
		pattern: ownName,
		hint: /PLACEHOLDER|PLATZHALTER/,
		counts: ({ prose, values }, _, index) =>
			!/item|paragraph|cell/.test(prose.kind) || values.some(({ start }) => start === index),
	},
	{ pattern: releaseDate, hint: dateHint },
	{ pattern: dateInSentence, hint: dateHint, counts: isInAskingDocument },
];

/** Without one of these there is nothing for `checkWords` to find. */
const wordHints = new RegExp(
	[
		'^---|<!--|\\([a-zA-Z]|DATE|HH:MM|@|[XYN] ?[%dhmswy]|X\\.[XYZ]|-###',
		...wordPrompts.map(({ hint }) => hint.source),
	].join('|'),
);

/** Its hint is not among them: a search for what is wider than a byte takes three times as long. */
const allPrompts = [...wordPrompts, { pattern: blank, hint: /＿＿＿/ }];

/** Whether there may be something for `checkWords` to find. */
export function mayHoldWords(text: string): boolean {
	return wordHints.test(text) || text.includes(': fill ') || text.includes('＿＿＿');
}

/** Reports prompts that no brackets, braces or angles enclose: dates, numbers to come, blanks, `(fill me in)`. */
export function checkWords(passage: Passage, context: Context, report: Report): void {
	const { prose } = passage;
	const { content } = prose;
	if (prose.kind === 'heading' && content.includes('<!--') && withoutComments(content).trim() === '') {
		report.addPrompt(prose, 0, content.length);
	}
	if (prose.kind !== 'metadata' && !mayHoldWords(content)) return;
	for (const each of allPrompts) {
		if (!each.hint.test(content)) continue;
		for (const { 0: found, index } of passage.words.matchAll(each.pattern)) {
			if (each.counts?.(passage, context, index, found) === false) continue;
			report.addPrompt(prose, index, index + found.length);
		}
	}
	checkValues(passage, context, report);
}

/** Whether the last word of a text lets expect a value that `mayHoldWords` does not tell: `Feature Name Here`, `hh:mm`. */
export function endsInPrompt(text: string): boolean {
	return /(?:name|title|here|hh:mm)$/i.test(text.slice(-5));
}

/** Reports what tells as all of a value that it is a prompt. */
export function checkValues(passage: Passage, context: Context, report: Report): void {
	const { prose } = passage;
	const { content } = prose;
	for (const { start, end, label } of passage.values) {
		if (isDatePrompt(label)) {
			const from = content.lastIndexOf(label, start);
			report.addPrompt(prose, from, from + label.length);
		}
		const value = passage.words.slice(start, end).trimEnd();
		const marks = emphasis.exec(value)?.[1]?.length ?? 0;
		const text = value.slice(marks, value.length - marks);
		const date = dateIn(text, context);
		const from = start + marks;
		const number =
			prose.kind === 'heading' || idLabel.test(label) || /^[A-Z]-N{3,4}$/.test(text)
				? unnumbered.exec(text)
				: null;
		if (number && (prose.kind === 'heading' || number[0] === text)) {
			const at = from + number.index;
			report.addPrompt(prose, at, at + number[0].length);
		}
		if (date && !formatName.test(label) && !isFormat(prose))
			report.addPrompt(prose, from, from + date.length);
		else if (
			isParenthesisedPrompt(text) ||
			isSomebody(text) ||
			isUnknownAmount(text) ||
			(label !== '' && isBlankValue(text, context)) ||
			(text === 'DATE' && label === 'Date' && !context.template) ||
			isAskedFor(text, label, prose, context)
		)
			report.addPrompt(prose, from, from + text.length);
	}
}

/** `The title has the form "CHG-NNN: what changes"`: in quotes it is talked about. */
function isQuoted(index: number, { kind, content }: Prose): boolean {
	return kind !== 'metadata' && /["“„]/.test(content[index - 1] ?? '');
}

/** `- **CHG-NNN:** Change of an interface`: a list of how numbers are made, not a number to come. */
function isExplained(number: string, index: number, { prose, values }: Passage): boolean {
	const value = values[prose.lineOf(index)]!;
	return (
		prose.kind === 'item' &&
		index < value.start &&
		value.label === number &&
		/^\p{L}[^[{<]*$/u.test(prose.content.slice(value.start, value.end))
	);
}

const idLabel = /\b(?:id|number|no\.?)$/i;

const emphasis = /^(\*{1,3}|_{1,3})(?=[^*_]+\1$)/;

const dateStart = /^[yYdDmMAJTH]{2}/;

/** The whole value, or in a document that asks what stands before a remark: `YYYY-MM-DD by [Name]`, `YYYY-MM-DD | Owner: Ana`, `YYYY-MM-DD, in the night`, `HH:MM - alert`. */
function dateIn(value: string, context: Context): string | undefined {
	if (isDatePrompt(value)) return value;
	if (!dateStart.test(value)) return undefined;
	const [date, ...remark] = value.split(/ (?:--?|[–—]|by|\|) |, | [_*]{0,2}\(/, 2);
	return remark.length > 0 && (isDatePrompt(date!) || isTimePrompt(date!)) && asks(context)
		? date
		: undefined;
}

/** `Date format: YYYY-MM-DD`, `Format: <name> - <link>`: this says how something is written. */
export const formatName = /^\W*format|\b(?:format|syntax)\W*$/i;

/** Cells looked at at most, so that a wide row takes time linear in its cells. */
const nearest = 8;

/** Whether the header of a cell says so, or a cell before it: in a column of types `YYYY-MM-DD` is one. */
function isFormat({ header, before }: Prose): boolean {
	if (header && /^\W*(?:data ?)?type\W*$/i.test(header.content)) return true;
	const names = [header];
	for (let each = before; each && names.length < nearest; each = each.before) names.push(each);
	return names.some((name) => name && formatName.test(plainText(name.content)));
}

/** In a row of a timeline nobody has written when; where a table says how something is written, its columns are called otherwise. */
function isTimeOfEvent({ header }: Prose): boolean {
	return (
		header !== undefined &&
		/^[*_]*(?:time|when|zeit|uhrzeit|hora|heure|时间|時刻|時間)(?!\w)/i.test(header.content)
	);
}

/** `XXX`, `vX.Y.Z` and `fill me in with …` behind a label; a template has numbers of its own. */
function isBlankValue(text: string, { template }: Context): boolean {
	return (
		/^(?:X{3,}|N{3,})$/.test(text) ||
		isInstructionToFillIn(text) ||
		(!template && /^v?X(?:\.[XYZ]){1,2}$/.test(text))
	);
}

function isAskedFor(text: string, label: string, prose: Prose, context: Context): boolean {
	const { kind } = prose;
	if (kind === 'metadata' && isRemark(text)) return true;
	if (isTimePrompt(text)) return isTimeOfEvent(prose) || asks(context);
	if (text.endsWith('e') && isNameToCome(text))
		return (label !== '' || kind === 'heading') && !isToldByTemplate(context);
	if (/^\(e\.g\.[^()]*\)$/.test(text)) return label !== '' || kind === 'cell';
	return (
		!context.template && label !== '' && mayBeAskedInParentheses(text) && context.asksWith('parenthesis')
	);
}

/** A front matter value that is only a remark: `(names, to be nominated by the committee)`, `<one of Core, Meta>`. */
function isRemark(value: string): boolean {
	return /^\((?!leave|empty|none)[^()]*\s[^()]*\s[^()]*\)$|^<(?!.*(?::\/\/|@|\b(?:19|20)\d\d))[^<>]*[\s(-][^<>]*>$/i.test(
		value,
	);
}
