export { blockEnd } from './completion/blockEnd.ts';
export { formatDate, today } from './completion/dates.ts';
export { type Field, fieldAt, segmentAt } from './completion/field.ts';
export { lackingHeadings } from './completion/headings.ts';
export { type NoteKind, noteKindOf, titleOf } from './completion/notes.ts';
export { insertOpenSection, type OpenSection, openSections } from './completion/openSections.ts';
export { peopleIn } from './completion/people.ts';
export { type Question, questionOf } from './completion/question.ts';
export { snippetText } from './completion/snippetText.ts';
export { linkTo, relativePath } from './decisions/paths.ts';
export { DesignDocument } from './document/document.ts';
export {
	actionsAt,
	type Change,
	type Fix,
	findingsAt,
	fixesFor,
	insertSection,
	type Stop,
	safeEdits,
	stopsIn,
	type TextEdit,
	type Values,
} from './fixes/index.ts';
export { flatten } from './flatten.ts';
export { type Guidance, guidanceAt } from './guidance.ts';
export { type Message, messageOf } from './messages.ts';
export { rules } from './rules/index.ts';
export { fileNameFor, slugOf, titleIn } from './slug.ts';
export { setStatus } from './status/setStatus.ts';
export { severityOf } from './status/severity.ts';
export { type OpenPart, openParts, openTitles, type Summary, summarise } from './summary.ts';
export { scaffold } from './template/scaffold.ts';
export { parseTemplate } from './template/template.ts';
export { type TemplateProblem, templateMeant, templateProblem } from './template/templateProblem.ts';
export type * from './types.ts';
