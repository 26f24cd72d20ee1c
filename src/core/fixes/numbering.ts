/** How a heading is numbered: `3.1)` of `## 3.1) Storage`. */
export interface Numbering {
	/** `Section ` of `Section 4: Storage`, mostly empty. */
	readonly lead: string;
	readonly parts: readonly number[];
	/** What separates the number from the words: `) `, `. `, ` – `. */
	readonly separator: string;
	/** All of it, as it stands in the heading. */
	readonly text: string;
}

const numbered = /^(§\s*|(?:section|chapter|part)\s+)?(\d+(?:\.\d+)*)(\s*[.):–—-]+\s*|\s+)(?=\S)/i;

/** The number that a heading's text starts with; undefined where there is none. */
export function numberingOf(heading: string): Numbering | undefined {
	const match = numbered.exec(heading);
	if (!match) return undefined;
	const [text, lead = '', digits, separator] = match;
	return { lead, parts: digits!.split('.').map(Number), separator: separator!, text };
}

export function withoutNumbering(heading: string): string {
	return heading.slice(numberingOf(heading)?.text.length ?? 0);
}

/** The same style with another number. */
export function renumbered({ lead, separator }: Numbering, parts: readonly number[]): string {
	return `${lead}${parts.join('.')}${separator}`;
}

export function startsWith(parts: readonly number[], start: readonly number[]): boolean {
	return start.every((part, index) => parts[index] === part);
}
