import { scaffold } from '../template/scaffold.ts';
import type { Section, Template } from '../types.ts';
import type { Change, Fix } from './fix.ts';
import { reasonAt, reasonText } from './inPlace.ts';
import { firstGap, shift } from './insertSection.ts';
import { closeGap } from './renumber.ts';
import type { Source } from './source.ts';
import { endsInRule, footerLine, templateLines } from './templateText.ts';
import { titles } from './titles.ts';

/** What can be done with the section of a line, where the author has written nothing yet; nothing with any other. */
export function sectionFixes(source: Source, section: Section, line: number): Fix[] {
	if (section === source.document.outline[0] && section.level === 1) return [];
	if (line >= ownEnd(source, section)) return [];
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
	const body = source.lines.slice(source.bodyLine(section.heading.end.line), ownEnd(source, section));
	if (body.join('\n').trim() === lines.join('\n').trim()) return [];
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

/** Whether all that stands below the heading is the template's, with what a new document is filled in with. */
function isUntouched(source: Source, section: Section): boolean {
	const { template } = source.document;
	const { start, end } = section.template?.lines ?? { start: 0, end: 0 };
	const known = new Set((template?.body.split('\n') ?? []).slice(start, end).map(words));
	const filled = template
		? filledIn(template)
				.slice(start, end)
				.filter((each) => each !== undefined)
		: [];
	return source.lines.slice(section.heading.end.line + 1, ownEnd(source, section)).every((line) => {
		const text = words(line);
		return /^[\s*_-]*$/.test(line) || known.has(text) || filled.some((pattern) => pattern.test(text));
	});
}

const answer = '\u{F0000}';
const answers = { title: answer, date: answer, author: answer, status: answer };
const patterns = new WeakMap<Template, readonly (RegExp | undefined)[]>();

/** What the lines of a template may read in a new document, where that fills them in in part. */
function filledIn(template: Template): readonly (RegExp | undefined)[] {
	const known = patterns.get(template);
	if (known) return known;
	const lines = scaffold({ ...template, id: '', text: template.body }, answers).split('\n');
	const made = lines.map((line) => {
		const parts = words(line).split(answer);
		if (parts.length === 1 || !/\w/.test(parts.join(''))) return undefined;
		return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+?')}$`);
	});
	patterns.set(template, made);
	return made;
}

function words(line: string): string {
	return line.replace(/^#+/, '').trim();
}

function markNotApplicable(source: Source, section: Section): Change {
	const change = replaceBody(source, section, [reasonText]);
	return { edits: change.edits, select: reasonAt(change.select.start) };
}

/** Puts lines below a heading; selects the start of the first. */
function replaceBody(source: Source, section: Section, body: readonly string[]): Required<Change> {
	const first = source.bodyLine(section.heading.end.line);
	const last = ownEnd(source, section);
	const ruled = endsInRule(source.lines.slice(section.range.start.line, last));
	const lines = ['', ...body, ...(ruled ? ['', '---'] : []), ...(last < source.lines.length ? [''] : [])];
	const start = { line: first + 1, character: 0 };
	return { edits: [source.replaceLines(first, last, lines)], select: { start, end: start } };
}

/** The numbers of the sections behind it move up; behind the last one no blank lines stay. */
function removeSection(source: Source, section: Section): Change {
	const start = section.range.start.line;
	const end = ownEnd(source, section);
	const from = end < source.lines.length ? start : source.trimmedEnd(0, start);
	return { edits: [source.replaceLines(from, end, []), ...closeGap(source, section)] };
}

/** The line behind what is the section's own: a rule with words behind it, at the end of the document, starts what all of it is signed with. */
function ownEnd(source: Source, section: Section): number {
	const end = source.endLine(section.range);
	if (end < source.lines.length) return end;
	const start = section.range.start.line;
	return start + (footerLine(source.lines.slice(start, end)) ?? end - start);
}
