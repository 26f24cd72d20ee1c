import * as vscode from 'vscode';

/** A file system in memory whose operations can be made to fail. Folders are those that a key names, files hold bytes. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
	readonly entries = new Map<string, Uint8Array | 'folder'>([['/', 'folder']]);
	/** Thrown by every `writeFile`, after which the file is there half-written. */
	writeFailure: vscode.FileSystemError | undefined;
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {});
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const entry = this.#entry(uri);
		const type = entry === 'folder' ? vscode.FileType.Directory : vscode.FileType.File;
		return { type, ctime: 0, mtime: 0, size: entry.length };
	}

	readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
		const folder = uri.path === '/' ? '/' : `${uri.path}/`;
		return [...this.entries]
			.filter(([path]) => path !== '/' && path.startsWith(folder) && !path.slice(folder.length).includes('/'))
			.map(([path, entry]) => [
				path.slice(folder.length),
				entry === 'folder' ? vscode.FileType.Directory : vscode.FileType.File,
			]);
	}

	createDirectory(uri: vscode.Uri): void {
		this.entries.set(uri.path, 'folder');
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const entry = this.#entry(uri);
		if (entry === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
		return entry;
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.entries.set(uri.path, this.writeFailure ? content.slice(0, 1) : content);
		if (this.writeFailure) throw this.writeFailure;
	}

	delete(uri: vscode.Uri): void {
		if (this.readDirectory(uri).length > 0) throw vscode.FileSystemError.NoPermissions('It is not empty.');
		this.entries.delete(uri.path);
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	#entry(uri: vscode.Uri): Uint8Array | 'folder' {
		const entry = this.entries.get(uri.path);
		if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
		return entry;
	}
}
