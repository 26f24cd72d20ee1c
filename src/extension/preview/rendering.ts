import type { BlockChange } from '../../core/render/change.ts';
import type { Block, RenderedDocument } from '../../core/render.ts';
import type { Edit } from '../../core/types.ts';

/** Characters that are rendered at a stretch: some ten milliseconds. */
const stretch = 30_000;

/** The start of a text as blocks, which grows until it is all of it, and follows the text's edits meanwhile. */
export class Rendering {
	readonly #rendered: RenderedDocument;
	#edits: Edit[] = [];
	#isWhole = false;

	/** `rendered` is empty. */
	constructor(rendered: RenderedDocument) {
		this.#rendered = rendered;
	}

	/** Whether all of the text is rendered. */
	get isWhole(): boolean {
		return this.#isWhole;
	}

	/** Of what is rendered, in UTF-16 units. */
	get length(): number {
		return this.#rendered.length;
	}

	get blocks(): readonly Block[] {
		return this.#rendered.blocks;
	}

	/** Notes an edit of the text; `update` renders it. */
	edit(edit: Edit): void {
		this.#edits.push(edit);
	}

	/** Renders what was noted. Undefined when all blocks stayed. */
	update(): BlockChange | undefined {
		return this.#rendered.update(this.#takeEdits().edits);
	}

	/** The same, and some more of `text`, which is the text as it is now. */
	grow(text: string): BlockChange | undefined {
		const { edits, length } = this.#takeEdits();
		const blankLine = /\n\r?\n/g;
		blankLine.lastIndex = length + stretch;
		const end = blankLine.test(text) ? blankLine.lastIndex : text.length;
		this.#isWhole = end === text.length;
		return this.#rendered.update([...edits, { offset: length, length: 0, text: text.slice(length, end) }]);
	}

	/** Those of what is rendered already, and its length after them. */
	#takeEdits(): { readonly edits: readonly Edit[]; readonly length: number } {
		let { length } = this.#rendered;
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
