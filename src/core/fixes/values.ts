/** What is known of a document without reading it. */
export interface Values {
	readonly title?: string;
	/** As documents write it: `2026-03-31`. */
	readonly date?: string;
	readonly author?: string;
	readonly status?: string;
}
