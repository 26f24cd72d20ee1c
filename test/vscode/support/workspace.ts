import { RelativePattern, Uri, workspace } from 'vscode';

/** The folder that is open. */
export const root = workspace.workspaceFolders![0]!.uri;

/** What lies at a path in it. */
export const at = (path: string) => Uri.joinPath(root, path);
export const textOf = async (file: Uri) => String(await workspace.fs.readFile(file));

/** A file or a folder, if there is one. */
export const remove = (path: string) =>
	workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => {});

export async function write(path: string, text: string): Promise<Uri> {
	await workspace.fs.writeFile(at(path), Buffer.from(text));
	return at(path);
}

/**
 * Resolves once VS Code tells of the file, which has to be new: of one that is gone before, it never does. A folder just
 * made may not be watched yet.
 */
export async function writeAndTell(path: string, text: string): Promise<void> {
	const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, path));
	try {
		const told = new Promise((resolve) => watcher.onDidCreate(resolve));
		await write(path, text);
		await told;
	} finally {
		watcher.dispose();
	}
}
