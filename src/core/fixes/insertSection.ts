import { DesignDocument } from '../document/document.ts';
import type { Range, Section, Template, TemplateSection } from '../types.ts';
import type { Change, TextEdit } from './fix.ts';
import { type Numbering, numberingOf, renumbered, startsWith, withoutNumbering } from './numbering.ts';
import { Source } from './source.ts';
import { endsInRule, templateLines } from './templateText.ts';

/** Where a section goes. */
export interface Place {
	/** The heading that it stands below; undefined at the top. */
	readonly container: Section | undefined;
	/** The neighbours at its level. */
	readonly siblings: readonly Section[];
	/** How many of them stand before it. */
	readonly index: number;
	readonly level: number;
}

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
	const present = new Set(flat(document.outline).map(({ template: each }) => each));
	return insertAt(source, template, section, placeOf(source, template, section), {
		title: withoutNumbering,
		omit: (each) => present.has(each),
		content,
	});
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
			if (!below || !own || !startsWith(below.parts, own)) return heading;
			const words = withoutNumbering(heading);
			return number ? renumbered(below, [...number.parts, ...below.parts.slice(own.length)]) + words : words;
		},
	});
	const body = content ? [asked[0]!, '', ...content] : asked;
	const { edit, line } = insertion(source, place, body);
	return {
		edits: [edit, ...renumberBehind(source, place, number)],
		select: shift(firstGap(template, body), line),
	};
}

function placeOf(source: Source, template: Template, section: TemplateSection): Place {
	const { outline } = source.document;
	const sections = flat(outline);
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

export function flat(sections: readonly Section[]): Section[] {
	return sections.flatMap((section) => [section, ...flat(section.children)]);
}

/** The lines with blank ones around them, and a rule where the sections around are set off by rules. */
function insertion(
	source: Source,
	{ container, siblings, index }: Place,
	body: readonly string[],
): { edit: TextEdit; line: number } {
	const linesOf = ({ range }: Section) => source.lines.slice(range.start.line, source.endLine(range));
	const previous = siblings[index - 1];
	const next = siblings[index];
	const ruled = siblings.some((each) => endsInRule(linesOf(each)));
	const ruleBefore = ruled && previous !== undefined && !endsInRule(linesOf(previous));
	const head = ruleBefore ? ['---', ''] : [];
	const lines = [...head, ...body, ...(ruled && (next || !ruleBefore) ? ['', '---'] : [])];
	const at = next && !previous ? next.range.start.line : endOf(source, previous ?? container);
	const blankBefore = at > 0 && !source.isBlank(at - 1) ? [''] : [];
	const blankBehind = at < source.lines.length && !source.isBlank(at) ? [''] : [];
	return {
		edit: source.replaceLines(at, at, [...blankBefore, ...lines, ...blankBehind]),
		line: at + blankBefore.length + head.length,
	};
}

function endOf(source: Source, section: Section | undefined): number {
	const [start, end] = section
		? [section.range.start.line, source.endLine(section.range)]
		: [0, source.lines.length];
	return source.trimmedEnd(start, end);
}

/** The number that the section gets; undefined where its neighbours have none. */
function numberFor(source: Source, section: TemplateSection, place: Place): Numbering | undefined {
	const { container, siblings, index } = place;
	const numbers = siblings.map((each) => numberingIn(source, each));
	const style = numbers.find((each) => each !== undefined);
	const own = numberingOf(section.title);
	if (!style) return siblings.length > 0 ? undefined : numberBelow(source, container, own);
	if (numbers.filter((each) => each !== undefined).length < siblings.length / 2) return undefined;
	const previous = numbers.slice(0, index).findLast((each) => each !== undefined);
	const next = numbers.slice(index).find((each) => each !== undefined);
	const last = previous
		? previous.parts.at(-1)! + 1
		: Math.min(own?.parts.at(-1) ?? 1, Math.max(0, next!.parts.at(-1)! - 1) || next!.parts.at(-1)!);
	const parts = [...(previous ?? next)!.parts.slice(0, -1), last];
	return { ...style, parts, text: renumbered(style, parts) };
}

/** Without neighbours the template's own number, behind that of the section it stands below. */
function numberBelow(
	source: Source,
	container: Section | undefined,
	own: Numbering | undefined,
): Numbering | undefined {
	if (!own || !container) return own;
	const above = numberingIn(source, container);
	if (!above) return undefined;
	const parts = [...above.parts, own.parts.at(-1)!];
	return { ...own, parts, text: renumbered(own, parts) };
}

function numberingIn(source: Source, { heading }: Section): Numbering | undefined {
	return numberingOf(source.textIn(heading));
}

/** Counts on behind a new section as far as numbers would meet. */
function renumberBehind(
	source: Source,
	{ siblings, index }: Place,
	number: Numbering | undefined,
): TextEdit[] {
	const edits: TextEdit[] = [];
	let taken = number?.parts;
	for (const sibling of siblings.slice(index)) {
		const parts = numberingIn(source, sibling)?.parts;
		if (!taken || !parts || parts.join('.') !== taken.join('.')) break;
		const to = [...taken.slice(0, -1), taken.at(-1)! + 1];
		for (const each of flat([sibling])) edits.push(...renumber(source, each, parts, to));
		taken = to;
	}
	return edits;
}

function renumber(
	source: Source,
	section: Section,
	from: readonly number[],
	to: readonly number[],
): TextEdit[] {
	const numbering = numberingIn(source, section);
	if (!numbering || !startsWith(numbering.parts, from)) return [];
	const { start } = section.heading;
	const end = { line: start.line, character: start.character + numbering.text.length };
	return [
		{ range: { start, end }, text: renumbered(numbering, [...to, ...numbering.parts.slice(from.length)]) },
	];
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

export function shift({ start, end }: Range, by: number): Range {
	return {
		start: { line: start.line + by, character: start.character },
		end: { line: end.line + by, character: end.character },
	};
}
