import { FileSystemError, FileType, l10n, Uri, workspace } from 'vscode';
import { UserError } from '../errors.ts';
import { folderOf } from '../folderOf.ts';

let previous: Promise<unknown> = Promise.resolve();

/** What a new file holds, and its name. */
export interface NewFile {
	readonly name: string;
	readonly text: string;
}

/**
 * Creates the file that `write` makes, which is told the names in `folder`. Where its name is taken, whatever its case, it
 * becomes `name-2`, `name-3` … before its extension. Makes the folders that are missing, but no workspace folder.
 * Rejects with a `UserError`, and then leaves nothing behind.
 *
 * Not by a WorkspaceEdit: there, one undo too many in the new document deletes it (microsoft/vscode#172463).
 */
export function createFile(folder: Uri, write: (taken: readonly string[]) => NewFile): Promise<Uri> {
	const created = previous.then(() => create(folder, write));
	previous = created.catch(() => undefined);
	return created.catch((error) => {
		throw error instanceof UserError ? error : new UserError(reasonOf(error, folder), { cause: error });
	});
}

async function create(folder: Uri, write: (taken: readonly string[]) => NewFile): Promise<Uri> {
	const made = await missingFolders(folder);
	try {
		await workspace.fs.createDirectory(folder);
		const taken = (await workspace.fs.readDirectory(folder)).map(([each]) => each);
		const { name, text } = write(taken);
		const file = Uri.joinPath(folder, freeName(name, taken));
		made.unshift(file);
		await workspace.fs.writeFile(file, await encoded(text, file));
		return file;
	} catch (error) {
		for (const each of made) {
			await workspace.fs.delete(each).then(undefined, () => undefined);
		}
		throw error;
	}
}

/** As an editor would save it: in the encoding and with the line ends that the settings name. */
async function encoded(text: string, uri: Uri): Promise<Uint8Array> {
	const eol = workspace.getConfiguration('files', { uri, languageId: 'markdown' }).get('eol');
	return workspace.encode(eol === '\r\n' ? text.replace(/\r?\n/g, eol) : text, { uri });
}

/** Innermost first. Outside the workspace only `folder` itself may be missing. */
async function missingFolders(folder: Uri): Promise<Uri[]> {
	const root = workspace.getWorkspaceFolder(folder)?.uri ?? folderOf(folder);
	const missing: Uri[] = [];
	for (let each = folder; !(await isFolder(each)); each = folderOf(each)) {
		if (each.path.length <= root.path.length) {
			throw new UserError(l10n.t('The folder “{0}” does not exist.', workspace.asRelativePath(each)));
		}
		missing.push(each);
	}
	return missing;
}

async function isFolder(uri: Uri): Promise<boolean> {
	const type = await workspace.fs.stat(uri).then(
		(stat) => stat.type,
		(error) => {
			if (error instanceof FileSystemError && error.code === 'FileNotFound') {
				return undefined;
			}
			throw error;
		},
	);
	if (type !== undefined && !(type & FileType.Directory)) {
		throw new UserError(l10n.t('“{0}” is not a folder.', workspace.asRelativePath(uri)));
	}
	return type !== undefined;
}

/** Folds case: not every disk tells names apart by it. */
function freeName(name: string, taken: readonly string[]): string {
	const fold = (each: string) => each.normalize('NFC').toLowerCase();
	const isTaken = new Set(taken.map(fold));
	const dot = name.lastIndexOf('.');
	let free = name;
	for (let count = 2; isTaken.has(fold(free)); count++) {
		free = `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
	}
	return free;
}

function reasonOf(error: unknown, folder: Uri): string {
	const message = error instanceof Error ? error.message : String(error);
	const isRefused = error instanceof FileSystemError && error.code === 'NoPermissions';
	if (isRefused || /\b(?:EROFS|EACCES|EPERM)\b/.test(message)) {
		return l10n.t('The folder “{0}” cannot be written to.', workspace.asRelativePath(folder));
	}
	if (/\bENAMETOOLONG\b/.test(message)) return l10n.t('The file name is too long.');
	if (/\bENOSPC\b/.test(message)) return l10n.t('The disk is full.');
	return message;
}
