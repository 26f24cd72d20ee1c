/** What was seen of a page, frame by frame. */
export interface Seen {
	readonly frames: number;
	/** Of each: diagrams in frames, one that is replaced counts once, one that is away counts in every frame. */
	readonly replaced: number;
	readonly missing: number;
	readonly resized: number;
	/** The farthest that the watched element was from where it stood, px. */
	readonly shift: number;
}

/** When a page was opened: epoch milliseconds, undefined for what is still to come. */
export interface Opened {
	/** Anything of the document was painted. */
	readonly content: number | undefined;
	/** The last change of what diagrams in sight show. */
	readonly drawn: number | undefined;
}

/** In the preview's page, as `globalThis.probe`. Times are epoch milliseconds, after the frame in question was painted. */
export interface PageProbe {
	/** From now on every frame counts, but for the diagram with this index; `start` tells the element that should stay. */
	watch(start: string, edited?: number): void;
	seen(): Seen;
	/** Resolves once an element that starts with `start` holds `text`. */
	painted(start: string, text: string): Promise<number>;
	/** Resolves once a diagram shows this text. */
	drawn(text: string): Promise<number>;
	/** The diagrams that show a drawing now. */
	countDrawings(): number;
	/** In the document and in the drawings. */
	countNodes(): number;
	/** Ends the watch over the opening. */
	opened(): Opened;
	/** The longest animation frame since the page was opened, or asked last; 0 where none took longer than 50 ms. */
	longestFrame(): number;
	/** Px from the top of the window to the element that starts with `start`. */
	topOf(start: string): number;
	/** Resolves once nothing was scrolled for so many milliseconds. */
	scrolled(rest: number): Promise<void>;
}
