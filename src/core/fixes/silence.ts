import type { Finding } from '../types.ts';
import { type BlockNode, closest, outermost } from './blockAt.ts';
import type { Fix, TextEdit } from './fix.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/**
 * A comment before the line, or before the code block that it stands in, where Markdown has room for one: not in front
 * matter, not below a table's head, not where a list item begins with the code.
 */
export function silence(source: Source, finding: Finding, block: BlockNode | undefined): Fix[] {
	const { rule, range } = finding;
	const edit =
		block && comment(source, `<!-- technical-design-disable-next-line ${rule} -->`, range.start.line, block);
	const title = closest(block, 'fence') ? titles.silenceCode : titles.silence;
	return edit ? [{ title: title(rule), edits: [edit] }] : [];
}

function comment(source: Source, text: string, line: number, block: BlockNode): TextEdit | undefined {
	const fence = closest(block, 'fence');
	if (fence) return beforeFence(source, text, fence);
	if (closest(block, 'code_block', 'html_block')) return undefined;
	const top = outermost(block);
	if (line === top.start) return source.replaceLines(line, line, [text]);
	let before = line - 1;
	while (source.isBlank(before)) before--;
	const line0 = source.lines[before]!;
	const row = closest(block, 'tr');
	if (row) return row.parent!.children.indexOf(row) > 0 ? inLastCell(line0, before, text) : undefined;
	if (/^[\s>]*(?:`{3,}|~{3,}|<)|^[\s>]*$|\|\s*$/.test(line0) || isIndentedCode(line0, line, source))
		return undefined;
	const end = { line: before, character: line0.trimEnd().length };
	return { range: { start: end, end }, text: ` ${text}` };
}

/** Indented and quoted as the fence is. */
function beforeFence(source: Source, text: string, { start }: BlockNode): TextEdit | undefined {
	const indent = /^[\s>]*(?=`{3}|~{3})/.exec(source.lines[start]!)?.[0];
	return indent === undefined ? undefined : source.replaceLines(start, start, [indent + text]);
}

function inLastCell(row: string, line: number, text: string): TextEdit {
	const character = row.replace(/\s*\|?\s*$/, '').length;
	const place = { line, character };
	return { range: { start: place, end: place }, text: ` ${text}` };
}

/** A line far to the right of the one below may be code. */
function isIndentedCode(text: string, line: number, source: Source): boolean {
	const indent = (each: string) => /^[\s>]*/.exec(each)![0].length;
	return indent(text) >= indent(source.lines[line]!) + 4 && !/^[\s>]*(?:[-*+]|\d+[.)])\s/.test(text);
}
