import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, relative, sep } from 'node:path';
import { RenderedDocument } from '../../core/render.ts';
import type { ExportDocument, ShowDocument } from '../../protocol.ts';
import { UsageError } from '../errors.ts';

/** What is shown, and from where. */
interface Source {
	readonly text: string;
	/** Absolute. */
	readonly file: string;
	/** The folder whose pictures the document may show; absolute, the file in it. */
	readonly root: string;
	readonly name: string;
}

const types: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.woff2': 'font/woff2',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.svg': 'image/svg+xml',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.bmp': 'image/bmp',
	'.ico': 'image/x-icon',
};

const isPicture = (file: string) => types[extname(file).toLowerCase()]?.startsWith('image/') ?? false;

/** Serves the preview's page with one document, to whoever knows the address, and waits for what the page makes of it. */
export class PageServer {
	/** The document as one file of HTML. Rejects with a `UsageError` when the page cannot make one. */
	readonly html: Promise<string>;
	readonly #server: Server;
	readonly #source: Source;
	readonly #secret = `/${randomUUID()}`;
	#receive: (html: string) => void = () => {};
	#fail: (error: UsageError) => void = () => {};

	private constructor(source: Source) {
		this.#source = source;
		this.html = new Promise((resolve, reject) => {
			this.#receive = resolve;
			this.#fail = reject;
		});
		this.#server = createServer((request, response) => {
			void this.#answer(request, response).catch(() => response.writeHead(404).end());
		});
	}

	static async start(source: Source): Promise<PageServer> {
		const server = new PageServer(source);
		await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
		return server;
	}

	get address(): string {
		const { port } = this.#server.address() as AddressInfo;
		return `http://127.0.0.1:${port}${this.#secret}/`;
	}

	stop(): void {
		this.#server.close();
		this.#server.closeAllConnections();
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
		if (!path.startsWith(`${this.#secret}/`)) throw new Error('Nobody may read this.');
		const [part, ...rest] = path.slice(this.#secret.length + 1).split('/');
		if (part === '') {
			response.setHeader('content-type', 'text/html; charset=utf-8').end(this.#page());
		} else if (part === 'exported') {
			this.#receive(await textOf(request));
			response.end();
		} else if (part === 'failed') {
			this.#fail(new UsageError(`The document cannot be drawn: ${await textOf(request)}`));
			response.end();
		} else if (part === 'page') {
			await send(inside(join(__dirname, 'preview'), rest), response);
		} else if (part === 'files' && isPicture(path)) {
			await send(inside(this.#source.root, rest), response);
		} else throw new Error('There is nothing of that name.');
	}

	#page(): string {
		const { text, file, root, name } = this.#source;
		const files = `${this.address}files/`;
		const folder = relative(root, dirname(file)).split(sep).map(encodeURIComponent).join('/');
		const show: ShowDocument = {
			type: 'show',
			uri: file,
			version: 0,
			blocks: new RenderedDocument(text).blocks,
			images: { folder: folder ? `${files}${folder}/` : files, root: files, remote: false },
			offersImages: false,
			isLocked: true,
			line: 0,
		};
		const wanted: ExportDocument = { type: 'export', name };
		const nonce = randomUUID();
		return `<!DOCTYPE html>
<html>
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}' 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'">
	<link rel="stylesheet" href="page/style.css">
</head>
<body class="vscode-light">
	<main data-words='{"diagram":"Diagram","line":"Line {0}"}'></main>
	<script nonce="${nonce}">
		const messages = ${JSON.stringify([show, wanted]).replaceAll('<', '\\u003c')};
		const acquireVsCodeApi = () => ({
			getState() {},
			setState() {},
			postMessage({ type, html, reason }) {
				if (type === 'ready') for (const message of messages) postMessage(message);
				if (type === 'exported') fetch('exported', { method: 'POST', body: html });
				if (type === 'exportFailed') fetch('failed', { method: 'POST', body: reason });
			},
		});
	</script>
	<script type="module" nonce="${nonce}" src="page/preview.js"></script>
</body>
</html>`;
	}
}

/** Throws for a way out, which an encoded slash can hide from the browser. */
function inside(folder: string, path: readonly string[]): string {
	const file = join(folder, ...path);
	if (relative(folder, file).startsWith('..')) throw new Error('It is outside.');
	return file;
}

async function send(file: string, response: ServerResponse): Promise<void> {
	const content = await readFile(file);
	const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
	response.setHeader('content-type', type).end(content);
}

async function textOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
