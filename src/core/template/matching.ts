import type { Template } from '../types.ts';
import { type Claims, claimByParts, claimByPlace, rewordsMost } from './surroundings.ts';
import { type FlatSection, outlineOf, type TemplateOutline } from './templateOutline.ts';
import { contains, sidesOf, type TitlePattern } from './titles.ts';

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
	readonly children: readonly Heading[];
	/** What `matchHeadings` has found by its words alone, for the next time. */
	fit: Fit | undefined;
}

interface Fit {
	readonly template: Template;
	/** Sections with that title. */
	readonly places: readonly number[];
	/** Where there are none: sections with a similar title, and those whose title says more. */
	readonly similar: readonly number[];
	readonly longer: readonly number[];
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
 * level, continued behind a dash, shortened or renamed. First equal titles, then open patterns (`Component: […]`), then, from the
 * first level down, similar titles for sections that nobody has claimed, and what the headings around tell; then similar titles
 * anywhere, then headings that are all prompt, by their parent alone. Last a heading
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
		if (heading.fit?.template !== template) heading.fit = fitOf(heading, template);
		const candidates = heading.fit.places;
		const place = candidates.length > 0 ? best(heading, candidates) : -1;
		if (place < 0) return;
		if (isCollective(heading, flat[place]!, outline)) collective.push(heading);
		else claim(index, place);
	});
	for (const heading of collective) {
		const place = best(heading, heading.fit!.places);
		const { parent } = flat[place]!;
		claim(heading.index, taken[parent] === 0 ? parent : place);
	}
	const sectionAbove = (heading: Heading) => {
		const above = placeAbove(heading);
		return above < 0 && (heading.parent?.level ?? 1) === 1 ? outline.title : above;
	};
	const isBelow = (place: number, heading: Heading) => flat[place]!.parent === sectionAbove(heading);
	const isRaised = (place: number, heading: Heading) => {
		const { parent } = flat[place]!;
		return parent >= 0 && taken[parent] === 0 && isBelow(parent, heading);
	};
	const claims: Claims = {
		outline,
		places,
		sectionAbove,
		isFree: (place) => taken[place] === 0,
		claim: ({ index }, place) => claim(index, place),
	};
	/** Says whether there was one. */
	const claimSimilar = (some: readonly Heading[], anywhere: boolean) => {
		let found = false;
		for (const heading of some) {
			if (places[heading.index]! >= 0) continue;
			const { similar, longer } = heading.fit!;
			const candidates = similar.filter(claims.isFree);
			const isThere = (place: number) => isBelow(place, heading) || (anywhere && isRaised(place, heading));
			const [below, ...others] = longer.filter(isThere);
			const isKnown = below !== undefined && others.length === 0 && claims.isFree(below);
			const place =
				candidates.find((each) => isBelow(each, heading)) ??
				(isKnown ? below : anywhere ? candidates[0] : undefined);
			if (place === undefined) continue;
			claim(heading.index, place);
			found = true;
		}
		return found;
	};
	const rewords = rewordsMost(headings, claims);
	const claimInOrder = () => {
		for (const siblings of siblingsIn(headings)) {
			claimSimilar(siblings, false);
			claimByParts(siblings, claims);
			claimByPlace(siblings, rewords, claims);
		}
	};
	claimInOrder();
	if (claimSimilar(headings, true)) claimInOrder();
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
			const [longer, ...others] = outline.longer(side);
			const known = longer !== undefined && others.length === 0 ? [longer] : [];
			const alike = [...outline.fitting(side), ...outline.similar(side), ...known];
			const place = alike.find(claims.isFree);
			if (place === undefined) continue;
			taken[place] = 1;
			merged.push({ place, heading });
		}
	});
	return { flat, title: outline.title, labels: outline.labels, places, merged };
}

/** A heading as it was before it was reworded. */
export type FormerHeading = Pick<Heading, 'key' | 'fit'>;

/**
 * Whether a heading that stands for the section at `place` (-1 for none), once it is reworded, says the same to the template
 * as before, so that all headings stand for what they stood for. False also where that is not known.
 */
