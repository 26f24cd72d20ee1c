import { fieldAt } from '../completion/field.ts';
import { plainText } from '../markdown/reading.ts';
import { isDatePrompt, isTimePrompt } from '../template/barePrompts.ts';
import type { Finding, Range } from '../types.ts';
import { type BlockNode, closest } from './blockAt.ts';
import { withoutNumbering } from './numbering.ts';
import type { Source } from './source.ts';

/** A question that a place leaves open. */
export interface OpenQuestion {
	/** With what it is about: `Storage: which region?`. */
	readonly text: string;
	/** What asks it, to the end of its words. */
	readonly range: Range;
	/** Whether nothing but a label stands beside it. */
	readonly isWhole: boolean;
}

const startOfValue = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:\[[ xX]\]\s+)?/;
const label = /^(?:\S.{0,80}?:(?:\*\*|__)?\s+)?[*_("']*$/;

/** What a marker or a prompt asks, and what about; undefined for a prompt in the middle of a sentence. */
export function openQuestion(
	source: Source,
	finding: Finding<'placeholder' | 'unfinished'>,
	block: BlockNode,
): OpenQuestion | undefined {
	const { start, end } = finding.range;
	const line = source.lines[end.line]!;
	const [from, to] = closest(block, 'tr') ? cellAround(line, start.character) : [0, line.trimEnd().length];
	const lead = from + startOfValue.exec(line.slice(from, start.character))![0].length;
	const behind = line.slice(end.character, to);
	const isFirst = start.line === end.line && label.test(line.slice(lead, start.character));
	const subject = subjectOf(source, finding, block);
	if (finding.rule === 'placeholder') {
		const words = wordsIn(finding.params.text);
		if (!isFirst || /\w/.test(behind) || !words) return undefined;
		const tellsMore =
			words.toLowerCase() !== subject.toLowerCase() && !isDatePrompt(words) && !isTimePrompt(words);
		return { text: tellsMore ? `${subject}: ${words}` : `${subject}?`, range: finding.range, isWhole: true };
	}
	if (!isFirst) {
		const words = `${line.slice(lead, start.character)}…${behind}`;
		return { text: words, range: finding.range, isWhole: false };
	}
	const asked = wordsIn(finding.params.marker) || behind.replace(/^[\s:*_–—-]+|[\s*_]+$/g, '');
	const range = { start, end: { line: end.line, character: /\w/.test(behind) ? to : end.character } };
	return { text: /\w/.test(asked) ? `${subject}: ${asked}` : `${subject}?`, range, isWhole: true };
}

/** Of `[Where data lives]`, `(fill me in: where)` and `[NEEDS CLARIFICATION: which region?]`; empty for a marker alone. */
function wordsIn(text: string): string {
	const inner = /^[[{<(](.*)[\]}>)]$/s.exec(text)?.[1] ?? '';
	return inner
		.replace(/^\s*(?:fill (?:me |this )?in|NEEDS CLARIFICATION|TBD|TBC|TODO|FIXME|\?\?\?)\s*[:–—-]?\s*/, '')
		.trim();
}

/** The row and the column, the label, or the section. */
function subjectOf(source: Source, { range: { start } }: Finding, block: BlockNode): string {
	const field = fieldAt(source.document, (line) => source.lines[line]!, start);
	const section = source.sectionsAt(start.line).at(-1);
	const row = closest(block, 'tr') && source.lines[start.line]!.slice(0, start.character);
	const [first = '', ...others] = row?.replace(/^[\s>]*\|?/, '').split(/(?<!\\)\|/) ?? [];
	const isNamed = others.length > 0 && !isOpen(source, start.line, start.character - others.join('|').length);
	const words = [isNamed ? plainText(first) : '', field?.label ?? ''].filter((each) => /\w/.test(each));
	if (words.length > 0) return words.join(', ');
	const title = plainText(withoutNumbering(section?.title ?? ''));
	return title.replace(prompts, '') || title;
}

/** Whether something in a line is left to fill in before a character. */
function isOpen({ document }: Source, line: number, character: number): boolean {
	return document.findings.some(({ range: { start } }) => start.line === line && start.character < character);
}

/** `Decision 2: [Title] ([Ticket])`: a question is not about what has no name yet. */
const prompts = /\s*(?:[:–—-]\s*)?\(?(?:\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>)\)?/g;

/** From the first character of a cell to behind its last. */
function cellAround(line: string, character: number): [number, number] {
	const from = line.slice(0, character).search(/(?<!\\)\|[^|]*$/) + 1;
	const cell = line.slice(from).split(/(?<!\\)\|/, 1)[0]!;
	return [from + cell.length - cell.trimStart().length, from + cell.trimEnd().length];
}
