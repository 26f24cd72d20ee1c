// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of the programs that is in PATH, else the first of the files that is there.
 * @param {readonly string[]} names
 * @param {readonly string[]} [places] absolute paths
 * @returns {string | undefined} undefined when there is none
 */
export function findProgram(names, places = []) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...inPath, ...places].find((file) => {
		try {
			accessSync(file, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}
