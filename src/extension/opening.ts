import type { OpenOptions } from '../core/document/document.ts';
import { DesignDocument } from '../core/index.ts';
import type { Edit } from '../core/types.ts';
import { Growing } from './growing.ts';
import { Turns } from './turns.ts';

/** The same as `DesignDocument.open`, a little at a time. */
export async function openInTurns(text: string, options: OpenOptions): Promise<DesignDocument> {
	const opening = new Opening(options);
	return (await opening.read(() => text))!;
}

/** A document that is read and checked a little at a time, while others have their turn; what is edited meanwhile is followed. */
export class Opening {
	readonly #growing: Growing<void, DesignDocument>;
	readonly #turns = new Turns();
	#isStopped = false;

	constructor(options: OpenOptions) {
		this.#growing = new Growing(DesignDocument.open('', options));
	}

	/** Resolves to all of what `text` gives, which is asked for now and then; to undefined once it was stopped. */
	async read(text: () => string): Promise<DesignDocument | undefined> {
		while (!this.#growing.isWhole) {
			this.#growing.grow(text());
			if (!(await this.#goesOn())) return undefined;
		}
		const design = this.#growing.reader;
		for (const _ of design.prepare()) {
			if (this.#turns.isOver && !(await this.#goesOn())) return undefined;
		}
		return design;
	}

	async #goesOn(): Promise<boolean> {
		if (this.#turns.isOver) await this.#turns.pass();
		this.#growing.update();
		return !this.#isStopped;
	}

	/** The text has changed. */
	edit(edits: readonly Edit[]): void {
		for (const edit of edits) this.#growing.edit(edit);
	}

	/** See `DesignDocument.recheckDiagrams`. */
	recheckDiagrams(sources: ReadonlySet<string>): void {
		this.#growing.reader.recheckDiagrams(sources);
	}

	/** Nobody needs it any more. */
	stop(): void {
		this.#isStopped = true;
	}
}
