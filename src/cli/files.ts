import { isUtf8 } from 'node:buffer';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { reasonOf, UsageError } from './errors.ts';

/** A file's text without byte order mark. Throws a `UsageError` when it cannot be read or is no UTF-8. */
export function readText(file: string): string {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		throw new UsageError(`${shown(file)} cannot be read: ${reasonOf(error)}.`);
	}
	if (!isUtf8(bytes)) throw new UsageError(`${shown(file)} is not UTF-8 text: save it as UTF-8.`);
	const text = bytes.toString('utf8');
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
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
