import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { duplicateNumberOf, isRecordName } from '../core/decisions/index.ts';
import type { Reported } from './formats/format.ts';

/** Finds decision records whose number other files of their folder have, too. Reads each folder once. */
export class DuplicateNumbers {
	readonly #names = new Map<string, readonly string[]>();

	/** `findings` of the document in `file`, in order, with what its folder tells. */
	addTo(findings: readonly Reported[], file: string, text: string): readonly Reported[] {
		const folder = dirname(file);
		const name = basename(file);
		if (!isRecordName(basename(folder), name)) return findings;
		const found = duplicateNumberOf(text, name, this.#namesIn(folder));
		if (!found) return findings;
		const behind = findings.findIndex(({ range }) => range.start.line > found.range.start.line);
		return findings.toSpliced(behind < 0 ? findings.length : behind, 0, found);
	}

	#namesIn(folder: string): readonly string[] {
		const names = this.#names.get(folder) ?? namesIn(folder);
		this.#names.set(folder, names);
		return names;
	}
}

/** None in a folder whose files may be read, but not listed. */
function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}
