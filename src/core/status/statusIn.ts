import type { Prose } from '../markdown/parts.ts';
import { plainText, type Reading } from '../markdown/reading.ts';

/** The value of a field `Status` in a block, as offsets into a piece of its prose. */
export interface StatusValue {
	readonly prose: Prose;
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
}

/** In a table the cell behind that of the label; undefined where there is no such field, or nothing behind its label. */
export function statusIn({ passages, rows }: Reading): StatusValue | undefined {
	for (const { cells } of rows) {
		const [label, prose] = cells;
		if (label && prose && plainText(label.content).toLowerCase() === 'status')
			return { prose, start: 0, end: prose.content.length };
	}
	for (const { prose, values } of passages) {
		for (const { label, start, end } of values) {
			if (label.length === 6 && label.toLowerCase() === 'status' && end > start) return { prose, start, end };
		}
	}
	return undefined;
}
