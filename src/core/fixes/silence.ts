import type { Finding } from '../types.ts';
import { type BlockNode, closest, outermost } from './blockAt.ts';
import type { Fix, TextEdit } from './fix.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/** A comment before the line, where Markdown has room for one: not in code, not in front matter, not below a table's head. */
export function silence(source: Source, finding: Finding, block: BlockNode | undefined): Fix[] {
	const { rule, range } = finding;
	const edit =
		block && comment(source, `<!-- technical-design-disable-next-line ${rule} -->`, range.start.line, block);
	return edit ? [{ title: titles.silence(rule), edits: [edit] }] : [];
}

function comment(source: Source, text: string, line: number, block: BlockNode): TextEdit | undefined {
	if (closest(block, 'fence', 'code_block', 'html_block')) return undefined;
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
