import { DesignDocument } from '../document/document.ts';
import { madeUp } from '../template/templateIndex.ts';
import type { Finding, Position, Range } from '../types.ts';
import { type BlockNode, closest } from './blockAt.ts';
import type { Fix } from './fix.ts';
import { knownFieldAt } from './knownField.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

const reason = 'reason';
const notApplicable = 'N/A: ';

/** `N/A: reason` in place of `range`; `line` is where that stands afterwards. */
export function reasonAt({ line, character }: Position): Range {
	const start = { line, character: character + notApplicable.length };
	return { start, end: { line, character: start.character + reason.length } };
}

export const reasonText = notApplicable + reason;

/** What can be done with a finding's own words. */
export function inPlace(source: Source, finding: Finding, block: BlockNode | undefined): Fix[] {
	const { range } = finding;
	const fixes: Fix[] = [];
	if (range.start.line < source.frontMatter)
		fixes.push({ title: titles.leaveEmpty(), edits: [{ range, text: '' }] });
	else if (isWholeValue(source, finding, block))
		fixes.push({
			title: titles.sayWhyNot(),
			edits: [{ range, text: reasonText }],
			select: reasonAt(range.start),
		});
	else if (finding.rule === 'placeholder' && !closest(block, 'heading')) fixes.push(...keepWords(finding));
	if (finding.rule === 'unfinished') fixes.push(removeMarker(source, finding));
	return fixes;
}

const startOfValue =
	/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:\[[ xX]\]\s+)?(?:\S.{0,80}?:(?:\*\*|__)?\s+)?[*_"'(]*$/;
const startOfCell = /(?:^|\|)\s*[*_]*$/;
const endOfValue = /^[*_.")'\s]*(?:\||$)/;

/** Whether nothing but a label and marks stands beside it, in prose: there a reason reads well, a date or a status apart. */
function isWholeValue(
	source: Source,
	{ range: { start, end } }: Finding,
	block: BlockNode | undefined,
): boolean {
	if (closest(block, 'fence', 'code_block', 'heading', 'thead', 'html_block')) return false;
	if (knownFieldAt(source, start)) return false;
	const before = source.lines[start.line]!.slice(0, start.character);
	const behind = source.lines[end.line]!.slice(end.character);
	const isCell = closest(block, 'tr') !== undefined;
	return endOfValue.test(behind) && (isCell ? startOfCell : startOfValue).test(before);
}

/** With the punctuation that belongs to the marker: `TODO: measure` → `measure`. */
function removeMarker(source: Source, { range: { start, end }, params }: Finding<'unfinished'>): Fix {
	const line = source.lines[end.line]!;
	const behind = /^(?:\([^)]*\))?(?::\s*|\s+)/.exec(line.slice(end.character))?.[0].length ?? 0;
	const isLast = line.slice(end.character + behind).trim() === '';
	const range = { start, end: { line: end.line, character: end.character + (isLast ? 0 : behind) } };
	return { title: titles.removeMarker(params.marker), edits: [{ range, text: '' }] };
}

/** A bracket may be what the author means: the words stay, as text. */
function keepWords({ range, params }: Finding<'placeholder'>): Fix[] {
	const words = /^(?:\[([^[\]]+)\]|\{([^{}]+)\}|<([^<>]+)>)$/
		.exec(params.text)
		?.slice(1)
		.find(Boolean)
		?.trim();
	if (!words || words.split(/\s+/).length > 3 || isPrompt(words)) return [];
	return [{ title: titles.keepWords(words), edits: [{ range, text: words }] }];
}

/** `YYYY-MM-DD` and `metric_name` ask for an answer without their brackets, too. */
function isPrompt(words: string): boolean {
	return madeUp.test(words) || DesignDocument.open(words, { templates: [] }).findings.length > 0;
}
