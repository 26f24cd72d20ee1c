export {
	type DuplicateNumber,
	duplicateNumberOf,
	duplicateNumberRule,
	isRecordName,
} from './duplicates.ts';
export { houseTemplate, type WrittenRecord } from './house.ts';
export { linkFromList, linkFromSection, type RecordLink } from './link.ts';
export { type NextRecord, nextRecord, recordNumber, sharingNumber } from './numbering.ts';
export { firstSection } from './outline.ts';
export { linkTo, rebaseLinks, relativePath } from './paths.ts';
export { isRecordTemplate, type RecordContent, withNumber, writeRecord } from './record.ts';
export { renumberFile, renumberTitle } from './renumber.ts';
export { type Decision, decisionAt } from './section.ts';
export { markSuperseded, markSuperseding } from './supersede.ts';
