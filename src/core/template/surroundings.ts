import { isAddition } from './additions.ts';
import type { Heading } from './fit.ts';
import type { TemplateOutline } from './templateOutline.ts';
import { saysHalf } from './titles.ts';

/** Which sections the headings of a document were found to stand for, so far. */
export interface Claims {
	readonly outline: TemplateOutline;
	/** For each heading the place of its section; -1 for none. */
	readonly places: readonly number[];
	/** The section that a heading stands in, by the template; -1 for one of the author's own. */
	sectionAbove(heading: Heading): number;
	isFree(place: number): boolean;
	claim(heading: Heading, place: number): void;
	/** Some heading may stand for the section, but nothing tells which. */
	doubt(place: number): void;
}

/**
 * A heading whose words say nothing to the template is the free section whose subsections it holds, two of them and half of its
 * own at least: `Quality` above `Performance`, `Security` and `Reliability` is `Non-Functional Requirements`.
 */
export function claimByParts(siblings: readonly Heading[], claims: Claims): void {
	for (const heading of siblings) {
		const { children } = heading;
		if (claims.places[heading.index]! >= 0 || children.length < 2) continue;
		const found = wholeOf(children, partsLike, claims);
		if (found !== undefined) claims.claim(heading, found);
	}
}

/** The sections that some headings may be, by the words of each. */
type PartsOf = (heading: Heading, outline: TemplateOutline) => readonly number[];

/** Those with that title or a similar one. */
const partsLike: PartsOf = ({ fit }) => [...fit!.places, ...fit!.similar];

/** Those whose title shares a telling word with it. */
const partsRelatedTo: PartsOf = ({ key, fit }, { related, suggested }) =>
	fit!.places.length > 0 ? fit!.places : [...related(key), ...fit!.longer, ...suggested(key)];

/** The free section of which two of the headings are subsections, not both the same, and half of them at least. */
function wholeOf(headings: readonly Heading[], partsOf: PartsOf, claims: Claims): number | undefined {
	const { flat, title } = claims.outline;
	const wholeAt = (place: number) => flat[place]!.parent;
	const parts = headings.map((heading) => partsOf(heading, claims.outline));
	const counts = new Map<number, number>();
	for (const whole of parts.flatMap((places) => [...new Set(places.map(wholeAt))]))
		if (whole >= 0 && whole !== title && claims.isFree(whole))
			counts.set(whole, (counts.get(whole) ?? 0) + 1);
	const [found] = [...counts].sort(([, a], [, b]) => b - a);
	if (!found || found[1] < 2 || found[1] * 2 < headings.length) return;
	const own = new Set(parts.flat().filter((place) => wholeAt(place) === found[0]));
	return own.size > 1 ? found[0] : undefined;
}

/** With more headings of their own between two of the template's, and more than it has there, an author does not follow its order. */
const mostBetween = 8;

/**
 * A heading that stands where the template has a free section, between the sections before and behind it, is that section
 * when it shares a telling word with it or with its fields, or holds its subsections: `Data Model` between `Alternatives` and
 * `Security` is `Data Schema`. The place alone says it only where the author rewords others, too, several where both are the only
 * ones there, else many: otherwise it may be a section of their own in place of the template's.
 */
export function claimByPlace(siblings: readonly Heading[], rewords: Rewording, claims: Claims): void {
	const above = siblings.length > 0 ? claims.sectionAbove(siblings[0]!) : -1;
	const isTop = claims.outline.title < 0 && !siblings[0]?.parent;
	if (above < 0 && !isTop) return;
	for (const gap of gapsIn(siblings, above, claims)) claimByWords(gap, rewords, claims);
	for (const gap of gapsIn(siblings, above, claims)) {
		if (rewords === 'all' || rewords === 'many') claimByCount(gap, rewords === 'all' ? 3 / 4 : 1 / 2, claims);
		else claimOnly(gap, rewords, claims);
	}
}

/** Headings of the author's own in a row, and the free sections of the template between those before and behind them. */
interface Gap {
	readonly own: readonly Heading[];
	readonly free: readonly number[];
}

function gapsIn(siblings: readonly Heading[], above: number, claims: Claims): readonly Gap[] {
	const gaps: Gap[] = [];
	let before = above;
	let own: Heading[] = [];
	for (const heading of [...siblings, undefined]) {
		const place = heading ? claims.places[heading.index]! : endOf(above, claims);
		if (heading && place < 0) {
			if (heading.key !== '') own.push(heading);
			continue;
		}
		if (own.length > 0) {
			const free = freeBetween(before, place, above, claims);
			if (own.length <= Math.max(mostBetween, free.length) && free.length > 0) gaps.push({ own, free });
		}
		own = [];
		before = place;
	}
	return gaps;
}

function freeBetween(before: number, behind: number, above: number, claims: Claims): readonly number[] {
	const { flat } = claims.outline;
	const parents = new Set([above, flat[before]?.parent, flat[behind]?.parent]);
	const free: number[] = [];
	for (let place = before + 1; place < behind; place++)
		if (claims.isFree(place) && parents.has(flat[place]!.parent)) free.push(place);
	return free;
}

