/** Milliseconds of work after which the page has its turn. */
const turn = 50;
/** Milliseconds without a change before anything is drawn that nobody sees. */
const quiet = 400;

interface Job {
	readonly element: Element;
	readonly work: () => Promise<void>;
}

const jobs = new Map<Element, Job>();
let isRunning = false;
let lastChange = Number.NEGATIVE_INFINITY;

/** Runs `work` when its turn has come: the nearest to what the reader sees first; asked for twice, it is done once. */
export function enqueue(element: Element, work: () => Promise<void>): void {
	jobs.set(element, { element, work });
	if (!isRunning) void run();
}

export function dequeue(element: Element): void {
	jobs.delete(element);
}

/** The document is being written: what is out of sight waits. */
export function holdQueue(): void {
	lastChange = performance.now();
}

/** A little work a turn, so that the page can answer in between. */
async function run(): Promise<void> {
	isRunning = true;
	try {
		await nextTurn();
		let start = performance.now();
		while (jobs.size > 0) {
			const { element, work } = nearest();
			if (distance(element) > 0 && !(await isQuiet())) continue;
			if (!jobs.has(element)) continue;
			jobs.delete(element);
			await attempt(work);
			if (performance.now() - start < turn) continue;
			await nextTurn();
			start = performance.now();
		}
	} finally {
		isRunning = false;
	}
}

/** What fails keeps nothing else from its turn. */
async function attempt(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		console.error(error);
	}
}

function nearest(): Job {
	return [...jobs.values()].reduce((best, job) =>
		distance(job.element) < distance(best.element) ? job : best,
	);
}

/** Pixels out of the window; 0 when any of it is seen. */
function distance(element: Element): number {
	const { top, bottom } = element.getBoundingClientRect();
	return Math.max(0, -bottom, top - window.innerHeight);
}

/** False when it had to wait, and other work may be nearer now. */
async function isQuiet(): Promise<boolean> {
	const left = lastChange + quiet - performance.now();
	if (left > 0) {
		await new Promise((resolve) => setTimeout(resolve, left));
		return false;
	}
	await new Promise((resolve) => requestIdleCallback(resolve));
	return performance.now() - lastChange >= quiet;
}

/** After the next frame; a hidden page has none, and does not wait for it. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, 50);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			setTimeout(resolve);
		});
	});
}
