import type { Finding, TemplateSection } from '../types.ts';
import type { Fix } from './fix.ts';
import { insertMissing } from './insertMissing.ts';
import { insertSection } from './insertSection.ts';
import { omitSection } from './omitSection.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/** Puts the section back, or says in the front matter that it is left out on purpose. */
export function missingSection(source: Source, finding: Finding<'missing-section'>): Fix[] {
	const { params } = finding;
	const { document } = source;
	const section = sectionCalled(document.template?.sections ?? [], params.section);
	if (!section) return [];
	const fixes: Fix[] = [
		{
			title: titles.insertSection(section.title),
			...insertSection(document, section),
			isPreferred: true,
		},
	];
	const missing = document.findings.filter(({ rule }) => rule === 'missing-section');
	if (missing[0] === finding && missing.length > 1)
		fixes.push({ title: titles.insertAllSections(), ...insertMissing(source) });
	const omit = omitSection(source, section);
	if (omit) fixes.push({ title: titles.omitSection(section.title), edits: [omit] });
	return fixes;
}

/** The first in document order with exactly this title, however deep. */
export function sectionCalled(
	sections: readonly TemplateSection[],
	title: string,
): TemplateSection | undefined {
	for (const section of sections) {
		const found = section.title === title ? section : sectionCalled(section.children, title);
		if (found) return found;
	}
	return undefined;
}
