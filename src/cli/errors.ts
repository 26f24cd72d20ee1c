/** Something that the user can put right. The message is one line: what is wrong, and what to do about it. */
export class UsageError extends Error {}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'it does not exist',
	ENOTDIR: 'a part of its path is not a folder',
	EEXIST: 'a file has its name',
	EISDIR: 'it is a folder',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOSPC: 'the disk is full',
	EROFS: 'the disk is read-only',
	ELOOP: 'its symbolic links go round in circles',
	ENAMETOOLONG: 'its name is too long',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	return reasons[code ?? ''] ?? message;
}
