import { DesignDocument } from '../document/document.ts';
import type { Section } from '../types.ts';

/** A document's sections as a tree, whatever variant it follows. */
export function outlineOf(text: string): readonly Section[] {
	return DesignDocument.open(text, { templates: [] }).outline;
}

/** The section of a document's first heading; undefined when it has none. */
export function firstSection(text: string): Section | undefined {
	return outlineOf(text)[0];
}

/** The sections that hold a zero-based line, the outermost first. */
export function sectionsAt(outline: readonly Section[], line: number): Section[] {
	const section = outline.find((each) => each.range.start.line <= line && line <= lastLine(each));
	return section ? [section, ...sectionsAt(section.children, line)] : [];
}

/** The zero-based line that a section ends with. */
export function lastLine({ range: { start, end } }: Section): number {
	return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/** The zero-based line that a heading ends with, the dashes that underline it included. */
export function headingEnd({ heading }: Section, lines: readonly string[]): number {
	const line = heading.end.line;
	const isUnderlined = !/^\s*#/.test(lines[line] ?? '') && /^\s*(?:=+|-+)\s*$/.test(lines[line + 1] ?? '');
	return isUnderlined ? line + 1 : line;
}
