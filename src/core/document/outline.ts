import type { FormerHeading, Heading } from '../template/fit.ts';
import type { Match } from '../template/matching.ts';
import type { FlatSection, TemplateOutline } from '../template/templateOutline.ts';
import { labelKey, sidesOf, titleKey } from '../template/titles.ts';
import type { TemplateSection } from '../types.ts';
import type { BoldLabels } from './boldLabels.ts';
import type { Entry, SectionFinding } from './entry.ts';

/** A heading of a document and what stands below it. */
export class Node implements Heading {
	entry: Entry;
	readonly level: number;
	readonly index: number;
	readonly parent: Node | undefined;
	readonly children: Node[] = noNodes.slice();
	fit: Heading['fit'];
	template: TemplateSection | undefined;
	/** Whether a reader sees anything between the heading and the next one. */
	filled = false;
	/** Whether the first thing below the heading says that the section does not apply. */
	notApplicable = false;
	/** Findings at the heading, below it, and in its subsections. */
	total = 0;

	constructor(entry: Entry, index: number, parent: Node | undefined) {
		this.entry = entry;
		this.level = entry.block.level;
		this.index = index;
		this.parent = parent;
		parent?.children.push(this);
	}

	get key(): string {
		return this.entry.heading!.key;
	}

	get lead(): string {
		return this.entry.heading!.lead;
	}

	get gloss(): string {
		return this.entry.heading!.gloss;
	}

	/** Puts another entry's words in place of its own. Returns what it was. */
	reword(entry: Entry): FormerHeading {
		const { key, fit } = this;
		this.entry = entry;
		this.fit = undefined;
		entry.node = this;
		return { key, fit };
	}

	/** Counts so many findings more. Says whether a section has become complete or incomplete by that. */
	add(growth: number): boolean {
		if (growth === 0) return false;
		let matters = false;
		for (let node: Node | undefined = this; node; node = node.parent) {
			const was = node.total > 0;
			node.total += growth;
			matters ||= was !== node.total > 0;
		}
		return matters;
	}
}

/** Copied, for such a list leads to all of its document: see `plain.ts`. */
const noNodes: readonly Node[] = [];

export interface Tree {
	readonly nodes: readonly Node[];
	/** The only heading of level 1, when it comes first. */
	readonly title: Node | undefined;
}

/** Reads the headings among a document's entries, and tells every entry its section. */
export function buildTree(entries: readonly Entry[]): Tree {
	const nodes: Node[] = [];
	let node: Node | undefined;
	let untouched = true;
	for (const entry of entries) {
		if (entry.heading) {
			let parent = node;
			while (parent && parent.level >= entry.block.level) parent = parent.parent;
			node = new Node(entry, nodes.length, parent);
			nodes.push(node);
			untouched = true;
		} else if (node && entry.filled) {
			if (untouched) node.notApplicable = entry.notApplicable;
			node.filled = true;
			untouched = false;
		}
		entry.node = node;
	}
	const single = nodes[0]?.level === 1 && nodes.filter(({ level }) => level === 1).length === 1;
	return { nodes, title: single ? nodes[0] : undefined };
}

/** For each node the next one of its level or a higher one, where its section ends; undefined where the document does. */
export function endsOf(nodes: readonly Node[]): (Node | undefined)[] {
	const ends = new Array<Node | undefined>(nodes.length);
	const open: Node[] = [];
	for (const node of nodes) {
		while (open.length > 0 && open.at(-1)!.level >= node.level) ends[open.pop()!.index] = node;
		open.push(node);
	}
	return ends;
}

/** Collects findings at headings; a document without headings takes them on its first line. */
export class SectionFindings {
	/** By the headings' places among all; -1 stands for the document's first entry. */
	readonly #found = new Map<number, SectionFinding[]>();

	/** Of a heading, or of the document's first entry. */
	of(entry: Entry): readonly SectionFinding[] {
		return this.#found.get(placeOf(entry)) ?? none;
	}

	add(rule: 'empty-section' | 'missing-section', entry: Entry, section: string): void {
		const finding = { rule, range: entry.headingRange, params: { section } };
		this.#found.set(placeOf(entry), [...this.of(entry), finding]);
	}
}

function placeOf({ heading, node }: Entry): number {
	return heading && node ? node.index : -1;
}

const none: readonly SectionFinding[] = [];

/** A heading that says all itself: `Status: Accepted`, `depth=2`, `Is it safe? Yes`, a user story, or a link or picture in it that says more. The template may still ask for more. */
function carriesAnswer({ entry, template }: Node): boolean {
	if (template) return false;
	const { title, source } = entry.heading!;
	if (/[:–—]\s+\S|\s-\s+\S|\w=[^\s"]/.test(title) || (/\?\s+\S/.test(title) && !title.endsWith('?')))
		return true;
	return /\]\([^)]+\)/.test(source) || /^As an?\s/.test(title) || title.split(' ').length >= 12;
}

