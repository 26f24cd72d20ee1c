import { isUtf8 } from 'node:buffer';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { reasonOf, UsageError } from './errors.ts';

/** A file's text without byte order mark. Throws a `UsageError` when it cannot be read or is no UTF-8. */
export function readText(file: string): string {
	try {
		const text = readFileSync(file, 'utf8');
		// What cannot be decoded reads as U+FFFD, which may also stand there.
		if (text.includes('\uFFFD') && !isUtf8(readFileSync(file)))
			throw new UsageError(`${shown(file)} is not UTF-8 text: save it as UTF-8.`);
		return text.startsWith('\uFEFF') ? text.slice(1) : text;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`${shown(file)} cannot be read: ${reasonOf(error)}.`);
	}
}

/** A path as users and other programs read it: seen from `folder`, parts joined by `/`. */
export function shown(file: string, folder = process.cwd()): string {
	return relative(folder, resolve(file)).replaceAll(sep, '/') || '.';
}

/** Undefined for a path at which there is nothing. Throws a `UsageError` where that cannot be told. */
export function statOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		throw new UsageError(`${shown(path)} cannot be read: ${reasonOf(error)}.`);
	}
}
