import type { Comparison, Spread } from './measure.ts';

export interface Table {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

export interface Row {
	/** One for each column. */
	readonly cells: readonly string[];
	/** Undefined where nothing is promised. */
	readonly isHeld: boolean | undefined;
}

/** For rows that `comparisonRow` makes. */
export const comparisonColumns = (what: string, ours: string, peer: string) =>
	[what, 'size', ours, peer, 'ratio', 'least–greatest', 'pairs', 'bar'] as const;

/** `bar`: the greatest ratio that is held; undefined where nothing is promised. */
export function comparisonRow(
	what: string,
	size: string,
	{ ours, peer, ratio, pairs }: Comparison,
	bar: number | undefined,
): Row {
	return {
		cells: [
			what,
			size,
			duration(ours.median),
			duration(peer.median),
			quotient(ratio.median),
			range(ratio, quotient),
			String(pairs),
			bar === undefined ? '' : `≤ ${quotient(bar)}`,
		],
		isHeld: bar === undefined ? undefined : ratio.median <= bar,
	};
}

export function isMissed({ isHeld }: Row): boolean {
	return isHeld === false;
}

export function printTable({ title, columns, rows }: Table): void {
	const lines = [
		[...columns, ''],
		...rows.map(({ cells, isHeld }) => [...cells, isHeld === undefined ? '' : isHeld ? 'held' : 'MISSED']),
	];
	const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
	console.log(`\n${title}`);
	for (const line of lines) {
		console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
	}
}

/** Of milliseconds, in the unit that suits. */
export function duration(value: number): string {
	if (value < 1) return `${(value * 1000).toPrecision(3)} µs`;
	return value < 1000 ? `${value.toPrecision(3)} ms` : `${(value / 1000).toPrecision(3)} s`;
}

/** Of UTF-16 units or bytes; a KB is 1,000. */
export function kilobytes(count: number): string {
	return count < 10_000_000 ? `${Math.round(count / 1000).toLocaleString('en')} KB` : megabytes(count);
}

export function megabytes(count: number): string {
	return `${(count / 1e6).toFixed(1)} MB`;
}

export function range({ least, greatest }: Spread, format: (value: number) => string): string {
	return `${format(least)}–${format(greatest)}`;
}

/** `1.25`, `1/80`. */
export function quotient(value: number): string {
	return value > 0.2 ? value.toFixed(2) : `1/${(1 / value).toFixed(0)}`;
}
