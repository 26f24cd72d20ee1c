import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endBrowser, startBrowser } from './browser.ts';

export { findBrowser } from './browser.ts';

/** Milliseconds for a browser to draw a document: far more than it needs. */
export const mostTime = 120_000;

/** Prints a page by a browser's program, as PDF. Undefined when it could not, or was stopped by the signal. */
export async function printAsPdf(
	html: string,
	program: string,
	stopped?: AbortSignal,
): Promise<Uint8Array | undefined> {
	const folder = makeFolder();
	try {
		stopped?.throwIfAborted();
		const page = join(folder, 'document.html');
		const pdf = join(folder, 'document.pdf');
		writeFileSync(page, html);
		const print = [`--print-to-pdf=${pdf}`, '--no-pdf-header-footer', pathToFileURL(page).href];
		const browser = startBrowser(program, join(folder, 'browser'), print);
		const stop = () => void endBrowser(browser);
		const timer = setTimeout(stop, mostTime);
		stopped?.addEventListener('abort', stop);
		await new Promise((resolve) => {
			browser.once('error', resolve);
			browser.once('exit', resolve);
		});
		clearTimeout(timer);
		return stopped?.aborted ? undefined : readFileSync(pdf);
	} catch {
		return undefined;
	} finally {
		removeFolder(folder);
	}
}

/** For what a browser needs while it draws. */
export function makeFolder(): string {
	return mkdtempSync(join(tmpdir(), 'technical-design-export-'));
}

/** A browser that has just ended may still write. */
export function removeFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
