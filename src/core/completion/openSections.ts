import type { DesignDocument } from '../document/document.ts';
import { addAnother } from '../fixes/addAnother.ts';
import type { Change } from '../fixes/fix.ts';
import { insertSection } from '../fixes/insertSection.ts';
import { Source } from '../fixes/source.ts';
import type { Section, TemplateSection } from '../types.ts';

/** A section of the template that a document can take in. */
export interface OpenSection {
	readonly section: TemplateSection;
	/** `missing`: required and not there; `optional`: not there; `another`: there, and there may be more of it. */
	readonly state: 'missing' | 'optional' | 'another';
	/** The document's section that it belongs into; undefined at the top. */
	readonly parent: Section | undefined;
	/** The first of its kind in the document, where there is one. */
	readonly present: Section | undefined;
}

/** In template order. What belongs into a section that is not there itself comes with that one, and is left out. */
export function openSections(document: DesignDocument): OpenSection[] {
	const { template } = document;
	if (!template) return [];
	const present = new Map<TemplateSection, Section>();
	const visit = (sections: readonly Section[]) => {
		for (const section of sections) {
			if (section.template && !present.has(section.template)) present.set(section.template, section);
			visit(section.children);
		}
	};
	visit(document.outline);
	const missing = new Set(
		document.findings.flatMap((finding) =>
			finding.rule === 'missing-section' ? [finding.params.section] : [],
		),
	);
	const open: OpenSection[] = [];
	const collect = (sections: readonly TemplateSection[], parent: Section | undefined) => {
		for (const section of sections) {
			const own = present.get(section);
			const isTitle = section.level === 1 && template.sections.length === 1;
			if (!own && !isTitle) {
				const state = missing.has(section.title) ? 'missing' : 'optional';
				open.push({ section, state, parent, present: undefined });
			} else {
				if (section.repeatable && own) open.push({ section, state: 'another', parent, present: own });
				collect(section.children, own ?? parent);
			}
		}
	};
	collect(template.sections, undefined);
	return open;
}

/** Puts it where the template has it, one more of a kind behind the last of its kind. */
export function insertOpenSection(document: DesignDocument, { section, present }: OpenSection): Change {
	const [another] = present ? addAnother(new Source(document), present) : [];
	return another ?? insertSection(document, section);
}
