import type { Uri } from 'vscode';

/** Whether a relative link can lead from one file to another: none leads to another file system. */
export function isNear(uri: Uri, other: Uri): boolean {
	return uri.scheme === other.scheme && uri.authority === other.authority;
}
