import { type Disposable, type FileSystemWatcher, RelativePattern, type Uri, workspace } from 'vscode';
import { folderOf } from '../folderOf.ts';

interface Listener {
	/** It has another content, or is there again. */
	readonly changed: () => void;
	readonly moved: (to: Uri) => void;
}

/** Tells what becomes of one file at a time, whether or not VS Code has it open. */
export class FileOnDisk implements Disposable {
	readonly #listener: Listener;
	readonly #moves: Disposable;
	#uri: Uri | undefined;
	#watcher: FileSystemWatcher | undefined;

	constructor(listener: Listener) {
		this.#listener = listener;
		this.#moves = workspace.onDidRenameFiles(({ files }) => {
			for (const { oldUri, newUri } of files) {
				const rest = this.#uri && pathIn(oldUri, this.#uri);
				if (rest !== undefined) listener.moved(newUri.with({ path: newUri.path + rest }));
			}
		});
	}

	follow(uri: Uri): void {
		if (String(uri) === String(this.#uri)) return;
		this.#uri = uri;
		this.#watcher?.dispose();
		this.#watcher = undefined;
		// Not of a document that was never saved.
		if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return;
		// Of the folder: a name may look like a pattern.
		this.#watcher = workspace.createFileSystemWatcher(
			new RelativePattern(folderOf(uri), '*'),
			false,
			false,
			true,
		);
		const changed = (file: Uri) => {
			if (String(file) === String(uri)) this.#listener.changed();
		};
		this.#watcher.onDidChange(changed);
		this.#watcher.onDidCreate(changed);
	}

	dispose(): void {
		this.#moves.dispose();
		this.#watcher?.dispose();
	}
}

/** What comes after a file or folder in the path of what is in it; undefined for what is not. */
function pathIn(outer: Uri, inner: Uri): string | undefined {
	const rest = String(inner).startsWith(String(outer)) ? inner.path.slice(outer.path.length) : undefined;
	return rest === '' || rest?.startsWith('/') ? rest : undefined;
}
