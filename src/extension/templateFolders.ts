import { Disposable, type ExtensionContext, l10n, RelativePattern, Uri, workspace } from 'vscode';

/** What of the extension's context says where templates are. */
export type Places = Pick<ExtensionContext, 'extensionUri' | 'globalStorageUri'>;

/** A folder of templates; not every one of them needs to be there. */
export interface TemplateFolder {
	readonly uri: Uri;
	readonly owner: 'team' | 'user' | 'extension';
}

/** Where the user keeps templates for every workspace on this machine. */
export function userTemplateFolder({ globalStorageUri }: Pick<Places, 'globalStorageUri'>): Uri {
	return Uri.joinPath(globalStorageUri, 'templates');
}

/** Where a template is from, in words for a list of them; undefined for a built-in one. */
export function originName(folder: TemplateFolder | undefined): string | undefined {
	switch (folder?.owner) {
		case 'team':
			return workspace.asRelativePath(folder.uri);
		case 'user':
			return l10n.t('Your templates');
		default:
			return undefined;
	}
}

/** Those of each workspace folder's team as its settings name them, the user's own, then the built-in one. */
export function templateFolders(places: Places): TemplateFolder[] {
	const team = (workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
		pathsFor(uri).map((path) => Uri.joinPath(uri, path)),
	);
	return [
		...team.map((uri) => ({ uri, owner: 'team' as const })),
		{ uri: userTemplateFolder(places), owner: 'user' },
		{ uri: Uri.joinPath(places.extensionUri, 'templates'), owner: 'extension' },
	];
}

function pathsFor(workspaceFolder: Uri): string[] {
	const paths = workspace
		.getConfiguration('technicalDesign', workspaceFolder)
		.get<unknown>('templateFolders');
	return (Array.isArray(paths) ? paths : [])
		.filter((path) => typeof path === 'string')
		.map((path) => path.trim().replaceAll('\\', '/').replace(/\/+$/, ''))
		.filter((path) => path !== '');
}

/**
 * Calls `changed` for each file that comes, changes or goes in the folders, and for the folders themselves: of a
 * folder that is deleted or renamed, VS Code reports neither its files nor its subfolders.
 */
export function watchFolders(folders: readonly Uri[], changed: () => void): Disposable {
	const bases = new Map(
		folders.map((folder) => {
			const base = workspace.getWorkspaceFolder(folder)?.uri ?? folder;
			return [base.toString(), base];
		}),
	);
	const tell = (uri: Uri) => {
		if (folders.some((folder) => holds(folder, uri) || holds(uri, folder))) {
			changed();
		}
	};
	return Disposable.from(
		...[...bases.values()].flatMap((base) => {
			const watcher = workspace.createFileSystemWatcher(new RelativePattern(base, '**'));
			return [watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell)];
		}),
	);
}

/** Whether `uri` is the folder or lies somewhere in it. */
export function holds(folder: Uri, uri: Uri): boolean {
	return `${uri.toString()}/`.startsWith(`${folder.toString()}/`);
}
