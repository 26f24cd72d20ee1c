import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import { loadChunk } from '../chunk.ts';
import { fileName } from '../fileName.ts';
import { placeBeside } from './placeBeside.ts';
import { writeAndTell } from './writeAndTell.ts';

type Printing = typeof import('../../printing/print.ts');

/** Asks where to save a document as HTML, at first beside it, and offers to open it. Throws when `html` does. */
export async function saveHtml(document: Uri, html: () => Promise<string>): Promise<void> {
	const target = await askWhere(document, 'HTML');
	if (target) await writeAndTell(target, new TextEncoder().encode(await html()));
}

/** The same as PDF. Needs Node, and a browser to print with. Throws when that fails. */
export async function savePdf(extensionUri: Uri, document: Uri, html: () => Promise<string>): Promise<void> {
	const { findBrowser, printAsPdf } = await loadChunk<Printing>(extensionUri, 'printing');
	const browser = findBrowser();
	if (!browser) {
		void window.showErrorMessage(
			l10n.t(
				'Found no browser to make a PDF with: install Chromium, Chrome or Edge, or name one in CHROME_PATH.',
			),
		);
		return;
	}
	const target = await askWhere(document, 'PDF');
	if (!target) return;
	const title = l10n.t('Making a PDF of {0}', fileName(document));
	const pdf = await window.withProgress(
		{ location: ProgressLocation.Notification, title, cancellable: true },
		async (_, token) => {
			const stop = new AbortController();
			const stopped = new Promise<undefined>((resolve) => {
				token.onCancellationRequested(() => {
					stop.abort();
					resolve(undefined);
				});
			});
			const content = await Promise.race([html(), stopped]);
			if (content === undefined || stop.signal.aborted) return undefined;
			const printed = await printAsPdf(content, browser, stop.signal);
			if (!printed && !stop.signal.aborted) throw new Error(`${browser} has printed nothing.`);
			return printed;
		},
	);
	if (pdf) await writeAndTell(target, pdf);
}

async function askWhere(document: Uri, format: 'HTML' | 'PDF'): Promise<Uri | undefined> {
	const extension = format.toLowerCase();
	const name = fileName(document).replace(/\.[^.]+$/, '');
	const defaultUri = placeBeside(document, `${name}.${extension}`);
	return window.showSaveDialog({
		...(defaultUri && { defaultUri }),
		filters: { [format]: [extension] },
	});
}
