import type { Message } from '../messages.ts';
import type { Range } from '../types.ts';

/** `range` of the document as it is gives way to `text`, whose line ends are the document's. */
export interface TextEdit {
	readonly range: Range;
	readonly text: string;
}

/** A change to a document in one step: edits that do not overlap, in document order. */
export interface Change {
	readonly edits: readonly TextEdit[];
	/** What the author types over next; counts in the text as it is after the edits. */
	readonly select?: Range;
}

/** One way to deal with a finding, or something to do at a place. */
export interface Fix extends Change {
	/** Translated, then filled in, at the edge. */
	readonly title: Message;
	/** The one that does what the finding asks for; at most one of a finding's. */
	readonly isPreferred?: boolean;
	/** Right whoever applies it; fit to be applied unasked. */
	readonly isSafe?: boolean;
}
