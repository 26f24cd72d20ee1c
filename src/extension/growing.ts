import type { Edit } from '../core/types.ts';

/** Characters read at a stretch: some ten milliseconds. */
const stretch = 30_000;

/** What reads a text and follows its edits. */
export interface Reader<Change> {
	/** Of the text that was read, in UTF-16 units. */
	readonly length: number;
	update(edits: readonly Edit[]): Change;
}

/** The start of a text, read, which grows until it is all of it, and follows the text's edits meanwhile. */
export class Growing<Change, R extends Reader<Change>> {
	/** Has read the start. */
	readonly reader: R;
	#edits: Edit[] = [];
	#isWhole = false;

	/** `reader` has read nothing yet. */
	constructor(reader: R) {
		this.reader = reader;
	}

	/** Whether all of the text is read. */
	get isWhole(): boolean {
		return this.#isWhole;
	}

	/** Notes an edit of the text; `update` has it read. */
	edit(edit: Edit): void {
		this.#edits.push(edit);
	}

	/** Has read what was noted. */
	update(): Change {
		return this.reader.update(this.#takeEdits().edits);
	}

	/** The same, and some more of `text`, which is the text as it is now. */
	grow(text: string): Change {
		const { edits, length } = this.#takeEdits();
		const blankLine = /\n\r?\n/g;
		blankLine.lastIndex = length + stretch;
		const end = blankLine.test(text) ? blankLine.lastIndex : text.length;
		this.#isWhole = end === text.length;
		return this.reader.update([...edits, { offset: length, length: 0, text: text.slice(length, end) }]);
	}

	/** Those of what is read already, and its length after them. */
	#takeEdits(): { readonly edits: readonly Edit[]; readonly length: number } {
		let { length } = this.reader;
		const edits: Edit[] = [];
		for (const edit of this.#edits) {
			if (edit.offset > length) continue;
			edits.push(edit);
			length += edit.text.length - Math.min(edit.length, length - edit.offset);
		}
		this.#edits = [];
		return { edits, length };
	}
}
