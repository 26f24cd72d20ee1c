import { env, l10n, Uri, type Webview } from 'vscode';
import type { OpenedPage } from '../../protocol.ts';
import { pageWords } from './words.ts';

/** Where the page's own files lie. */
export function pageRoots(extensionUri: Uri): Uri[] {
	return [Uri.joinPath(extensionUri, 'dist', 'preview'), Uri.joinPath(extensionUri, 'media')];
}

/**
 * The page with what it is to show at first, undefined for nothing; all else comes by message. Only our own code runs, and
 * nothing is loaded from other sites, images apart where `remoteImages` says so.
 */
export function pageHtml(
	webview: Webview,
	extensionUri: Uri,
	remoteImages: boolean,
	opened: OpenedPage | undefined,
): string {
	const asset = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
	const nonce = crypto.randomUUID();
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}' ${webview.cspSource}`,
		// Mermaid puts a style element into each drawing.
		`style-src ${webview.cspSource} 'unsafe-inline'`,
		`img-src ${webview.cspSource} data:${remoteImages ? ' https:' : ''}`,
		`font-src ${webview.cspSource}`,
		// An exported document has fonts and images in it.
		`connect-src ${webview.cspSource}`,
	].join('; ');
	// What draws diagrams comes beside the page's own script, not after it.
	const hasDiagrams = opened?.show.blocks.some(({ html }) => html.includes('language-mermaid'));
	const library = (name: string) => asset('dist', 'preview', name);
	const mermaid = `<link rel="modulepreload" href="${library('mermaidCore.js')}">
	<script nonce="${nonce}">import(${JSON.stringify(library('mermaid.js'))});</script>`;
	return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>${escapeAttribute(l10n.t('Design Preview'))}</title>
	${hasDiagrams ? mermaid : ''}
	<link rel="stylesheet" href="${asset('dist', 'preview', 'style.css')}">
	<script type="module" nonce="${nonce}" src="${asset('dist', 'preview', 'preview.js')}"></script>
</head>
<body>
	<main data-words="${escapeAttribute(JSON.stringify(pageWords()))}"></main>
	${opened ? `<script type="application/json">${JSON.stringify(opened).replaceAll('<', '\\u003c')}</script>` : ''}
</body>
</html>`;
}

function escapeAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
