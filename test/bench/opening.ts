import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Spread, spreadOf } from './measure.ts';
import { duration, kilobytes, quotient, type Row, range, type Table } from './table.ts';
import { designDocument } from './texts.ts';

const runs = 5;

/** Milliseconds at a stretch that other extensions may have to wait for us. */
const bar = 50;

/** Nobody writes three megabytes: that is to see what becomes of it. */
const sizes: readonly (readonly [length: number, bar: number | undefined])[] = [
	[30_000, bar],
	[300_000, bar],
	[3_000_000, undefined],
];

/** What the worker is told: a text, and whether others have their turn. */
export interface Job {
	readonly text: string;
	readonly inTurns: boolean;
}

/** What it answers, in milliseconds. */
export interface Opened {
	readonly total: number;
	/** For which others had to wait at a stretch. */
	readonly longest: number;
}

/** Budget: opening a document, the first one above all, holds nobody up. */
export async function opening(): Promise<Table> {
	const rows: Row[] = [];
	for (const [length, most] of sizes) rows.push(await rowFor(designDocument(length), most));
	return {
		title:
			'Opening a document a little at a time (all of it read and checked), each on a thread just started',
		columns: [
			'size',
			'longest stretch',
			'least–greatest',
			'all',
			'at once',
			'all ÷ at once',
			'threads',
			'bar',
		],
		rows,
	};
}

async function rowFor(text: string, most: number | undefined): Promise<Row> {
	const longest: number[] = [];
	const all: number[] = [];
	const atOnce: number[] = [];
	for (let left = runs; left > 0; left--) {
		const turns = await openApart({ text, inTurns: true });
		longest.push(turns.longest);
		all.push(turns.total);
		atOnce.push((await openApart({ text, inTurns: false })).total);
	}
	const stretch: Spread = spreadOf(longest);
	const total = spreadOf(all).median;
	const peer = spreadOf(atOnce).median;
	return {
		cells: [
			kilobytes(text.length),
			duration(stretch.median),
			range(stretch, duration),
			duration(total),
			duration(peer),
			quotient(total / peer),
			String(runs),
			most === undefined ? '' : `≤ ${duration(most)}`,
		],
		isHeld: most === undefined ? undefined : stretch.median <= most,
	};
}

async function openApart(job: Job): Promise<Opened> {
	const worker = new Worker(new URL('./openingWorker.mjs', import.meta.url), { workerData: job });
	const [opened] = await once(worker, 'message');
	await worker.terminate();
	return opened;
}
