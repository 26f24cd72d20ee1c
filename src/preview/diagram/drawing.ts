/** A diagram as drawn, in the colours of one theme. */
export interface Drawing {
	readonly source: string;
	/** An `svg` element that needs nothing but itself. */
	readonly markup: string;
	/** Natural size, CSS px. */
	readonly size: Size;
	/** What it is, for those who do not see it: the author's title, else the kind of diagram. */
	readonly label: string;
	/** What it shows: the author's description, else the words in it. */
	readonly description: string;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Why there is no drawing. */
export interface Problem {
	readonly message: string;
	/** Zero-based, of the diagram's source; undefined when it is about all of it. */
	readonly line: number | undefined;
}

/** Fires at a diagram when it shows another drawing. */
export const drawnEvent = 'drawn';
