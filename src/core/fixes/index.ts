import type { DesignDocument } from '../document/document.ts';
import type { Finding } from '../types.ts';
import { addAnother } from './addAnother.ts';
import { askLater } from './askLater.ts';
import { type BlockNode, blockAt } from './blockAt.ts';
import { choose } from './choose.ts';
import { fillIn } from './fillIn.ts';
import type { Fix, TextEdit } from './fix.ts';
import { inPlace } from './inPlace.ts';
import { insertRow } from './insertRow.ts';
import { missingSection } from './missingSection.ts';
import { remove } from './remove.ts';
import { sectionFixes, writeSection } from './section.ts';
import { silence } from './silence.ts';
import { Source } from './source.ts';
import type { Values } from './values.ts';

export type { Change, Fix, TextEdit } from './fix.ts';
export { insertSection } from './insertSection.ts';
export type { Values } from './values.ts';
export { findingsAt, type Stop, stopsIn } from './where.ts';

/**
 * The ways to deal with a finding of the document, the best first; there is at least one, and at most one is preferred.
 * `values` are known facts that may be the answer.
 */
export function fixesFor(document: DesignDocument, finding: Finding, values: Values = {}): Fix[] {
	const source = new Source(document);
	const { line } = finding.range.start;
	const fixes = fixesOf(source, finding, values, blockAt(source, line));
	const preferred = fixes.find(({ isPreferred }) => isPreferred);
	return fixes.map((fix) => ({ ...fix, isPreferred: fix === preferred }));
}

function fixesOf(source: Source, finding: Finding, values: Values, block: BlockNode | undefined): Fix[] {
	const { line } = finding.range.start;
	const section = source.sectionsAt(line).at(-1);
	switch (finding.rule) {
		case 'missing-section':
			return missingSection(source, finding);
		case 'empty-section':
			return [
				...(section ? [...writeSection(source, section), ...sectionFixes(source, section, line)] : []),
				...silence(source, finding, block),
			];
		default:
			return [
				...answers(source, finding, values),
				...inPlace(source, finding, block),
				...(finding.rule === 'placeholder' || finding.rule === 'unfinished'
					? askLater(source, finding, block)
					: []),
				...(finding.rule === 'unfinished' ? [] : remove(source, finding, block)),
				...(section ? sectionFixes(source, section, line) : []),
				...silence(source, finding, block),
			];
	}
}

/**
 * Edits that are right whoever applies them: the title wherever the template repeats its prompt, and what `values` tell of
 * the document's own fields.
 */
export function safeEdits(document: DesignDocument, values: Values = {}): TextEdit[] {
	const source = new Source(document);
	return document.findings.flatMap((finding) =>
		answers(source, finding, values).flatMap(({ isSafe, edits }) => (isSafe ? edits : [])),
	);
}

function answers(source: Source, finding: Finding, values: Values): Fix[] {
	switch (finding.rule) {
		case 'choice':
			return choose(source, finding, values);
		case 'placeholder':
		case 'unfinished':
			return fillIn(source, finding, values);
		default:
			return [];
	}
}

/** What can be done at a line whether or not something is amiss there. */
export function actionsAt(document: DesignDocument, line: number): Fix[] {
	const source = new Source(document);
	const sections = source.sectionsAt(line).toReversed();
	const repeatable = sections.map((section) => addAnother(source, section)).find(({ length }) => length > 0);
	return [...insertRow(source, line, blockAt(source, line)), ...(repeatable ?? [])];
}
