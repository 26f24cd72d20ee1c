import type { Rule } from './rule.ts';

/** Checked where the sections are known: `outline.ts`. */
export const emptySection: Rule<'empty-section'> = {
	id: 'empty-section',
	summary: 'A heading with nothing below it.',
	rationale: 'A reader cannot tell a section that does not apply from one that was forgotten.',
	fix: 'Write the section, delete it, or say why it does not apply: “N/A: reason”.',
};