export function isAlike(before: FormerHeading, heading: Heading, place: number, template: Template): boolean {
	const { flat, related } = outlineOf(template);
	const { fit, key } = before;
	if (fit?.template !== template || (key === '') !== (heading.key === '')) return false;
	if (place >= 0 && flat[place]!.section.optional) return false;
	const now = fitOf(heading, template);
	heading.fit = now;
	const isPrefix = (each: string) =>
		now.places.some((at) => flat[at]!.pattern.open && flat[at]!.pattern.prefix === each);
	if (isPrefix(key) || isPrefix(heading.key)) return false;
	return (
		areEqual(fit.places, now.places) &&
		areEqual(fit.similar, now.similar) &&
		areEqual(fit.longer, now.longer) &&
		areEqual(fit.joined, now.joined) &&
		(now.places.length > 0 || areEqual(related(key), related(heading.key)))
	);
}

function areEqual<T>(a: readonly T[], b: readonly T[]): boolean {
	return a.length === b.length && a.every((each, index) => each === b[index]);
}

function fitOf(heading: Heading, template: Template): Fit {
	const outline = outlineOf(template);
	return { template, ...titlesLike(heading, outline), joined: joinedIn(heading.key, outline) };
}

const none: readonly string[] = [];

function joinedIn(key: string, outline: TemplateOutline): readonly string[] {
	const sides = sidesOf(key);
	return sides.length > 1 && outline.fitting(key).length === 0 ? sides : none;
}

/**
 * Whether a heading may as well be the section of such instances: `Components` is `Component Design`, which holds
 * `Component: […]`, and so is `Entities` on the level of `Data Model`, which holds `Entity: […]`.
 */
function isCollective(
	{ key, level }: Heading,
	{ pattern, parent }: FlatSection,
	outline: TemplateOutline,
): boolean {
	if (!pattern.open || pattern.prefix !== key || parent < 0 || parent === outline.title) return false;
	const isAbove = level <= outline.flat[parent]!.section.level;
	return isAbove || outline.similar(key).includes(parent) || outline.longer(key).includes(parent);
}

/** Those on the first level, unless it is the title alone, then the subsections of each, in order: so the section above is always known. */
function* siblingsIn(headings: readonly Heading[]): Generator<readonly Heading[]> {
	const roots = headings.filter(({ parent }) => !parent);
	if (roots.length > 1 || roots[0]?.level !== 1) yield roots;
	for (const { children } of headings) if (children.length > 0) yield children;
}

function titlesLike(heading: Heading, outline: TemplateOutline): Pick<Fit, 'places' | 'similar' | 'longer'> {
	const { key, lead } = heading;
	const places = fitting(heading, outline);
	if (places.length > 0 || key === '') return { places, similar: [], longer: [] };
	const led = lead === '' ? [] : outline.fitting(lead);
	return { places, similar: [...led, ...outline.similar(key)], longer: outline.longer(key) };
}

/**
 * Of `Component Design - draft` the lead says more than that it begins like `Component: […]`, and of `Entity Relationships`
 * the section beside `Entity: […]` whose title it holds.
 */
function fitting({ key, lead }: Heading, outline: TemplateOutline): readonly number[] {
	const { flat } = outline;
	const places = outline.fitting(key);
	if (places.length === 0 || !places.every((place) => flat[place]!.pattern.open)) return places;
	const known = lead === '' ? [] : outline.fitting(lead).filter((place) => !flat[place]!.pattern.open);
	if (known.length > 0 && places.every((place) => isShorter(flat[place]!.pattern, lead))) return known;
	const isBeside = ({ parent, pattern }: FlatSection) =>
		parent === flat[places[0]!]!.parent && !pattern.open && contains(key, pattern.key);
	const beside = lead === '' ? flat.findIndex(isBeside) : -1;
	return beside < 0 ? places : [beside];
}

function isShorter({ open, prefix }: TitlePattern, lead: string): boolean {
	return open && prefix.length < lead.length;
}
