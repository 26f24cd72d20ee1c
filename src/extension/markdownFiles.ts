import { type CancellationToken, Disposable, RelativePattern, type Uri, workspace } from 'vscode';

/** The Markdown files of all workspace folders, at most `limit`, apart from those that `files.exclude` or `search.exclude` hides. */
export async function findMarkdown({
	limit,
	token,
}: {
	readonly limit?: number;
	readonly token?: CancellationToken;
}): Promise<Uri[]> {
	const found = await Promise.all(
		(workspace.workspaceFolders ?? []).map((folder) =>
			workspace.findFiles(new RelativePattern(folder, '**/*.md'), hiddenFromSearch(folder.uri), limit, token),
		),
	);
	return inTurns(found).slice(0, limit);
}

/** The first of each list, then the second of each …: where a limit cuts off the rest, every list is in it. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
	return lists
		.flatMap((list) => list.map((item, turn) => ({ item, turn })))
		.sort((a, b) => a.turn - b.turn)
		.map(({ item }) => item);
}

/** One glob. `findFiles` minds `files.exclude` by itself. */
function hiddenFromSearch(folder: Uri): string {
	const globs = workspace.getConfiguration('search', folder).get<Record<string, unknown>>('exclude', {});
	const hidden = Object.keys(globs).filter((glob) => globs[glob] === true);
	return `{${[...new Set(['**/node_modules', ...hidden])].join(',')}}`;
}

interface Listener {
	/** A file came, or a folder that may hold some. */
	readonly came: () => void;
	readonly changed: (file: Uri) => void;
	readonly gone: (fileOrFolder: Uri) => void;
}

/** Tells what becomes of Markdown files. Of a folder that is moved or deleted, VS Code does not report the files. */
export function watchMarkdown({ came, changed, gone }: Listener): Disposable {
	const files = workspace.createFileSystemWatcher('**/*.md', false, false, true);
	const all = workspace.createFileSystemWatcher('**', false, true, false);
	return Disposable.from(
		files,
		all,
		files.onDidCreate(came),
		files.onDidChange(changed),
		all.onDidCreate((uri) => {
			if (looksLikeFolder(uri)) came();
		}),
		all.onDidDelete(gone),
	);
}

/** To ask the file system would be too much while a build writes thousands of files. */
function looksLikeFolder({ path }: Uri): boolean {
	return !/[^/]\.[a-z]\w*$/i.test(path);
}
