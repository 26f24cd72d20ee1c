import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { DesignDocument } from '../../src/core/index.ts';
import { openInTurns } from '../../src/extension/opening.ts';
import type { Job, Opened } from './opening.ts';
import { templates } from './texts.ts';

const { text, inTurns }: Job = workerData;

/** Milliseconds: the shortest sleep, which is no work. */
const resolution = 1;

let longest = 0;
let isOpen = false;
/** Notices how long others had to wait. */
async function watch(): Promise<void> {
	let last = performance.now();
	while (!isOpen) {
		await setTimeout(resolution);
		const now = performance.now();
		longest = Math.max(longest, now - last - resolution);
		last = now;
	}
}
const watched = watch();
const begin = performance.now();
if (inTurns) await openInTurns(text, { templates });
else void DesignDocument.open(text, { templates }).findings;
const total = performance.now() - begin;
isOpen = true;
await watched;
parentPort!.postMessage({ total, longest } satisfies Opened);
