import type { DesignDocument } from '../document/document.ts';
import { comparePositions } from '../positions.ts';
import type { Finding, Position, Range } from '../types.ts';
import { placeToInsert } from './insertSection.ts';
import { sectionCalled } from './missingSection.ts';
import { Source } from './source.ts';

/** A finding and where its author writes. */
export interface Stop {
	readonly finding: Finding;
	/** What typing replaces; empty in a section that is empty, and where one is missing. */
	readonly range: Range;
}

/**
 * Where there is something to do, from top to bottom: a section that is missing comes where the template has it. One stop
 * a place: several sections may be missing there.
 */
export function stopsIn(document: DesignDocument): Stop[] {
	const source = new Source(document);
	const stops = document.findings.map((finding) => ({ finding, range: placeOf(source, finding) }));
	return stops
		.sort((a, b) => comparePositions(a.range.start, b.range.start))
		.filter(({ range }, index) => index === 0 || !isEqual(range, stops[index - 1]!.range));
}

/** The findings that a range touches, or the place where their author writes. */
export function findingsAt(document: DesignDocument, range: Range): Finding[] {
	const source = new Source(document);
	const touches = ({ start, end }: Range) =>
		comparePositions(start, range.end) <= 0 && comparePositions(range.start, end) <= 0;
	return document.findings.filter((finding) => touches(finding.range) || touches(reachOf(source, finding)));
}

function placeOf(source: Source, finding: Finding): Range {
	switch (finding.rule) {
		case 'missing-section':
			return empty(missingAt(source, finding));
		case 'empty-section': {
			const { start, end } = blankBelow(source, finding.range.end.line);
			const comment = templateCommentAt(source, end.line + 1);
			if (comment) return comment;
			const line = Math.min(start.line + 2, end.line);
			return empty({ line, character: source.lines[line]!.length });
		}
		default:
			return finding.range;
	}
}

/** Where a finding is worth mentioning, besides where it is shown. */
function reachOf(source: Source, finding: Finding): Range {
	switch (finding.rule) {
		case 'missing-section':
			return empty(missingAt(source, finding));
		case 'empty-section': {
			const { start, end } = blankBelow(source, finding.range.end.line);
			return { start, end: templateCommentAt(source, end.line + 1)?.end ?? end };
		}
		default:
			return finding.range;
	}
}

function missingAt(source: Source, { params, range }: Finding<'missing-section'>): Position {
	const { template } = source.document;
	const section = template && sectionCalled(template.sections, params.section);
	return section ? placeToInsert(source, template, section) : range.start;
}

/** The comment that starts at a line, where it is the template's: what an author writes takes its place. */
function templateCommentAt(source: Source, line: number): Range | undefined {
	if (!source.lines[line]?.startsWith('<!--')) return undefined;
	const length = source.lines.slice(line).findIndex((each) => each.includes('-->')) + 1;
	const comment = source.lines.slice(line, line + length);
	if (!source.document.template?.body.includes(comment.join('\n')) || length === 0) return undefined;
	const end = { line: line + length - 1, character: comment.at(-1)!.length };
	return { start: { line, character: 0 }, end };
}

/** From a heading to the last blank line below it. */
function blankBelow(source: Source, heading: number): Range {
	const start = source.bodyLine(heading) - 1;
	let line = start;
	while (line + 1 < source.lines.length && source.isBlank(line + 1)) line++;
	return { start: { line: start, character: 0 }, end: { line, character: source.lines[line]!.length } };
}

function empty(place: Position): Range {
	return { start: place, end: place };
}

function isEqual(a: Range, b: Range): boolean {
	return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
