import { Worker } from 'node:worker_threads';
import type { Comparison } from './measure.ts';
import { pathological } from './pathological.ts';
import { comparisonColumns, comparisonRow, type Row, type Table } from './table.ts';

/** Twice the input takes twice the time, and some noise. */
const bar = 2.6;

/** After so long an input counts as not linear. */
const mostSeconds = 40;

/** What is measured of each input. */
export const works = ['open', 'keystroke'] as const;

/** What the worker is told: an input, and what to do with it. */
export interface Job {
	readonly input: number;
	readonly work: (typeof works)[number];
}

/** Budget: no input makes the editor hang. */
export async function linearity(): Promise<Table> {
	const rows: Row[] = [];
	for (const [input, { name, count }] of pathological.entries()) {
		for (const work of works) {
			const comparison = await measureApart({ input, work });
			const what = `${work}: ${name}`;
			const size = count.toLocaleString('en');
			rows.push(comparison ? comparisonRow(what, size, comparison, bar) : endlessRow(what, size));
		}
	}
	return {
		title:
			'Pathological input: time for 2n ÷ time for n, of open with findings and of a keystroke in the middle',
		columns: comparisonColumns('2n of', '2n', 'n'),
		rows,
	};
}

/** On a thread, which can be ended. Undefined when it takes too long. */
function measureApart(job: Job): Promise<Comparison | undefined> {
	const worker = new Worker(new URL('./linearityWorker.mjs', import.meta.url), { workerData: job });
	return new Promise<Comparison | undefined>((resolve, reject) => {
		const timer = setTimeout(resolve, mostSeconds * 1000, undefined);
		worker.once('error', reject);
		worker.once('message', resolve);
		worker.once('exit', () => clearTimeout(timer));
	}).finally(() => worker.terminate());
}

function endlessRow(what: string, size: string): Row {
	const time = `> ${mostSeconds} s`;
	return { cells: [what, size, time, '', '', '', '', `≤ ${bar.toFixed(2)}`], isHeld: false };
}
