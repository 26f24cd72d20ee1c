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
	const folder = dirname(file);
	try {
		mkdirSync(folder, { recursive: true });
	} catch (error) {
		throw new UsageError(`The folder ${shown(folder)} cannot be created: ${reasonOf(error)}.`);
	}
	try {
		writeFileSync(file, content, { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			throw new UsageError(`${shown(file)} exists already and stays as it is: ${instead}.`);
		}
		throw new UsageError(`${shown(file)} cannot be written: ${reasonOf(error)}.`);
	}
}
