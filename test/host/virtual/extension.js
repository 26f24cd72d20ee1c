// @ts-check
// A workspace that lies on no disk, as a repository opened from afar: `virtual:/…`, filled from `files.json` of the server.
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

/** @typedef {{ type: import('vscode').FileType, bytes: Uint8Array, mtime: number }} Entry */

class VirtualFiles {
	/** @type {Map<string, Entry>} by path */
	#entries = new Map();
	#filled;
	/** @type {import('vscode').EventEmitter<import('vscode').FileChangeEvent[]>} */
	#changed = new EventEmitter();
	onDidChangeFile = this.#changed.event;

	/** @param {Promise<unknown>} files texts by path */
	constructor(files) {
		this.#filled = files.then((all) => {
			for (const [path, text] of Object.entries(/** @type {Record<string, string>} */ (all)))
				this.#put(path, new TextEncoder().encode(text));
		});
	}

	/** Of all files. */
	async paths() {
		await this.#filled;
		return [...this.#entries].filter(([, { type }]) => type === FileType.File).map(([path]) => path);
	}

	watch() {
		return { dispose() {} };
	}

	/** @param {import('vscode').Uri} uri */
	async stat(uri) {
		const { type, bytes, mtime } = await this.#entry(uri);
		return { type, size: bytes.length, ctime: 0, mtime };
	}

	/** @param {import('vscode').Uri} uri @returns {Promise<[string, import('vscode').FileType][]>} */
	async readDirectory(uri) {
		await this.#entry(uri);
		const folder = uri.path.replace(/\/$/, '');
		return [...this.#entries]
			.filter(([path]) => path !== '/' && parentOf(path) === (folder || '/'))
			.map(([path, { type }]) => [path.slice(path.lastIndexOf('/') + 1), type]);
	}

	/** @param {import('vscode').Uri} uri */
	async readFile(uri) {
		const { type, bytes } = await this.#entry(uri);
		if (type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
		return bytes;
	}

	/** @param {import('vscode').Uri} uri */
	async createDirectory(uri) {
		await this.#filled;
		this.#putFolder(uri.path);
	}

	/**
	 * @param {import('vscode').Uri} uri
	 * @param {Uint8Array} bytes
	 * @param {{ create: boolean, overwrite: boolean }} options
	 */
	async writeFile(uri, bytes, { create, overwrite }) {
		await this.#filled;
		const there = this.#entries.has(uri.path);
		if (!there && !create) throw FileSystemError.FileNotFound(uri);
		if (there && create && !overwrite) throw FileSystemError.FileExists(uri);
		this.#put(uri.path, bytes);
		this.#changed.fire([{ type: there ? FileChangeType.Changed : FileChangeType.Created, uri }]);
	}

	delete() {
		throw FileSystemError.NoPermissions();
	}

	rename() {
		throw FileSystemError.NoPermissions();
	}

	/** @param {import('vscode').Uri} uri */
	async #entry(uri) {
		await this.#filled;
		const entry = this.#entries.get(uri.path);
		if (!entry) throw FileSystemError.FileNotFound(uri);
		return entry;
	}

	/** @param {string} path @param {Uint8Array} bytes */
	#put(path, bytes) {
		this.#putFolder(parentOf(path));
		this.#entries.set(path, { type: FileType.File, bytes, mtime: Date.now() });
	}

	/** @param {string} path */
	#putFolder(path) {
		if (this.#entries.has(path)) return;
		this.#entries.set(path, { type: FileType.Directory, bytes: new Uint8Array(), mtime: 0 });
		if (path !== '/') this.#putFolder(parentOf(path));
	}
}

/** @param {string} path */
function parentOf(path) {
	return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
	const source = context.extensionUri.with({ path: '/files.json' });
	const files = new VirtualFiles(fetch(source.toString(true)).then((response) => response.json()));
	// VS Code searches such a workspace only with the help of its provider.
	const search = {
		/** @param {unknown} _query @param {{ folder: import('vscode').Uri }} options */
		async provideFileSearchResults(_query, { folder }) {
			const paths = (await files.paths()).filter((path) => path.startsWith(`${folder.path}/`));
			return paths.map((path) => Uri.from({ scheme: 'virtual', path }));
		},
	};
	context.subscriptions.push(
		workspace.registerFileSystemProvider('virtual', files, { isCaseSensitive: true }),
		/** @type {any} */ (workspace).registerFileSearchProvider('virtual', search),
	);
};
