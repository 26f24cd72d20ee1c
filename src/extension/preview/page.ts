import { env, l10n, Uri, type Webview } from 'vscode';
import { pageWords } from './words.ts';

/** Where the page's own files lie. */
export function pageRoots(extensionUri: Uri): Uri[] {
	return [Uri.joinPath(extensionUri, 'dist', 'preview'), Uri.joinPath(extensionUri, 'media')];
}

/**
 * The page without a document; that comes by message. Only our own code runs, and nothing is loaded from other sites,
 * images apart where `remoteImages` says so.
 */
export function pageHtml(webview: Webview, extensionUri: Uri, remoteImages: boolean): string {
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
	return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>${escapeAttribute(l10n.t('Design Preview'))}</title>
	<link rel="stylesheet" href="${asset('dist', 'preview', 'style.css')}">
	<script type="module" nonce="${nonce}" src="${asset('dist', 'preview', 'preview.js')}"></script>
</head>
<body>
	<main data-words="${escapeAttribute(JSON.stringify(pageWords()))}"></main>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
