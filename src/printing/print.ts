import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endBrowser, inFolder, mostTime, startBrowser } from './browser.ts';

export { findBrowser } from './browser.ts';

/** Prints a page by a browser's program, as PDF. Undefined when it could not, or was stopped by the signal. */
export function printAsPdf(
	html: string,
	program: string,
	stopped?: AbortSignal,
): Promise<Uint8Array | undefined> {
	return inFolder(async (folder) => {
		if (stopped?.aborted) return undefined;
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
		if (stopped?.aborted) return undefined;
		try {
			return readFileSync(pdf);
		} catch {
			return undefined;
		}
	});
}
