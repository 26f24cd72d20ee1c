import type { Entry, SectionFinding } from './entry.ts';

/** Collects findings at headings; a document without headings takes them on its first line. */
export class SectionFindings {
	/** By the headings' places among all; -1 stands for the document's first entry. */
	readonly #found = new Map<number, SectionFinding[]>();

	/** Of a heading, or of the document's first entry. */
	of(entry: Entry): readonly SectionFinding[] {
		return this.#found.get(placeOf(entry)) ?? none;
	}

	add(rule: 'empty-section' | 'missing-section', entry: Entry, section: string): void {
		const finding = { rule, range: entry.headingRange, params: { section } };
		this.#found.set(placeOf(entry), [...this.of(entry), finding]);
	}
}

function placeOf({ heading, node }: Entry): number {
	return heading && node ? node.index : -1;
}

const none: readonly SectionFinding[] = [];
