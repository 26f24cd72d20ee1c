import { FileType, l10n, Uri, workspace } from 'vscode';
import { UserError } from './errors.ts';
import { folderOf } from './folderOf.ts';

/** The folder that a command is told: itself, the folder of a file, or a path that counts from the first workspace folder. */
export async function givenFolder(folder: Uri | string): Promise<Uri> {
	if (typeof folder === 'string') {
		return resolve(folder);
	}
	return (await isFile(folder)) ? folderOf(folder) : folder;
}

/** False for what is not there or cannot be looked at. */
export async function isFile(uri: Uri): Promise<boolean> {
	return workspace.fs.stat(uri).then(
		({ type }) => (type & FileType.File) !== 0,
		() => false,
	);
}

function resolve(path: string): Uri {
	const [uri] = urisOf(path);
	if (!uri) {
		throw new UserError(l10n.t('No folder is open.'));
	}
	return uri;
}

/** What a path can stand for: itself where it is absolute or an address, else one in each workspace folder. */
export function urisOf(path: string): Uri[] {
	if (/^\w{2,}:\/\//.test(path)) {
		return [Uri.parse(path)];
	}
	if (/^([a-z]:)?[\\/]/i.test(path)) {
		return [Uri.file(path)];
	}
	return (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, path));
}
