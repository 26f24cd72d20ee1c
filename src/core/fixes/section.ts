import type { Section } from '../types.ts';
import type { Change, Fix } from './fix.ts';
import { reasonAt, reasonText } from './inPlace.ts';
import { firstGap, shift } from './insertSection.ts';
import { closeGap } from './renumber.ts';
import type { Source } from './source.ts';
import { endsInRule, templateLines } from './templateText.ts';
import { titles } from './titles.ts';

/** What can be done with a section in which the author has written nothing yet; nothing with any other. */
export function sectionFixes(source: Source, section: Section): Fix[] {
	if (section === source.document.outline[0] && section.level === 1) return [];
	if (!isUntouched(source, section)) return [];
	const { title } = section;
	const fixes: Fix[] = [{ title: titles.markSection(title), ...markNotApplicable(source, section) }];
	if (!section.template || section.template.optional)
		fixes.push({ title: titles.removeSection(title), ...removeSection(source, section) });
	return fixes;
}

/** An empty section gets what the template has there. */
export function writeSection(source: Source, section: Section): Fix[] {
	const { template } = source.document;
	if (!template || !section.template) return [];
	const lines = templateLines(template, section.template, {
		level: section.level,
		rename: (heading) => heading,
		omit: () => true,
	}).slice(1);
	while (lines[0]?.trim() === '') lines.shift();
	if (lines.length === 0) return [];
	const { edits, select } = replaceBody(source, section, lines);
	return [
		{
			title: titles.writeSection(section.title),
			edits,
			select: shift(firstGap(template, lines), select.start.line),
			isPreferred: true,
		},
	];
}

/** Whether all that stands below the heading is the template's. */
function isUntouched(source: Source, section: Section): boolean {
	const { template } = source.document;
	const { start, end } = section.template?.lines ?? { start: 0, end: 0 };
	const known = new Set(
		(template?.body.split('\n') ?? []).slice(start, end).map((line) => line.replace(/^#+/, '').trim()),
	);
	return source.lines
		.slice(section.heading.end.line + 1, source.endLine(section.range))
		.every((line) => /^[\s*_-]*$/.test(line) || known.has(line.replace(/^#+/, '').trim()));
}

function markNotApplicable(source: Source, section: Section): Change {
	const change = replaceBody(source, section, [reasonText]);
	return { edits: change.edits, select: reasonAt(change.select.start) };
}

/** Puts lines below a heading; selects the start of the first. */
function replaceBody(source: Source, section: Section, body: readonly string[]): Required<Change> {
	const first = source.bodyLine(section.heading.end.line);
	const last = source.endLine(section.range);
	const ruled = endsInRule(source.lines.slice(section.range.start.line, last));
	const lines = ['', ...body, ...(ruled ? ['', '---'] : []), ...(last < source.lines.length ? [''] : [])];
	const start = { line: first + 1, character: 0 };
	return { edits: [source.replaceLines(first, last, lines)], select: { start, end: start } };
}

/** The numbers of the sections behind it move up. */
function removeSection(source: Source, section: Section): Change {
	const { range } = section;
	return {
		edits: [source.replaceLines(range.start.line, source.endLine(range), []), ...closeGap(source, section)],
	};
}
