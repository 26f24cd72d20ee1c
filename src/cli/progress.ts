/** Milliseconds of work that nobody needs to be told about. */
const patience = 1000;
const interval = 100;

/**
 * Counts on stderr how far a long run is, for somebody who watches; in logs and pipes it keeps still. Returns what ends
 * it and leaves nothing of it on the screen.
 */
export function showProgress(total: number, done: () => number): () => void {
	if (!process.stderr.isTTY) return () => {};
	const begin = performance.now();
	let shown = false;
	const timer = setInterval(() => {
		if (performance.now() - begin < patience) return;
		shown = true;
		process.stderr.write(`\rChecking ${Math.min(done(), total)} of ${total} documents …`);
	}, interval);
	return () => {
		clearInterval(timer);
		if (shown) process.stderr.write('\r\x1b[K');
	};
}
