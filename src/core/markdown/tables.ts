import type { Prose, Row } from './parts.ts';
import { plainText } from './reading.ts';

/** What the column of a cell in a wide table holds; in a row of two the first cell names the second. */
export function columnOf(cell: Prose, rows: readonly Row[]): string {
	const at = rows.findIndex(({ cells }) => cells.includes(cell));
	const cells = rows[at]?.cells ?? [];
	const header = cells.length > 2 ? rows.slice(0, at).findLast((row) => row.header) : undefined;
	return plainText(header?.cells[cells.indexOf(cell)]?.content ?? '');
}
