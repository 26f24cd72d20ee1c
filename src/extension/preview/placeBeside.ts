import { Uri, workspace } from 'vscode';
import { folderOf } from '../folderOf.ts';

/** Where to propose that a file be saved: beside its document, or in the workspace where the document's own place cannot be written to. */
export function placeBeside(document: Uri, name: string): Uri | undefined {
	const isInFolder = workspace.fs.isWritableFileSystem(document.scheme) === true;
	const folder = isInFolder ? folderOf(document) : workspace.workspaceFolders?.[0]?.uri;
	return folder && Uri.joinPath(folder, name);
}
