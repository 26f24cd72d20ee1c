import { sidesOf } from './titles.ts';

/** What authors add to any template: such a heading is no other name of a section. */
const additions =
	/^(?:(?:acceptance|release) criteria|accessibility|acknowledge?ment|assumption|(?:backwards? )?compatibility|change ?log|compliance|constraint|contributor|cost|definition|drawback|example|faq|internationali[sz]ation|legal|limitation|locali[sz]ation|migration(?: plan| strategy)?|ownership|prerequisite|prior art|rationale|related work|requirement|stakeholder|team|terminology|training|use case|user story)$/;

/** Whether a heading with that key is one of them. */
export function isAddition(key: string): boolean {
	return sidesOf(key).some((side) => additions.test(side));
}
