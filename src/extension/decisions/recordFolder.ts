import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import { isRecordName, recordNumber } from '../../core/decisions/index.ts';
import { fileName } from '../fileName.ts';
import { folderOf } from '../folderOf.ts';

/** Where people keep decision records, from the folder of a project or of a document. */
const usual = [
	'docs/decisions',
	'docs/adr',
	'docs/adrs',
	'docs/architecture/decisions',
	'doc/adr',
	'doc/architecture/decisions',
	'adr',
	'adrs',
	'decisions',
];

/** Whether a file is a decision record by its name and folder: `docs/adr/0007-queue.md`, `adr-7.md`. */
export function isRecord(file: Uri): boolean {
	return isRecordName(fileName(folderOf(file)), fileName(file));
}

/** Names of the files in a folder; empty where it cannot be read. */
export async function filesIn(folder: Uri): Promise<string[]> {
	const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
	return entries.filter(([, type]) => type & FileType.File).map(([name]) => name);
}

/**
 * The folder of decision records for a document: its own if it is a record, the one that it links to, the usual one
 * nearest to it; `docs/decisions` where there is none yet. Undefined without a saved document and a workspace.
 */
export async function recordFolder(document: TextDocument | undefined): Promise<Uri | undefined> {
	const file = document?.isUntitled ? undefined : document?.uri;
	if (file && isRecord(file)) {
		return folderOf(file);
	}
	const root = (file && workspace.getWorkspaceFolder(file)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
	const linked = file && linkedFolders(file, document!.getText());
	const near = [...foldersAbove(file, root)].flatMap((folder) =>
		usual.map((path) => Uri.joinPath(folder, path)),
	);
	const candidates = [...(linked ?? []), ...near];
	const contents = await Promise.all(candidates.map(filesIn));
	const used = contents.findIndex((names) => names.some((name) => recordNumber(name)));
	if (used >= 0) {
		return candidates[used]!;
	}
	const base = root ?? (file && folderOf(file));
	return base && Uri.joinPath(base, root ? 'docs/decisions' : 'decisions');
}

/** The folders of the records that a document links to. */
function linkedFolders(file: Uri, text: string): Uri[] {
	return [...text.matchAll(/\]\(<?(?![a-z][\w+.-]*:)([^()<>\s#]+\.md)/gi)]
		.map(([, href]) => Uri.joinPath(file, '..', href!))
		.filter(isRecord)
		.map(folderOf);
}

/** A file's folder and those above it up to `root`. */
function foldersAbove(file: Uri | undefined, root: Uri | undefined): Uri[] {
	if (!file || !root || workspace.getWorkspaceFolder(file)?.uri !== root) {
		return root ? [root] : [];
	}
	const folders: Uri[] = [];
	for (let folder = folderOf(file); folder.path.length > root.path.length; folder = folderOf(folder)) {
		folders.push(folder);
	}
	return [...folders, root];
}
