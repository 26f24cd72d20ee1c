import type { Match } from '../template/matching.ts';
import type { FlatSection, TemplateOutline } from '../template/templateOutline.ts';
import { labelKey, sidesOf, titleKey } from '../template/titles.ts';
import type { TemplateSection } from '../types.ts';
import type { BoldLabels } from './boldLabels.ts';
import type { Entry } from './entry.ts';
import type { Node, Tree } from './outline.ts';
import type { SectionFindings } from './sectionFindings.ts';

/** A section that the template requires and no heading stands for. */
export interface AbsentSection {
	readonly section: TemplateSection;
	/** Keys of the bold labels that may stand for it, each alone; none that the template uses for a field. */
	readonly labels: readonly string[];
	/** Keys of its own fields: with half of them, and two at least, it is there under a name that nobody knows. */
	readonly fields: readonly string[];
	/** Where the section above it has no subsections. */
	readonly part: Part | undefined;
	/** Whose heading tells that it is missing; undefined where the document's first entry does. */
	readonly at: Node | undefined;
}

/** A part of a section that an author has written without subsections. */
interface Part {
	readonly whole: Node;
	/** Keys of the labels that stand for it there. */
	readonly names: readonly string[];
	/** Keys of what the template has above the parts. Where nothing of it is kept, all is written in one. */
	readonly fieldsAbove: readonly string[];
	/** Whether the template has nothing above the parts but text that asks no fields. */
	readonly isBelowText: boolean;
	/** Whether a label there, by its key, is about this part rather than another. */
	readonly isMeantBy: (label: string) => boolean;
}

/**
 * What the template requires and no heading stands for. Nothing more is missed below a section that is missing, empty or does
 * not apply; nor where an author has written all of `Goals / Non-Goals` in one, as those who reword the template may do with any
 * section; nor an instance of `Component: […]` where the author has headings or text of their own. Where subsections stand on the
 * level of their section, that may be left out or empty.
 */
export function findAbsentSections(
	tree: Tree,
	{ flat, title, places, merged, labels: fields, outline, doubtful, rewords }: Match,
	omitted: ReadonlySet<string>,
): AbsentSection[] {
	const nodeAt: (Node | undefined)[] = flat.map(() => undefined);
	places.forEach((place, index) => {
		if (place >= 0) nodeAt[place] ??= tree.nodes[index];
	});
	for (const { place, heading } of merged) nodeAt[place] ??= tree.nodes[heading];
	const isRequired = ({ section, pattern }: FlatSection) => !section.optional && !pattern.anything;
	const isRaised = (place: number) => {
		const above = flat[place]!.parent;
		const parts = flat.flatMap((each, part) => (each.parent === place && isRequired(each) ? [part] : []));
		const raised = parts.filter((part) => {
			const node = nodeAt[part];
			return node && (node.parent ?? tree.title) === (nodeAt[above] ?? tree.title);
		});
		return raised.length > 0 && raised.length * 2 >= parts.length;
	};
	return flat.flatMap((each, place) => {
		const { section, parent, pattern } = each;
		if (nodeAt[place] || place === title || !isRequired(each)) return [];
		if (doubtful.has(place) || omitted.has(pattern.key) || isRaised(place)) return [];
		const parentNode = nodeAt[parent];
		const isGone = !parentNode || isEmpty(parentNode);
		if (parent >= 0 && parent !== title) {
			if (isGone ? !isRaised(parent) : parentNode.notApplicable) return [];
			const isWhole = !isGone && parentNode.children.length === 0;
			if (isWhole && (rewords || sidesOf(flat[parent]!.pattern.key).includes(pattern.key))) return [];
			if (pattern.open && parentNode && holdsInstances(parentNode, pattern.prefix)) return [];
		}
		const key = labelKey(section.title);
		const names = fields.has(key) ? [] : [key];
		const isPart = parentNode && parentNode.children.length === 0 && parentNode !== tree.title;
		return [
			{
				section,
				labels: names,
				fields: outline.ownLabels(place),
				part: isPart ? partAt(place, parentNode, names, outline) : undefined,
				at: parentNode ?? tree.title,
			},
		];
	});
}

function partAt(
	place: number,
	whole: Node,
	names: readonly string[],
	{ flat, longer, closest, labelsAbove }: TemplateOutline,
): Part {
	const { parent, pattern } = flat[place]!;
	const parts = flat.flatMap((each, at) => (each.parent === parent ? [at] : []));
	const isMeantBy = (label: string) => {
		const key = titleKey(label);
		const [only, ...others] = longer(key).filter((at) => parts.includes(at));
		return place === (only !== undefined && others.length === 0 ? only : closest(key, parts));
	};
	const fieldsAbove = labelsAbove(parent);
	return {
		whole,
		names: [...names, ...shortLabels(pattern.key, flat[parent]!.pattern.key)],
		fieldsAbove,
		isBelowText: fieldsAbove.length === 0 && !asksForPartsAlone(flat[parent]!.section),
		isMeantBy,
	};
}

/** Whether nothing stands between the heading and that of the first subsection. */
function asksForPartsAlone({ lines, children }: TemplateSection): boolean {
	return children[0]!.lines.start - lines.start < 3;
}

/** Below `Risk Assessment` the label `**Technical:**` stands for `Technical Risks`. */
function shortLabels(key: string, above: string): string[] {
	const said = above.split(' ');
	const words = key.split(' ').filter((word) => !said.includes(word));
	const short = words.join(' ');
	return short === '' || short === key ? [] : [short, `${short}s`];
}

/**
 * Reports what is absent, unless bold labels stand for it. Of a section written in one no part is missing, unless labels there stand
 * for others. `first` is the document's first entry; labels `ofFields` are the template's, which other sections may have.
 */
export function reportMissing(
	absent: readonly AbsentSection[],
	first: Entry | undefined,
	labels: BoldLabels,
	ofFields: ReadonlySet<string>,
	findings: SectionFindings,
): void {
	const parted = new Set(
		absent.flatMap(({ part }) =>
			part?.names.some((name) => labels.below(part.whole).has(name) && !ofFields.has(name))
				? [part.whole]
				: [],
		),
	);
	for (const { section, labels: names, fields, part, at } of absent) {
		const entry = at?.entry ?? first;
		if (!entry || names.some((name) => labels.all.has(name))) continue;
		if (part?.whole.filled) {
			const there = labels.below(part.whole);
			const isInOne = !part.isBelowText && !part.fieldsAbove.some((field) => there.has(field));
			if (isInOne && !parted.has(part.whole)) continue;
			if (part.names.some((name) => there.has(name)) || [...there].some(([label]) => part.isMeantBy(label)))
				continue;
		}
		const held = fields.filter((field) => labels.all.has(field)).length;
		if (held > 1 && held * 2 >= fields.length) continue;
		findings.add('missing-section', entry, section.title);
	}
}

/** `Entities` above `Relationships` alone does, for that is what it is called. */
function holdsInstances({ filled, children, key }: Node, prefix: string): boolean {
	return filled || key === prefix || children.some(({ template }) => !template);
}

function isEmpty(node: Node): boolean {
	return !node.filled && node.children.length === 0;
}
