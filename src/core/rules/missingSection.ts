import type { Rule } from './rule.ts';

/** Checked where the sections are known: `outline.ts`. */
export const missingSection: Rule<'missing-section'> = {
	id: 'missing-section',
	summary: 'A section that the template requires and the document lacks.',
	rationale: 'Without it a reader cannot tell whether the question was considered.',
	fix: 'Add the section, or name it in the front matter under “omit”.',
};
