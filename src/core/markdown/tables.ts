import type { Prose, Row } from './parts.ts';
import { plainText } from './reading.ts';

/** What the column of a cell holds, by its header. */
export function columnOf(cell: Prose, rows: readonly Row[]): string {
	const at = rows.findIndex(({ cells }) => cells.includes(cell));
	const cells = rows[at]?.cells ?? [];
	const header = rows.slice(0, Math.max(at, 0)).findLast((row) => row.header);
	return plainText(header?.cells[cells.indexOf(cell)]?.content ?? '');
}
