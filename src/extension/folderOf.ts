import { Uri } from 'vscode';

/** The folder that holds a file or another folder. */
export function folderOf(uri: Uri): Uri {
	return Uri.joinPath(uri, '..');
}