/** What one heading is may leave another only one section that it can be. */
function claimByWords({ own, free }: Gap, rewords: Rewording, claims: Claims): void {
	const { flat, closest, hinted, suggested } = claims.outline;
	let isFound = false;
	for (const heading of own) {
		if (claims.places[heading.index]! >= 0) continue;
		const places = free.filter((place) => {
			const { section, pattern } = flat[place]!;
			return claims.isFree(place) && (!section.optional || saysHalf(heading.key, pattern.key));
		});
		const wholes = heading.children
			.flatMap((child) => partsLike(child, claims.outline))
			.map((part) => flat[part]!.parent);
		const whole =
			places.find((place) => wholes.includes(place)) ?? wholeOf(heading.children, partsRelatedTo, claims);
		const onlyOf = (some: readonly number[]) => {
			const [only, ...others] = some.filter((place) => places.includes(place));
			return others.length > 0 ? undefined : only;
		};
		const mayBeWhole = (place: number) =>
			rewords === 'many' || rewords === 'all' || heading.children.length > 0 || !hasParts(place, claims);
		const isAsked = (place: number) => !flat[place]!.section.optional;
		const meant = suggested(heading.key).filter((each) => mayBeWhole(each) && places.includes(each));
		const place = isAddition(heading.key)
			? whole
			: (closest(heading.key, places) ??
				(places.some(isAsked) ? onlyOf(meant.filter(isAsked)) : onlyOf(meant)) ??
				whole ??
				onlyOf(hinted(heading.key)));
		if (place === undefined || !places.includes(place)) continue;
		claims.claim(heading, place);
		isFound = true;
	}
	if (isFound) claimByWords({ own, free }, rewords, claims);
}

/**
 * The only heading is the only section that it shares a word with, or, where several are reworded, the only one there; but not one
 * that has subsections where the heading has none.
 */
function claimOnly(gap: Gap, rewords: Rewording, claims: Claims): void {
	const { own, free } = restOf(gap, claims);
	const [heading] = own;
	if (gap.own.length !== 1 || !heading) return;
	const { sharing } = claims.outline;
	const alike = sharing(heading.key);
	const [place, ...others] =
		rewords === 'several' && free.length === 1 ? free : free.filter((each) => alike.includes(each));
	if (place === undefined || others.length > 0) return;
	if (!hasParts(place, claims) || heading.children.length > 0) claims.claim(heading, place);
}

function hasParts(place: number, { outline: { flat } }: Claims): boolean {
	return flat.some(({ parent, pattern }) => parent === place && !pattern.open);
}

/**
 * In order where as many headings as sections are left; otherwise those with subsections first, then those that share any word.
 * Where that leaves some of both, each section may be one of the headings, unless there is less than this share of them.
 */
function claimByCount(gap: Gap, share: number, claims: Claims): void {
	const { own, free } = restOf(gap, claims);
	if (own.length === 0 || free.length === 0 || claimInOrder({ own, free }, claims)) return;
	const { flat, sharing } = claims.outline;
	const parted = {
		own: own.filter(({ children }) => children.length > 0),
		free: free.filter((place) => flat.some(({ parent }) => parent === place)),
	};
	claimInOrder(parted, claims);
	for (const heading of restOf(gap, claims).own) {
		const alike = restOf(gap, claims).free.filter((place) => sharing(heading.key).includes(place));
		if (alike.length === 1) claims.claim(heading, alike[0]!);
	}
	const rest = restOf(gap, claims);
	if (claimInOrder(rest, claims) || rest.own.length < rest.free.length * share) return;
	for (const place of rest.free) claims.doubt(place);
}

/**
 * What nobody has claimed yet: headings that may be a section of the template, and sections that it requires. Where an instance of
 * `Entity: […]` comes first, the first heading is one.
 */
function restOf({ own, free }: Gap, claims: Claims): Gap {
	const { flat } = claims.outline;
	const left = free.filter((place) => claims.isFree(place) && !flat[place]!.section.optional);
	const isInstance = left.length > 0 && flat[left[0]!]!.pattern.open;
	return {
		own: own
			.filter(({ index, key }) => claims.places[index]! < 0 && !isAddition(key))
			.slice(isInstance ? 1 : 0),
		free: left.filter((place) => !flat[place]!.pattern.open),
	};
}

/** Whether there are as many headings as sections. */
function claimInOrder({ own, free }: Gap, claims: Claims): boolean {
	if (own.length !== free.length) return false;
	for (const [at, heading] of own.entries()) claims.claim(heading, free[at]!);
	return true;
}

/** Behind the last of its subsections. */
function endOf(place: number, { outline: { flat } }: Claims): number {
	let end = place + 1;
	while (end < flat.length && flat[end]!.parent >= place) end++;
	return end;
}

/**
 * How many of the headings that read like a section's title are in the author's own words: a third are `many`, a tenth `several`.
 * Where hardly one reads so, or has a word that hints at one, it is `all`: they are in another language, maybe.
 */
export type Rewording = 'all' | 'many' | 'several' | 'few';

export function rewordingIn(headings: readonly Heading[], { outline }: Claims): Rewording {
	let reworded = 0;
	let equal = 0;
	let hinted = 0;
	let unknown = 0;
	for (const { fit, key } of headings) {
		const { places, similar, longer, glossed } = fit!;
		if (places.length > 0) equal += outline.flat[places[0]!]!.pattern.open ? 0 : 1;
		else if (similar.length + glossed.length > 0 || longer.length === 1) reworded++;
		else if (outline.suggested(key).length > 0) hinted++;
		else unknown++;
	}
	if ((equal + reworded) * 4 < hinted + unknown)
		return (equal + reworded + hinted) * 4 < unknown ? 'all' : 'many';
	if (reworded * 2 > equal) return 'many';
	return reworded * 9 > equal ? 'several' : 'few';
}
