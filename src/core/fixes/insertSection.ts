import { DesignDocument } from '../document/document.ts';
import { flatten } from '../flatten.ts';
import type { Position, Range, Section, Template, TemplateSection } from '../types.ts';
import type { Change, TextEdit } from './fix.ts';
import { numberingOf, renumbered, startsWith, withoutNumbering } from './numbering.ts';
import type { Place } from './place.ts';
import { countOn, numberFor } from './renumber.ts';
import { Source } from './source.ts';
import { endsInRule, templateLines } from './templateText.ts';

/**
 * Puts a section of the template into the document: where the template has it among those that are there, at the level
 * of its neighbours, numbered as they are (those behind it count on), with the subsections that are nowhere yet.
 * Selects the first thing to fill in. `template` is what `section` is of, the document's own by default. With `content`,
 * that stands below the heading in place of the template's.
 */
export function insertSection(
	document: DesignDocument,
	section: TemplateSection,
	template: Template | undefined = document.template,
	content?: readonly string[],
): Change {
	if (!template) return { edits: [] };
	const source = new Source(document);
	const present = new Set(flatten(document.outline).map(({ template: each }) => each));
	return insertAt(source, template, section, placeOf(source, template, section), {
		title: withoutNumbering,
		omit: (each) => present.has(each),
		content,
	});
}

/** Where the line would go on which `insertSection` starts. */
export function placeToInsert(source: Source, template: Template, section: TemplateSection): Position {
	const line = lineOf(source, placeOf(source, template, section));
	return source.replaceLines(line, line, []).range.start;
}

interface Wording {
	/** Makes the words of the heading. */
	readonly title: (heading: string) => string;
	/** Tells which subsections to leave out. */
	readonly omit: (section: TemplateSection) => boolean;
	/** What stands below the heading, if not what the template has there. */
	readonly content?: readonly string[] | undefined;
}

/** The same at a place. */
export function insertAt(
	source: Source,
	template: Template,
	section: TemplateSection,
	place: Place,
	{ title, omit, content }: Wording,
): Change {
	const number = numberFor(source, section, place);
	const own = numberingOf(section.title)?.parts;
	const asked = templateLines(template, section, {
		level: place.level,
		omit,
		rename: (heading, each) => {
			if (each === section) return `${number?.text ?? ''}${title(heading)}`;
			const below = numberingOf(heading);
			if (!below || !own || below.parts.length <= own.length || !startsWith(below.parts, own)) return heading;
			const words = withoutNumbering(heading);
			return number ? renumbered(below, [...number.parts, ...below.parts.slice(own.length)]) + words : words;
		},
	});
	const body = content ? [asked[0]!, '', ...content] : asked;
	const { edit, line } = insertion(source, place, body);
	return {
		edits: [edit, ...countOn(source, place, number)],
		select: shift(firstGap(template, body), line),
	};
}

function placeOf(source: Source, template: Template, section: TemplateSection): Place {
	const { outline } = source.document;
	const sections = flatten(outline);
	const path = pathTo(template.sections, section);
	const instanceOf = (each: TemplateSection) => sections.find(({ template: own }) => own === each);
	const title = outline.length === 1 && outline[0]!.level === 1 ? outline[0] : undefined;
	const parent = path.toReversed().find(instanceOf);
	const below = (parent && instanceOf(parent)) ?? title;
	const order = path.at(-1)?.children ?? template.sections;
	const rank = order.indexOf(section);
	for (const container of [below, undefined, ...sections]) {
		const siblings = container?.children ?? outline;
		const before = siblings.findLastIndex((each) => isBetween(order, each.template, 0, rank));
		const behind = siblings.findIndex((each) => isBetween(order, each.template, rank + 1, order.length));
		const neighbour = siblings[before >= 0 ? before : behind];
		if (!neighbour) continue;
		return { container, siblings, index: before >= 0 ? before + 1 : behind, level: neighbour.level };
	}
	const siblings = below?.children ?? outline;
	const level = below ? below.level + section.level - (parent?.level ?? section.level - 1) : section.level;
	return { container: below, siblings, index: siblings.length, level };
}

function isBetween(
	order: readonly TemplateSection[],
	section: TemplateSection | undefined,
	from: number,
	to: number,
): boolean {
	const rank = section ? order.indexOf(section) : -1;
	return from <= rank && rank < to;
}

/** The sections above one in the template, the outermost first. */
function pathTo(sections: readonly TemplateSection[], section: TemplateSection): TemplateSection[] {
	const parent = sections.find(
		({ lines }) => lines.start < section.lines.start && section.lines.end <= lines.end,
	);
	return parent ? [parent, ...pathTo(parent.children, section)] : [];
}

/** The lines with blank ones around them, and a rule where the sections around are set off by rules. */
function insertion(source: Source, place: Place, body: readonly string[]): { edit: TextEdit; line: number } {
	const { siblings, index } = place;
	const linesOf = ({ range }: Section) => source.lines.slice(range.start.line, source.endLine(range));
	const previous = siblings[index - 1];
	const next = siblings[index];
	const ruled = siblings.some((each) => endsInRule(linesOf(each)));
	const ruleBefore = ruled && previous !== undefined && !endsInRule(linesOf(previous));
	const head = ruleBefore ? ['---', ''] : [];
	const lines = [...head, ...body, ...(ruled && (next || !ruleBefore) ? ['', '---'] : [])];
	const at = lineOf(source, place);
	const blankBefore = at > 0 && !source.isBlank(at - 1) ? [''] : [];
	const blankBehind = at < source.lines.length && !source.isBlank(at) ? [''] : [];
	return {
		edit: source.replaceLines(at, at, [...blankBefore, ...lines, ...blankBehind]),
		line: at + blankBefore.length + head.length,
	};
}

function lineOf(source: Source, { container, siblings, index }: Place): number {
	const previous = siblings[index - 1];
	const next = siblings[index];
	return next && !previous ? next.range.start.line : endOf(source, previous ?? container);
}

function endOf(source: Source, section: Section | undefined): number {
	const [start, end] = section
		? [section.range.start.line, source.endLine(section.range)]
		: [0, source.lines.length];
	return source.trimmedEnd(start, end);
}

/** Where there is something to fill in, else the end of the last line. */
export function firstGap(template: Template, lines: readonly string[]): Range {
	const { findings } = DesignDocument.open(lines.join('\n'), {
		templates: [template],
		template: template.id,
	});
	const gap = findings.find(({ rule }) => rule !== 'missing-section' && rule !== 'empty-section');
	const end = { line: lines.length - 1, character: lines.at(-1)!.length };
	return gap?.range ?? { start: end, end };
}

/** Moves a range by whole lines. */
export function shift({ start, end }: Range, by: number): Range {
	return {
		start: { line: start.line + by, character: start.character },
		end: { line: end.line + by, character: end.character },
	};
}
