import type { Block } from '../render.ts';

/** What turns one list of blocks into a later one: `removed` blocks from `start` on give way to `blocks`. */
export interface BlockChange {
	readonly start: number;
	readonly removed: number;
	readonly blocks: readonly Block[];
	/** Lines by which every block behind these has moved. */
	readonly shift: number;
}

/** The smallest single change; undefined when nothing is different. */
export function changeBetween(before: readonly Block[], after: readonly Block[]): BlockChange | undefined {
	const shift = (after.at(-1)?.endLine ?? 0) - (before.at(-1)?.endLine ?? 0);
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && isSame(before[start]!, after[start]!, 0)) start++;
	let behind = 0;
	while (behind < shortest - start && isSame(before.at(-1 - behind)!, after.at(-1 - behind)!, shift))
		behind++;

	const removed = before.length - behind - start;
	const blocks = after.slice(start, after.length - behind);
	if (removed === 0 && blocks.length === 0 && (behind === 0 || shift === 0)) return undefined;
	return { start, removed, blocks, shift: behind > 0 ? shift : 0 };
}

function isSame(before: Block, after: Block, shift: number): boolean {
	if (before === after) return shift === 0;
	return (
		before.line + shift === after.line &&
		before.endLine + shift === after.endLine &&
		before.html === after.html
	);
}

/** The same so many lines further down. */
export function moved<Moved extends Pick<Block, 'line' | 'endLine'>>(block: Moved, shift: number): Moved {
	return shift ? { ...block, line: block.line + shift, endLine: block.endLine + shift } : block;
}
