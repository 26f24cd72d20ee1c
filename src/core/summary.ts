import { countWhile } from './countWhile.ts';
import type { DesignDocument } from './document/document.ts';
import { flatten } from './flatten.ts';
import type { Completeness, Finding, Section } from './types.ts';

/** A section with what is open in it, its subsections aside. */
export interface OpenPart {
	/** The heading's text; empty for what stands before the first heading. */
	readonly section: string;
	/** Zero-based, of the heading; undefined for what stands before the first one. */
	readonly line: number | undefined;
	/** In document order, at least one. */
	readonly findings: readonly Finding[];
}

/** What can be told of a document in a line, and what is open in it. */
export interface Summary {
	/** The heading of level 1 with which it starts; undefined without one. */
	readonly title: string | undefined;
	readonly status: string | undefined;
	readonly completeness: Completeness;
	readonly open: readonly OpenPart[];
}

/** Costs a walk over all findings: for a pause in typing, not for every key. */
export function summarise(document: DesignDocument): Summary {
	const { outline, status, completeness } = document;
	const title = outline[0]?.level === 1 ? outline[0].title : undefined;
	return { title, status, completeness, open: openParts(document) };
}

/** Sections that hold findings of their own, in document order. */
export function openParts({ outline, findings }: DesignDocument): readonly OpenPart[] {
	const sectionAt = sectionFinder(outline);
	const parts = new Map<Section | undefined, Finding[]>();
	for (const finding of findings) {
		const section = sectionAt(finding.range.start.line);
		const part = parts.get(section);
		if (part) part.push(finding);
		else parts.set(section, [finding]);
	}
	return [...parts].map(([section, own]) => ({
		section: section?.title ?? '',
		line: section?.heading.start.line,
		findings: own,
	}));
}

/** The titles of the sections that hold these findings, then of those that are missing, each once; empty for what stands before the first heading. */
export function openTitles({ outline }: DesignDocument, findings: readonly Finding[]): string[] {
	const sectionAt = sectionFinder(outline);
	const held = findings.filter(({ rule }) => rule !== 'missing-section');
	const missing = findings.flatMap((finding) =>
		finding.rule === 'missing-section' ? finding.params.section : [],
	);
	return [...new Set([...held.map(({ range }) => sectionAt(range.start.line)?.title ?? ''), ...missing])];
}

/** Finds the innermost section around a line: of all in document order, the last one that starts at it or above. */
function sectionFinder(outline: readonly Section[]): (line: number) => Section | undefined {
	const sections = flatten(outline);
	return (line) => sections[countWhile(sections, ({ range }) => range.start.line <= line) - 1];
}