/** Titles that name a kind of part: people write the parts below them at the same level. */
const collective =
	/^(?:q and a|faq|frequently asked question|implementation (?:detail.*|overview)|user story|use case|specification|semantic|method|example|test plan|proposal|graduation (?:criteria|requirement)|detailed design)$/;
/** Titles that stand for themselves, so that one behind a collective title does not belong to it. */
const usual =
	/^(?:goal|non goal|motivation|summary|background|alternative.*|drawback|reference|risk.*|test.*plan|graduation criteria|implementation history|upgrade.*|dependency|security.*|open question|unresolved.*|future.*|rationale.*|appendix|infrastructure.*)$/;
/** Collective titles that are often left without any part: only one that says much, in no usual word, is a part of theirs. */
const oftenEmpty =
	/^(?:alternative.*|risk.*|design detail|rationale|limitation.*|future (?:plan|work)|user experience.*|documentation (?:update|change)|.*comparison.*|topology consideration)$/;
const usualWord =
	/\b(?:goal|motivation|summary|background|alternative|drawback|reference|risk|test|testing|graduation|history|upgrade|downgrade|dependency|security|question|future|rationale|appendix|infrastructure|performance|scalability|copyright|compatibility|consideration|impact|rollout|rollback|release|deployment|migration|monitoring|metric|observability|support|plan|strategy|adoption|glossary|timeline|milestone)\b/;

/**
 * Whether a heading without text of its own shares the text of the next, which has the same level: a section of the template
 * with its first subsection, an endpoint or signature, which belongs to the one before or to what that is called, a series
 * (`Risks`, `Risk: …`), and a kind of part with its first part. Text over a rule is a heading to Markdown, on whatever level.
 */
function sharesText(node: Node, next: Node | undefined): boolean {
	if (next && isTextOverRule(next)) return true;
	if (!next || next.level !== node.level) return false;
	if (isNumberedBelow(node.entry.heading!.title, next.entry.heading!.title)) return true;
	if (node.template) return next.template !== undefined && node.template.children.includes(next.template);
	const own = node.entry.heading!;
	const other = next.entry.heading!;
	if (isSignature(other.source)) return true;
	if (isSeries(own.title, other.title)) return true;
	if (collective.test(own.key)) return !usual.test(other.key) && !collective.test(other.key);
	return oftenEmpty.test(own.key) && other.key.split(' ').length > 3 && !usualWord.test(other.key);
}

/** Several lines, or a sentence, with `---` right below. */
function isTextOverRule({ entry: { heading, block } }: Node): boolean {
	const { source } = heading!;
	return source.includes('\n') || (/[.。]$/.test(source) && !/^\s*#/.test(block.text));
}

/** `3. Design` and `3.1 Storage`, `II. Changes` and `1. A queue`. */
function isNumberedBelow(title: string, next: string): boolean {
	const number = /^\d+(?:\.\d+)*/.exec(title)?.[0];
	if (number) return next.startsWith(`${number}.`) && /\d/.test(next.charAt(number.length + 1));
	return /^(?:[IVX]+\.|[一二三四五六七八九十]+、)/.test(title) && /^1[.)、]/.test(next);
}

function isSignature(source: string): boolean {
	return /^(?:`[^`]+`|(?:GET|PUT|POST|PATCH|DELETE|HEAD)\s+\S+)/.test(source);
}

const member = /^(?:([\p{Letter}\s]+)(?::\s|\s#?\d)|(?:1|a)[.)]\s)/iu;

/** `Risk: …` and `Alternative #1` behind a title that begins with that word, `1. …` behind one without a number. */
function isSeries(title: string, next: string): boolean {
	const first = member.exec(next);
	if (!first || /^\W*\w{1,2}[.)]\s|\s#?\d|:\s/.test(title)) return false;
	return first[1] === undefined || titleKey(first[1]) === titleKey(title).split(' ')[0];
}

/**
 * Reports those of `some` nodes that are empty. The first heading of a document is its title, whatever its level; a title needs no
 * text of its own. `titleSection` is the template's.
 */
export function findEmptySections(
	some: readonly Node[],
	{ nodes, title }: Tree,
	titleSection: TemplateSection | undefined,
	findings: SectionFindings,
): void {
	for (const node of some) {
		if (
			node.filled ||
			node.children.length > 0 ||
			node === title ||
			(node.index === 0 && (!node.template || node.template === titleSection))
		)
			continue;
		if (node.entry.heading!.source === '') continue;
		if (isTextOverRule(node) || carriesAnswer(node) || sharesText(node, nodes[node.index + 1])) continue;
		findings.add('empty-section', node.entry, node.entry.heading!.title);
	}
}

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
