import { type BlockNode, closest } from './blockAt.ts';
import type { Fix } from './fix.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/** A row below the one at `line`, with the table's columns: the template's prompts where it has the table, else empty. */
export function insertRow(source: Source, line: number, block: BlockNode | undefined): Fix[] {
	const table = closest(block, 'table');
	if (!table) return [];
	const delimiter = table.start + 1;
	const at = Math.max(line, delimiter) + 1;
	const [, indent, columns] = /^([\s>]*)(.*?)\s*$/.exec(source.lines[delimiter]!)!;
	const row = rowOfTemplate(source, table) ?? columns!.replace(/[:-]/g, ' ');
	const prompt = /^\|?\s*([^|\s](?:[^|]*[^|\s])?)/.exec(row);
	const start =
		indent!.length + (prompt ? prompt[0].length - prompt[1]!.length : /^(?:\| ?)?/.exec(row)![0].length);
	return [
		{
			title: titles.insertRow(),
			edits: [source.replaceLines(at, at, [indent! + row])],
			select: {
				start: { line: at, character: start },
				end: { line: at, character: start + (prompt?.[1]?.length ?? 0) },
			},
		},
	];
}

/** The first row of the template's table under the same header. */
function rowOfTemplate(source: Source, table: BlockNode): string | undefined {
	const cells = (row: string) =>
		row
			.replace(/^[\s>|]+|[\s|]+$/g, '')
			.split(/\s*\|\s*/)
			.join('|');
	const header = cells(source.lines[table.start]!);
	const lines = source.document.template?.body.split('\n') ?? [];
	const found = lines.findIndex((line) => line.includes('|') && cells(line) === header);
	const row = found < 0 ? undefined : lines[found + 2]?.trim();
	return row?.includes('|') ? row : undefined;
}
