import { extensions, type Uri } from 'vscode';

/** The part of the built-in Git extension's API that is used here. */
interface GitExtension {
	getAPI(version: 1): { getRepository(uri: Uri): Repository | null; readonly repositories: Repository[] };
}
interface Repository {
	/** Each rejects when the key is not set. */
	getConfig(key: string): Promise<string>;
	getGlobalConfig(key: string): Promise<string>;
}

/** The author's name as Git knows it; undefined without Git, a repository or a name. */
export async function authorOf(folder: Uri | undefined): Promise<string | undefined> {
	try {
		const git = extensions.getExtension<GitExtension>('vscode.git');
		const api = (await git?.activate())?.getAPI(1);
		const repository = (folder && api?.getRepository(folder)) ?? api?.repositories[0];
		const name =
			(await repository?.getConfig('user.name').catch(() => undefined)) ||
			(await repository?.getGlobalConfig('user.name'));
		return name?.trim() || undefined;
	} catch {
		return undefined;
	}
}
