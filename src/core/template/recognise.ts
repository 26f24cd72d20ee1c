import type { Template } from '../types.ts';
import { type FlatSection, outlineOf, type TemplateOutline } from './templateOutline.ts';
import { sidesOf, type TitlePattern } from './titles.ts';

/** A document's heading as matching sees it. */
export interface Heading {
	/** Place among all headings. */
	readonly index: number;
	readonly level: number;
	readonly key: string;
	/** See `leadKey`. */
	readonly lead: string;
	/** The heading it stands under. */
	readonly parent: Heading | undefined;
	/** What `matchHeadings` has found by its words alone, for the next time. */
	fit: Fit | undefined;
}

interface Fit {
	readonly template: Template;
	readonly places: readonly number[];
	/** What the author has put together in one heading, which the template does not. */
	readonly joined: readonly string[];
}

export interface Match {
	readonly flat: readonly FlatSection[];
	/** Place of the template's title in `flat`; -1 for none. */
	readonly title: number;
	/** Keys of the bold labels that are the template's fields. */
	readonly labels: ReadonlySet<string>;
	/** For each heading the place of its section in `flat`; -1 for a heading of the author's own. */
	readonly places: readonly number[];
	/** Sections that a heading stands for besides its own: `Data Model and API Design` is both. */
	readonly merged: readonly { readonly place: number; readonly heading: number }[];
}

/**
 * Finds for each heading the section of the template that it stands for, however renumbered, reordered, moved to another
 * level, continued behind a dash, shortened or slightly renamed. First equal titles, then open patterns (`Component: […]`), then
 * similar titles for sections that nobody has claimed, then headings that are all prompt, by their parent alone. Last a heading
 * that stands for an optional section of another place is taken for one of its own place under another name.
 */
export function matchHeadings(headings: readonly Heading[], template: Template): Match {
	const outline = outlineOf(template);
	const { flat } = outline;
	const places = new Array<number>(headings.length).fill(-1);
	const taken = new Uint8Array(flat.length);
	const claim = (index: number, place: number) => {
		places[index] = place;
		taken[place] = 1;
	};
	const placeAbove = ({ parent }: Heading) => (parent ? places[parent.index]! : -1);
	const best = (heading: Heading, candidates: readonly number[]) => {
		const parent = placeAbove(heading);
		let choice = -1;
		let top = -1;
		for (const place of candidates) {
			const { section, parent: sectionParent } = flat[place]!;
			const free = taken[place] === 0;
			if (!free && !section.repeatable && candidates.length > 1) continue;
			const score =
				(sectionParent === parent ? 4 : 0) + (section.level === heading.level ? 2 : 0) + (free ? 1 : 0);
			if (score > top) [choice, top] = [place, score];
		}
		return choice;
	};
	const collective: Heading[] = [];
	headings.forEach((heading, index) => {
		if (heading.fit?.template !== template) {
			const joined = joinedIn(heading.key, outline);
			heading.fit = { template, places: fitting(heading, outline), joined };
		}
		const candidates = heading.fit.places;
		const place = candidates.length > 0 ? best(heading, candidates) : -1;
		if (place < 0) return;
		if (isCollective(heading.key, flat[place]!, outline)) collective.push(heading);
		else claim(index, place);
	});
	for (const heading of collective) {
		const place = best(heading, heading.fit!.places);
		const { parent } = flat[place]!;
		claim(heading.index, taken[parent] === 0 ? parent : place);
	}
	const isBelow = (place: number, heading: Heading) => {
		const above = placeAbove(heading);
		return flat[place]!.parent === (above < 0 && (heading.parent?.level ?? 1) === 1 ? outline.title : above);
	};
	headings.forEach((heading, index) => {
		if (places[index]! >= 0 || heading.key === '') return;
		const known = heading.lead === '' ? [] : outline.fitting(heading.lead);
		const candidates = [...known, ...outline.similar(heading.key)].filter((place) => taken[place] === 0);
		const longer = outline
			.longer(heading.key)
			.filter((place) => taken[place] === 0 && isBelow(place, heading));
		const place =
			candidates.find((each) => isBelow(each, heading)) ?? (longer.length === 1 ? longer[0] : candidates[0]);
		if (place !== undefined) claim(index, place);
	});
	headings.forEach((heading, index) => {
		if (places[index]! >= 0) return;
		const parent = placeAbove(heading);
		const place = outline.anything.find((each) => flat[each]!.parent === parent);
		if (place !== undefined) claim(index, place);
	});
	headings.forEach((heading, index) => {
		const place = places[index]!;
		if (place < 0 || !flat[place]!.section.optional || isBelow(place, heading)) return;
		const better = outline.similar(heading.key).find((each) => taken[each] === 0 && isBelow(each, heading));
		if (better !== undefined) claim(index, better);
	});
	const merged: { place: number; heading: number }[] = [];
	headings.forEach(({ fit }, heading) => {
		for (const side of fit!.joined) {
			const place = [...outline.fitting(side), ...outline.similar(side)].find((each) => taken[each] === 0);
			if (place === undefined) continue;
			taken[place] = 1;
			merged.push({ place, heading });
		}
	});
	return { flat, title: outline.title, labels: outline.labels, places, merged };
}

