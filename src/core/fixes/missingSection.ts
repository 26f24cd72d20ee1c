import type { Finding, TemplateSection } from '../types.ts';
import type { Fix } from './fix.ts';
import { insertSection } from './insertSection.ts';
import { omitSection } from './omitSection.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/** Puts the section back, or says in the front matter that it is left out on purpose. */
export function missingSection(source: Source, { params }: Finding<'missing-section'>): Fix[] {
	const { document } = source;
	const section = find(document.template?.sections ?? [], params.section);
	if (!section) return [];
	const fixes: Fix[] = [
		{
			title: titles.insertSection(section.title),
			...insertSection(document, section),
			isPreferred: true,
		},
	];
	const omit = omitSection(source, section);
	if (omit) fixes.push({ title: titles.omitSection(section.title), edits: [omit] });
	return fixes;
}

function find(sections: readonly TemplateSection[], title: string): TemplateSection | undefined {
	for (const section of sections) {
		const found = section.title === title ? section : find(section.children, title);
		if (found) return found;
	}
	return undefined;
}
