import type { Section } from '../types.ts';

/** Where a section goes. */
export interface Place {
	/** The heading that it stands below; undefined at the top. */
	readonly container: Section | undefined;
	/** The neighbours at its level. */
	readonly siblings: readonly Section[];
	/** How many of them stand before it. */
	readonly index: number;
	readonly level: number;
}
