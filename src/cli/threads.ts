import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Batch, checkerFor, type Job } from './checker.ts';
import { showProgress } from './progress.ts';
import { Templates } from './templateFiles.ts';

/** Files for which a thread pays: each has to read the program and to warm up anew. */
const worthwhile = 400;
const most = 8;

/** Files that a thread takes at a time: few enough for all threads to end together. */
const batchSize = 16;

interface Share {
	readonly files: readonly string[];
	readonly job: Job;
	/** The first file that no thread has taken. */
	readonly next: Int32Array;
}

type Deliver = (start: number, batch: Batch) => void;

/** Checks files on as many threads as pay. `deliver` gets the batches in the order of the files, as soon as they are there. */
export async function checkAll(
	files: readonly string[],
	job: Job,
	templates: Templates,
	deliver: (batch: Batch) => void,
): Promise<void> {
	const share: Share = { files, job, next: new Int32Array(new SharedArrayBuffer(4)) };
	const others = Math.min(availableParallelism(), most, Math.ceil(files.length / worthwhile)) - 1;
	const inOrder = ordered(deliver);
	const threads = Array.from({ length: Math.max(0, others) }, () => runThread(share, inOrder));
	const hideProgress = showProgress(files.length, () => Atomics.load(share.next, 0));
	try {
		await Promise.all([takePart(share, templates, inOrder), ...threads]);
	} finally {
		hideProgress();
	}
}

/** Keeps batches back until those before them were delivered. */
function ordered(deliver: (batch: Batch) => void): Deliver {
	const waiting = new Map<number, Batch>();
	let due = 0;
	return (start, batch) => {
		waiting.set(start, batch);
		for (let next = waiting.get(due); next; next = waiting.get(due)) {
			waiting.delete(due);
			due += batchSize;
			deliver(next);
		}
	};
}

/** Takes files until none is left. In between it lets other threads deliver. */
async function takePart({ files, job, next }: Share, templates: Templates, deliver: Deliver): Promise<void> {
	const check = await checkerFor(job, templates);
	for (;;) {
		const start = Atomics.add(next, 0, batchSize);
		if (start >= files.length) return;
		deliver(start, await check(files.slice(start, start + batchSize)));
		await setImmediate();
	}
}

function runThread(share: Share, deliver: Deliver): Promise<void> {
	const worker = new Worker(__filename, { workerData: share });
	worker.on('message', ([start, batch]) => deliver(start, batch));
	return new Promise((resolve, reject) => {
		worker.once('exit', () => resolve());
		worker.once('error', reject);
	});
}

/** What a thread does. */
export async function work(): Promise<void> {
	const share: Share = workerData;
	const port = parentPort!;
	await takePart(share, new Templates(share.job.templates), (start, batch) => {
		port.postMessage([start, batch], [batch.output.buffer as ArrayBuffer]);
	});
}
