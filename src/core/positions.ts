import type { Position, Range } from './types.ts';

/** Negative where `a` comes first, 0 where both are the same. */
export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}

/** Both ends belong to a range. */
export function contains({ start, end }: Range, position: Position): boolean {
	return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
