import { DesignDocument } from '../document/document.ts';
import { insertSection } from '../fixes/insertSection.ts';
import { splitLines } from '../markdown/lines.ts';
import type { Section, TemplateSection } from '../types.ts';
import { isCode, type LineAt } from './field.ts';
import { openSections } from './openSections.ts';

/** A heading that a document lacks. */
export interface LackingHeading {
	/** The whole line, marks included: `## 5) Data Model`. */
	readonly line: string;
	readonly section: TemplateSection;
	/** Whether the document is incomplete without it. */
	readonly required: boolean;
}

/**
 * The headings that can be written on a line where marks of a heading stand: those of the sections that the template has and
 * the document lacks, and that belong into the section that the line stands in. In template order, at the right level.
 */
export function lackingHeadings(document: DesignDocument, lineAt: LineAt, line: number): LackingHeading[] {
	const { template } = document;
	if (!template || !/^#{1,6}(?:\s|$)/.test(lineAt(line)) || isCode(document, lineAt, line)) return [];
	const without = withoutLine(document, line);
	return openSections(without)
		.filter(({ state, parent }) => state !== 'another' && (!parent || isIn(parent, line)))
		.flatMap(({ section, state }) => {
			const inserted = insertSection(without, section)
				.edits.map(({ text }) => text)
				.join('\n');
			const heading = /^#{1,6} .*$/m.exec(inserted)?.[0];
			return heading === undefined ? [] : [{ line: heading, section, required: state === 'missing' }];
		});
}

/** The document as it was before somebody began a heading: marks alone are one, and end the section they stand in. */
function withoutLine({ text, template }: DesignDocument, line: number): DesignDocument {
	const lines = splitLines(text);
	lines[line] = '';
	return DesignDocument.open(lines.join('\n'), { templates: [template!], template: template!.id });
}

function isIn({ range: { start, end } }: Section, line: number): boolean {
	return start.line < line && line <= end.line;
}
