import { fitsPattern, likeness, type TitlePattern, titlePattern } from './titles.ts';
import type { Template, TemplateSection } from './types.ts';

/** A template's sections in order, each with its parent's place in the list (-1 for none). */
export interface FlatSection {
	readonly section: TemplateSection;
	readonly parent: number;
	readonly pattern: TitlePattern;
}

interface TemplateOutline {
	readonly flat: readonly FlatSection[];
	/** Place of the title, the only heading of level 1; -1 when the template uses level 1 for its sections. */
	readonly title: number;
	readonly closed: ReadonlyMap<string, readonly number[]>;
	readonly open: readonly number[];
	/** Fuzzy matches found so far, by heading key. */
	readonly similar: Map<string, readonly number[]>;
}

/** A document's heading as matching sees it. */
export interface Heading {
	readonly level: number;
	readonly key: string;
	/** Place of the heading it stands under in the list; -1 for none. */
	readonly parent: number;
}

const outlines = new WeakMap<Template, TemplateOutline>();

function outlineOf(template: Template): TemplateOutline {
	const known = outlines.get(template);
	if (known) return known;
	const flat: FlatSection[] = [];
	const visit = (sections: readonly TemplateSection[], parent: number) => {
		for (const section of sections) {
			const place = flat.push({ section, parent, pattern: titlePattern(section.title) }) - 1;
			visit(section.children, place);
		}
	};
	visit(template.sections, -1);
	const closed = new Map<string, number[]>();
	const open: number[] = [];
	flat.forEach(({ pattern }, place) => {
		if (pattern.open) open.push(place);
		if (pattern.anything) return;
		const places = closed.get(pattern.key);
		if (places) places.push(place);
		else closed.set(pattern.key, [place]);
	});
	const title =
		template.sections.filter(({ level }) => level === 1).length === 1
			? flat.findIndex(({ section }) => section.level === 1)
			: -1;
	const outline = { flat, title, closed, open, similar: new Map() };
	outlines.set(template, outline);
	return outline;
}

export interface Match {
	readonly flat: readonly FlatSection[];
	/** Place of the template's title in `flat`; -1 for none. */
	readonly title: number;
	/** For each heading the place of its section in `flat`; -1 for a heading of the author's own. */
	readonly places: readonly number[];
}

/**
 * Finds for each heading the section of the template that it stands for, however renumbered, reordered, moved to another
 * level or slightly renamed. First equal titles, then open patterns (`Component: […]`), then similar titles for
 * sections that nobody has claimed, and last headings that are all prompt, by their parent alone.
 */
export function matchHeadings(headings: readonly Heading[], template: Template): Match {
	const outline = outlineOf(template);
	const { flat } = outline;
	const places = new Array<number>(headings.length).fill(-1);
	const taken = new Set<number>();
	const claim = (index: number, place: number) => {
		places[index] = place;
		taken.add(place);
	};
	const best = (index: number, candidates: readonly number[]) => {
		const heading = headings[index]!;
		const parent = places[heading.parent] ?? -1;
		let choice = -1;
		let top = -1;
		for (const place of candidates) {
			const { section, parent: sectionParent } = flat[place]!;
			const free = !taken.has(place);
			if (!free && !section.repeatable && candidates.length > 1) continue;
			const score =
				(sectionParent === parent ? 4 : 0) + (section.level === heading.level ? 2 : 0) + (free ? 1 : 0);
			if (score > top) [choice, top] = [place, score];
		}
		return choice;
	};
	headings.forEach((heading, index) => {
		const equal = outline.closed.get(heading.key);
		const candidates =
			equal ?? outline.open.filter((place) => fitsPattern(heading.key, flat[place]!.pattern));
		const place = candidates.length > 0 ? best(index, candidates) : -1;
		if (place >= 0) claim(index, place);
	});
	headings.forEach((heading, index) => {
		if (places[index]! >= 0 || heading.key === '') return;
		const candidates = similarTo(heading.key, outline).filter((place) => !taken.has(place));
		const place =
			candidates.find((each) => flat[each]!.parent === (places[heading.parent] ?? -1)) ?? candidates[0];
		if (place !== undefined) claim(index, place);
	});
	headings.forEach((heading, index) => {
		if (places[index]! >= 0) return;
		const parent = places[heading.parent] ?? -1;
		const place = outline.open.find((each) => flat[each]!.pattern.anything && flat[each]!.parent === parent);
		if (place !== undefined) claim(index, place);
	});
	return { flat, title: outline.title, places };
}

/** Below this a heading is about something else: `Testing` is like `Testing Strategy`, `Data Flow` is not like `Data Model`. */
const alike = 0.74;

function similarTo(key: string, { flat, similar }: TemplateOutline): readonly number[] {
	const known = similar.get(key);
	if (known) return known;
	const found = flat
		.map(({ pattern }, place) => ({ place, likeness: pattern.open ? 0 : likeness(key, pattern.key) }))
		.filter((each) => each.likeness >= alike)
		.sort((a, b) => b.likeness - a.likeness)
		.map((each) => each.place);
	similar.set(key, found);
	return found;
}

/** Why a document is taken to follow a template. */
export interface Recognition {
	readonly template: Template;
	/** `declared` in the front matter (or by the caller), or told from the headings. */
	readonly by: 'declared' | 'headings';
	/** When told from the headings: how many of the template's required sections the document shares. */
	readonly shared?: number;
	readonly required?: number;
}

/**
 * The template that a document's headings follow. It must share half of the template's required sections (a third when the
 * title is the template's too), at least four of them (or all), and they must be more than a third of its own: "Goals",
 * "Alternatives" and "References" alone stand in every design document of the world.
 */
export function recogniseTemplate(
	headings: readonly Heading[],
	templates: readonly Template[],
): Recognition | undefined {
	let found: Recognition | undefined;
	let top = 0;
	for (const template of templates) {
		const { flat, title, closed, open } = outlineOf(template);
		const shared = new Set<number>();
		let own = 0;
		let titled = false;
		for (const { key } of headings) {
			const place = closed.get(key)?.[0] ?? open.find((each) => fitsPattern(key, flat[each]!.pattern));
			if (place === undefined) {
				own++;
			} else if (place === title) {
				titled = true;
			} else {
				shared.add(place);
			}
		}
		const required = flat.filter(
			({ section, pattern }, place) => place !== title && !section.optional && !pattern.anything,
		);
		const share = shared.size / Math.max(1, required.length);
		const enough = shared.size >= Math.min(4, required.length) && shared.size > 1;
		if (!enough || share < (titled ? 0.33 : 0.5) || shared.size < own / 2) continue;
		const score = share + (titled ? 0.25 : 0) - own / (10 * (own + shared.size));
		if (score > top) {
			top = score;
			found = { template, by: 'headings', shared: shared.size, required: required.length };
		}
	}
	return found;
}
