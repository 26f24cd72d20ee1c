import type { Finding } from '../types.ts';
import { type BlockNode, closest } from './blockAt.ts';
import type { Fix, TextEdit } from './fix.ts';
import { reasonAt, reasonText } from './inPlace.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/** Lines, the second exclusive. */
type Lines = Pick<BlockNode, 'start' | 'end'>;

/** Drops what the template only showed: a row, a list item, a code block, a paragraph. */
export function remove(source: Source, finding: Finding, block: BlockNode | undefined): Fix[] {
	if (!block) return [];
	const fixes: Fix[] = [];
	const isExample = finding.rule === 'example';
	const row = closest(block, 'tr');
	if (row?.parent?.type === 'tbody')
		fixes.push({
			title: titles.removeRow(),
			edits: [source.replaceLines(row.start, row.end, [])],
			isPreferred: isExample && row.parent.children.length > 1,
		});
	const item = closest(block, 'list_item');
	if (item && item.parent!.children.length > 1 && item.start !== item.parent!.parent?.start)
		fixes.push({ title: titles.removeItem(), edits: removeItem(source, item), isPreferred: isExample });
	const code = closest(block, 'fence', 'code_block');
	const paragraph = block.type === 'paragraph' && isAll(source, finding, block) ? block : undefined;
	const whole = code ?? paragraph;
	if (!whole || item) return fixes;
	const label = labelAbove(source, whole);
	const labelled = { start: label ?? whole.start, end: whole.end };
	const isAllThereIs = !leavesText(source, labelled);
	if (!isAllThereIs)
		fixes.push({
			title: code ? titles.removeCode() : titles.removeParagraph(),
			edits: [removeBlock(source, labelled)],
			isPreferred: isExample,
		});
	if (code && (isAllThereIs || label !== undefined)) fixes.push(sayWhyNot(source, code));
	return fixes;
}

/** In place of code that is all there is, in the section or under its label. */
function sayWhyNot(source: Source, { start, end }: Lines): Fix {
	return {
		title: titles.sayWhyNot(),
		edits: [source.replaceLines(start, end, [reasonText])],
		select: reasonAt({ line: start, character: 0 }),
	};
}

/** With the blank lines up to the next item; the numbers behind it move up. */
function removeItem(source: Source, item: BlockNode): TextEdit[] {
	const items = item.parent!.children;
	const index = items.indexOf(item);
	const next = items[index + 1];
	const previous = items[index - 1];
	const from = next ? item.start : (previous?.end ?? item.start);
	const edits = [source.replaceLines(from, next?.start ?? item.end, [])];
	if (item.parent!.type !== 'ordered_list') return edits;
	const numberOf = ({ start }: BlockNode) => /^([\s>]*(?:[-*+]\s+)*)(\d+)[.)]/.exec(source.lines[start]!);
	let number = Number(numberOf(item)?.[2]);
	for (const each of items.slice(index + 1)) {
		const match = numberOf(each);
		if (Number(match?.[2]) !== number + 1) break;
		const start = { line: each.start, character: match![1]!.length };
		const end = { line: each.start, character: start.character + match![2]!.length };
		edits.push({ range: { start, end }, text: String(number) });
		number++;
	}
	return edits;
}

const boldLabel = /^(?:\*\*|__)[^*_:]+(?::(?:\*\*|__)|(?:\*\*|__):)\s*$/;

/** The line of a bold label that has nothing but this block below it: without the block, it would announce nothing. */
function labelAbove(source: Source, { start, end }: Lines): number | undefined {
	const label = source.trimmedEnd(0, start) - 1;
	if (!boldLabel.test(source.lines[label] ?? '')) return undefined;
	const next = source.lines.slice(end).find((line) => line.trim() !== '') ?? '';
	return next === '' || /^(?:#{1,6}\s|-{3,}\s*$|\*\*|__)/.test(next) ? label : undefined;
}

/** With one of the blank lines around it; at the end of the document with all of them. */
function removeBlock(source: Source, { start, end }: Lines): TextEdit {
	const last = source.trimmedEnd(end, source.lines.length);
	if (last === end) return source.replaceLines(source.trimmedEnd(0, start), source.lines.length, []);
	const isBlank = source.isBlank(end) && (start === 0 || source.isBlank(start - 1));
	return source.replaceLines(start, isBlank ? end + 1 : end, []);
}

function isAll(source: Source, { range: { start, end } }: Finding, block: BlockNode): boolean {
	const rest =
		source.lines.slice(block.start, start.line).join('') +
		source.lines[start.line]!.slice(0, start.character) +
		source.lines[end.line]!.slice(end.character) +
		source.lines.slice(end.line + 1, block.end).join('');
	return /^[\s*_>.:]*$/.test(rest);
}

/** Whether the section still says something without the block. */
function leavesText(source: Source, { start, end }: Lines): boolean {
	const section = source.sectionsAt(start).at(-1);
	if (!section) return true;
	const first = section.heading.end.line + 1;
	const last = section.children[0]?.range.start.line ?? source.endLine(section.range);
	if (section.children.length > 0) return true;
	for (let line = first; line < last; line++)
		if ((line < start || line >= end) && !/^[\s\-*_>]*$/.test(source.lines[line]!)) return true;
	return false;
}
