import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf, UsageError } from './errors.ts';
import { shown } from './files.ts';

/** Writes a file that is not there yet, and its folder. Throws a `UsageError`, which says to do `instead` where it is. */
export function writeNew(
	file: string,
	content: string | Uint8Array,
	instead = 'choose another file with --out',
): void {
	write(file, content, 'wx', instead);
}

/** Writes a file in the place of the one that may be there, and its folder. Throws a `UsageError` where it cannot. */
export function writeOver(file: string, content: string | Uint8Array): void {
	write(file, content, 'w');
}

function write(file: string, content: string | Uint8Array, flag: 'w' | 'wx', instead?: string): void {
	const folder = dirname(file);
	try {
		mkdirSync(folder, { recursive: true });
	} catch (error) {
		throw new UsageError(`The folder ${shown(folder)} cannot be created: ${reasonOf(error)}.`);
	}
	try {
		writeFileSync(file, content, { flag });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			throw new UsageError(`${shown(file)} exists already and stays as it is: ${instead}.`);
		}
		throw new UsageError(`${shown(file)} cannot be written: ${reasonOf(error)}.`);
	}
}
