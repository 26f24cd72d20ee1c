import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Check, checkerFor, type Job, type Outcome } from './checker.ts';
import { showProgress } from './progress.ts';
import { Templates } from './templateFiles.ts';

/** Files for which it pays to start a thread: each has to read the program and to warm up anew. */
const worthwhile = 2000;

interface Share {
	readonly files: readonly string[];
	readonly job: Job;
	/** The first file that no thread has taken. */
	readonly next: Int32Array;
}

/** Checks files on as many threads as pay. Outcomes are in the order of the files. */
export async function checkAll(files: readonly string[], job: Job, templates: Templates): Promise<Outcome[]> {
	const count = Math.min(availableParallelism(), 8, Math.floor(files.length / worthwhile));
	if (count < 2) {
		const check = await checkerFor(job, templates);
		const outcomes: Outcome[] = [];
		for (const file of files) outcomes.push(await check(file));
		return outcomes;
	}
	const share: Share = { files, job, next: new Int32Array(new SharedArrayBuffer(4)) };
	const hideProgress = showProgress(files.length, () => Atomics.load(share.next, 0));
	const results = await Promise.all(Array.from({ length: count }, () => runThread(share)));
	hideProgress();
	const outcomes = new Array<Outcome>(files.length);
	for (const [index, outcome] of results.flat()) outcomes[index] = outcome;
	return outcomes;
}

type Results = (readonly [index: number, outcome: Outcome])[];

function runThread(share: Share): Promise<Results> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(__filename, { workerData: share });
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

/** What a thread does: takes files until none is left, then sends all that it found. */
export async function work(): Promise<void> {
	const { files, job, next }: Share = workerData;
	const check: Check = await checkerFor(job, new Templates(job.templates));
	const results: Results = [];
	for (;;) {
		const index = Atomics.add(next, 0, 1);
		const file = files[index];
		if (file === undefined) break;
		results.push([index, await check(file)]);
	}
	parentPort!.postMessage(results);
}
