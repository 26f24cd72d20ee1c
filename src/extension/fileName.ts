import type { Uri } from 'vscode';

/** A file's name without its folder. */
export function fileName({ path }: Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
