import type { DuplicateNumber } from '../../core/decisions/index.ts';
import type { Completeness, Finding } from '../../core/index.ts';
import type { Counts } from '../checker.ts';
import type { Style } from '../terminal.ts';

/** What a document's rules find, and what its folder tells. */
export type Reported = Finding | DuplicateNumber;

/** A document that was read, and what is incomplete in it. */
export interface CheckedDocument {
	/** Parts joined by `/`; from the working folder, where the document is below it. */
	readonly path: string;
	readonly text: string;
	/** Id of the template that it follows; undefined when it follows none. */
	readonly template: string | undefined;
	readonly completeness: Completeness;
	readonly findings: readonly Reported[];
}

/** Makes the output of a run: a head, each document's part on its own, in any thread, and a tail. */
export interface Format {
	readonly head: string;
	/** Empty when there is nothing to say of the document. */
	document(document: CheckedDocument, style: Style): string;
	/** What separates the parts that are not empty. */
	readonly between: string;
	/** `documents`: how many were checked. */
	tail(documents: number, counts: Counts, style: Style): string;
}

export const formatNames = ['stylish', 'unix', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof formatNames)[number];

/** Loads only the one. */
export async function loadFormat(name: FormatName): Promise<Format> {
	switch (name) {
		case 'stylish':
			return (await import('./stylish.ts')).stylish;
		case 'unix':
			return (await import('./unix.ts')).unix;
		case 'json':
			return (await import('./json.ts')).json;
		case 'sarif':
			return (await import('./sarif.ts')).sarif;
		case 'github':
			return (await import('./github.ts')).github;
	}
}