const none: readonly string[] = [];

function joinedIn(key: string, outline: TemplateOutline): readonly string[] {
	const sides = sidesOf(key);
	return sides.length > 1 && outline.fitting(key).length === 0 ? sides : none;
}

/** Whether a heading may as well be the section of such instances: `Components` is `Component Design`, which holds `Component: […]`. */
function isCollective(key: string, { pattern, parent }: FlatSection, outline: TemplateOutline): boolean {
	if (!pattern.open || pattern.prefix !== key) return false;
	return outline.similar(key).includes(parent) || outline.longer(key).includes(parent);
}

/** Of `Component Design - draft` the lead says more than that it begins like `Component: […]`. */
function fitting({ key, lead }: Heading, outline: TemplateOutline): readonly number[] {
	const { flat } = outline;
	const places = outline.fitting(key);
	const known = lead === '' ? [] : outline.fitting(lead).filter((place) => !flat[place]!.pattern.open);
	const isCloser = known.length > 0 && places.every((place) => isShorter(flat[place]!.pattern, lead));
	return isCloser && places.length > 0 ? known : places;
}

function isShorter({ open, prefix }: TitlePattern, lead: string): boolean {
	return open && prefix.length < lead.length;
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

/** Sections from which on a template's title says more than a few common headings. */
const large = 10;

/**
 * The template that a document's headings follow, told from their title keys. It must share half of the template's required sections (a fifth when the
 * title is a large template's, too), at least four of them, then three (or all), and they must be more than a third of its own: "Goals",
 * "Alternatives" and "References" alone stand in every design document of the world.
 */
export function recogniseTemplate(
	titles: Iterable<readonly [key: string, count: number]>,
	templates: readonly Template[],
): Recognition | undefined {
	const all = [...titles];
	return mostAlike(all, templates, false) ?? mostAlike(all, templates, true);
}

/** `loosely`: headings in other words count, too, once three are the template's own. */
function mostAlike(
	all: readonly (readonly [key: string, count: number])[],
	templates: readonly Template[],
	loosely: boolean,
): Recognition | undefined {
	let found: Recognition | undefined;
	let top = 0;
	for (const template of templates) {
		const { title, fitting, similar, longer, required } = outlineOf(template);
		const shared = new Set<number>();
		const others: (readonly [key: string, count: number])[] = [];
		let own = 0;
		let titled = false;
		for (const each of all) {
			const [key, count] = each;
			const place = fitting(key)[0];
			if (place === undefined) {
				own += count;
				others.push(each);
			} else if (place === title) {
				titled = true;
			} else {
				shared.add(place);
			}
		}
		if (loosely && shared.size > 2 && required >= large) {
			for (const [key, count] of others) {
				const [first, ...rest] = longer(key);
				const place = similar(key)[0] ?? (rest.length === 0 ? first : undefined);
				if (place === undefined || place === title) continue;
				shared.add(place);
				own -= count;
			}
		}
		const share = shared.size / Math.max(1, required);
		const known = titled && required >= large;
		const enough = shared.size >= Math.min(known ? 3 : 4, required) && shared.size > 1;
		if (!enough || share < (known ? 0.2 : 0.5) || shared.size < own / 2) continue;
		const score = share + (titled ? 0.25 : 0) - own / (10 * (own + shared.size));
		if (score > top) {
			top = score;
			found = { template, by: 'headings', shared: shared.size, required };
		}
	}
	return found;
}
