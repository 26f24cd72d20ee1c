import { type Event, extensions, type Uri } from 'vscode';

/** The part of the built-in Git extension's API that is used here. */
interface GitExtension {
	getAPI(version: 1): Git;
}
interface Git {
	readonly state: 'uninitialized' | 'initialized';
	readonly onDidChangeState: Event<unknown>;
	readonly repositories: Repository[];
	getRepository(uri: Uri): Repository | null;
}
interface Repository {
	/** Each rejects when the key is not set. */
	getConfig(key: string): Promise<string>;
	getGlobalConfig(key: string): Promise<string>;
}

/** Milliseconds for which Git, just started, is waited for. */
const patience = 1000;

/** Git's first look for repositories: it is waited for once. */
let looking: Promise<unknown> | undefined;

/** The author's name as Git knows it; empty without one, undefined without Git or as long as it knows no repository. */
export async function authorOf(folder: Uri | undefined): Promise<string | undefined> {
	try {
		const git = extensions.getExtension<GitExtension>('vscode.git');
		const api = (await git?.activate())?.getAPI(1);
		if (api?.state === 'uninitialized') {
			looking ??= new Promise((resolve) => {
				api.onDidChangeState(resolve);
				setTimeout(resolve, patience);
			});
			await looking;
		}
		const repository = (folder && api?.getRepository(folder)) ?? api?.repositories[0];
		const unset = () => '';
		return (
			repository &&
			((await repository.getConfig('user.name').catch(unset)) ||
				(await repository.getGlobalConfig('user.name').catch(unset)))
		)?.trim();
	} catch {
		return undefined;
	}
}
