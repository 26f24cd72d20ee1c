import { sidesOf } from './titles.ts';

/** What authors add to any template: such a heading is no other name of a section. */
const additions =
	/^(?:acceptance criteria|accessibility|acknowledge?ment|assumption|(?:backwards? )?compatibility|change ?log|compliance|constraint|contributor|cost|definition|documentation|drawback|example|faq|internationali[sz]ation|legal|manual testing|(?:known )?limitation|locali[sz]ation|migration(?: plan| strategy)?|prerequisite|prior (?:art|work)|rationale|related work|requirement|stakeholder|terminology|use case|user story)(?: consideration)?$/;

/** Whether a heading with that key is one of them. */
export function isAddition(key: string): boolean {
	return sidesOf(key).some((side) => additions.test(side));
}
