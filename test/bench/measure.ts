/** Does something once and tells the milliseconds that count. */
export type Task = () => number | Promise<number>;

/** Milliseconds or ratios over all runs. */
export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly greatest: number;
}

export interface Comparison {
	/** Milliseconds. */
	readonly ours: Spread;
	/** Milliseconds. */
	readonly peer: Spread;
	/** Of each pair: ours ÷ peer. */
	readonly ratio: Spread;
	readonly pairs: number;
}

/** How long to go on: until both are reached. */
export interface Effort {
	readonly pairs: number;
	readonly seconds: number;
	/** Pairs before those that count. */
	readonly warmUp: number;
}

export function timed(work: () => unknown): number {
	const begin = performance.now();
	work();
	return performance.now() - begin;
}

/** Runs both in turn, so that whatever else the machine does meets both alike. */
export async function compare(
	ours: Task,
	peer: Task,
	{ pairs, seconds, warmUp }: Effort,
): Promise<Comparison> {
	for (let left = warmUp; left > 0; left--) {
		await ours();
		await peer();
	}
	const end = performance.now() + seconds * 1000;
	const times: { ours: number; peer: number }[] = [];
	while (times.length < pairs || performance.now() < end) {
		times.push({ ours: await ours(), peer: await peer() });
	}
	return {
		ours: spreadOf(times.map((pair) => pair.ours)),
		peer: spreadOf(times.map((pair) => pair.peer)),
		ratio: spreadOf(times.map((pair) => pair.ours / pair.peer)),
		pairs: times.length,
	};
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b);
	const half = sorted.length / 2;
	return {
		median: (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2,
		least: sorted[0]!,
		greatest: sorted.at(-1)!,
	};
}
