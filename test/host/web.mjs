// @ts-check
// Serves VS Code for the web: no server behind it, extensions run in a worker of the browser, the workspace is virtual.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { ensureHost, installExtension } from './install.mjs';
import { quietSettings } from './settings.mjs';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

const pre = 'vscode/out/vs/workbench/contrib/webview/browser/pre';
const main = '/vscode/out/vs/code/browser/workbench/workbench.js';

/**
 * Starts it on a free port of 127.0.0.1, with the extension installed and a copy of `folder` in the browser's memory.
 * @param {{ vsix: string, folder: string }} options
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startWeb({ vsix, folder }) {
	const { server: script } = await ensureHost();
	const extension = await installExtension(vsix);
	/** What is served: folders of this machine by the first part of the path. @type {Record<string, string>} */
	const folders = {
		vscode: resolve(dirname(script), '..'),
		extension,
		virtual: resolve('test/host/virtual'),
	};
	const files = JSON.stringify(await textsIn(folder));

	/** @param {string} path @returns {Promise<string | Buffer>} */
	async function read(path) {
		if (path === '/') return page(`http://127.0.0.1:${port}`);
		if (path === '/files.json') return files;
		const [, name = '', ...parts] = path.split('/');
		const root = folders[name];
		const file = root && resolve(root, ...parts);
		if (!file?.startsWith(root + sep)) throw new Error(`Nothing is served at ${path}`);
		const content = await readFile(file);
		return path === main ? withoutServer(content.toString()) : content;
	}

	const server = createServer(async ({ url = '/' }, response) => {
		const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
		try {
			const content = await read(path);
			const type = path === '/' ? 'text/html' : (types[extname(path)] ?? 'application/octet-stream');
			response.writeHead(200, { 'Content-Type': type, 'Service-Worker-Allowed': '/' }).end(content);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		address: `http://127.0.0.1:${port}/`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** The workbench's page. @param {string} origin */
function page(origin) {
	const { host } = new URL(origin);
	const uri = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path });
	const configuration = {
		folderUri: { scheme: 'virtual', path: '/checkout-service' },
		additionalBuiltinExtensions: [uri('/extension'), uri('/virtual')],
		configurationDefaults: quietSettings,
		// This build asks for these.
		userDataPath: '/',
		isEnabledFileDownloads: false,
		isEnabledFileUploads: false,
		isEnabledCoderGettingStarted: false,
		webviewEndpoint: `${origin}/${pre}`,
		productConfiguration: {
			enableTelemetry: false,
			extensionsGallery: undefined,
			extensionEnabledApiProposals: { 'technical-design-tests.virtual-files': ['fileSearchProvider'] },
		},
	};
	const settings = JSON.stringify(configuration).replaceAll('"', '&quot;');
	return `<!DOCTYPE html>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings}">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
<body>
<script>globalThis._VSCODE_FILE_ROOT = '${origin}/vscode/out/';</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="${main}"></script>`;
}

/** This build of VS Code takes it that a server is behind it, which also keeps the user's data. @param {string} script */
function withoutServer(script) {
	const changes = /** @type {const} */ ([
		[/remoteAuthority:location\.host/, 'remoteAuthority:undefined'],
		[/(?<=userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/, 'vscodeUserData'],
	]);
	return changes.reduce((text, [pattern, replacement]) => {
		if (!pattern.test(text)) throw new Error(`The workbench holds no ${pattern} any more.`);
		return text.replace(pattern, replacement);
	}, script);
}

/** @param {string} folder @returns {Promise<Record<string, string>>} by path in the virtual workspace */
async function textsIn(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const texts = entries
		.filter((entry) => entry.isFile())
		.map(async (entry) => {
			const file = join(entry.parentPath, entry.name);
			const path = file.slice(folder.length).replaceAll(sep, '/');
			return [`/checkout-service${path}`, await readFile(file, 'utf8')];
		});
	return Object.fromEntries(await Promise.all(texts));
}
