import { basename, dirname, extname } from 'node:path';
import { statOf } from './files.ts';

/** What `--out` names: a file where it has an extension, unless a folder of that name is there; otherwise a folder, maybe a new one. */
export function placeFor(out: string): { folder: string; name?: string } {
	const isFile = /^\.[a-z]\w*$/i.test(extname(out)) && !/[/\\]$/.test(out) && !statOf(out)?.isDirectory();
	return isFile || statOf(out)?.isFile() ? { folder: dirname(out), name: basename(out) } : { folder: out };
}
