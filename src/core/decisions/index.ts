export { linkFromList, linkFromSection, type RecordLink } from './link.ts';
export { type NextRecord, nextRecord, recordNumber, sharingNumber } from './numbering.ts';
export { titleOf } from './outline.ts';
export { linkTo, rebaseLinks, relativePath } from './paths.ts';
export { type RecordContent, writeRecord } from './record.ts';
export { renumberFile, renumberTitle } from './renumber.ts';
export { type Decision, decisionAt } from './section.ts';
export { markSuperseded, markSuperseding } from './supersede.ts';
