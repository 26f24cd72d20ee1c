import type { Template } from '../types.ts';
import { isAddition } from './additions.ts';
import { type FlatSection, outlineOf, type TemplateOutline } from './templateOutline.ts';
import { contains, sidesOf, type TitlePattern, weightyWords } from './titles.ts';

/** A document's heading as matching sees it. */
export interface Heading {
	/** Place among all headings. */
	readonly index: number;
	readonly level: number;
	readonly key: string;
	/** See `leadKey`. */
	readonly lead: string;
	/** See `glossKey`. */
	readonly gloss: string;
	/** The heading it stands under. */
	readonly parent: Heading | undefined;
	readonly children: readonly Heading[];
	/** What `matchHeadings` has found by its words alone, for the next time. */
	fit: Fit | undefined;
}

/** What a heading's words alone say to a template. */
export interface Fit {
	readonly template: Template;
	/** Sections with that title. */
	readonly places: readonly number[];
	/** Sections with a similar title, and those whose title says more. */
	readonly similar: readonly number[];
	readonly longer: readonly number[];
	/** Sections with the title that its gloss is. */
	readonly glossed: readonly number[];
	/** What the author has put together in one heading, which the template does not. */
	readonly joined: readonly string[];
}

/** A heading as it was before it was reworded. */
export type FormerHeading = Pick<Heading, 'key' | 'fit'>;

/**
 * Whether a heading that stands for the section at `place` (-1 for none), once it is reworded, says the same to the template
 * as before, so that all headings stand for what they stood for. False also where that is not known.
 */
export function isAlike(before: FormerHeading, heading: Heading, place: number, template: Template): boolean {
	const { flat, related, likenesses, hinted, sharing, suggested } = outlineOf(template);
	const { fit, key } = before;
	if (fit?.template !== template || (key === '') !== (heading.key === '')) return false;
	if (place >= 0 && flat[place]!.section.optional) return false;
	const now = fitOf(heading, template);
	heading.fit = now;
	if (weightyWords(key).length !== weightyWords(heading.key).length) return false;
	const isPrefix = (each: string) =>
		now.places.some((at) => flat[at]!.pattern.open && flat[at]!.pattern.prefix === each);
	if (isPrefix(key) || isPrefix(heading.key)) return false;
	return (
		areEqual(fit.places, now.places) &&
		areEqual(fit.similar, now.similar) &&
		areEqual(fit.longer, now.longer) &&
		areEqual(fit.glossed, now.glossed) &&
		areEqual(fit.joined, now.joined) &&
		(now.places.length > 0 ||
			(isAddition(key) === isAddition(heading.key) &&
				[related, likenesses, hinted, sharing, suggested].every((by) => areEqual(by(key), by(heading.key)))))
	);
}

function areEqual<T>(a: readonly T[], b: readonly T[]): boolean {
	return a.length === b.length && a.every((each, index) => each === b[index]);
}

const none: readonly never[] = [];

export function fitOf(heading: Heading, template: Template): Fit {
	const outline = outlineOf(template);
	const glossed = heading.gloss === '' ? none : outline.fitting(heading.gloss);
	return { template, ...titlesLike(heading, outline), glossed, joined: joinedIn(heading.key, outline) };
}

function joinedIn(key: string, outline: TemplateOutline): readonly string[] {
	const sides = sidesOf(key);
	return sides.length > 1 && outline.fitting(key).length === 0 ? sides : none;
}

function titlesLike(heading: Heading, outline: TemplateOutline): Pick<Fit, 'places' | 'similar' | 'longer'> {
	const { key, lead } = heading;
	const places = fitting(heading, outline);
	if (key === '') return { places, similar: [], longer: [] };
	const isEqual = places.length > 0 && !outline.flat[places[0]!]!.pattern.open;
	if (isEqual) return { places, similar: places, longer: outline.longer(key) };
	const led = lead === '' ? [] : outline.fitting(lead);
	return { places, similar: [...led, ...outline.similar(key)], longer: outline.longer(key) };
}

/**
 * Of `Component Design - draft` the lead says more than that it begins like `Component: […]`, of `Proposal - draft` than that
 * it begins like the title `Proposal: […]`, and of `Entity Relationships` the section beside `Entity: […]` whose title it holds; so
 * `Sprint 1: MVP` is the `MVP` beside `Sprint 3`.
 */
function fitting({ key, lead, gloss, level }: Heading, outline: TemplateOutline): readonly number[] {
	const { flat, title } = outline;
	const isTitles = (place: number) => place === title && level > flat[place]!.section.level;
	const places = outline.fitting(key);
	if (places.length === 0 || !places.every((place) => flat[place]!.pattern.open)) return places;
	const known = lead === '' ? [] : outline.fitting(lead).filter((place) => !flat[place]!.pattern.open);
	if (known.length > 0 && places.every((place) => isTitles(place) || isShorter(flat[place]!.pattern, lead)))
		return known;
	const isBeside = ({ parent, pattern }: FlatSection) =>
		parent === flat[places[0]!]!.parent &&
		!pattern.open &&
		(lead === '' ? contains(key, pattern.key) : gloss === pattern.key);
	const beside = flat.findIndex(isBeside);
	return beside < 0 ? places : [beside];
}

function isShorter({ open, prefix }: TitlePattern, lead: string): boolean {
	return open && prefix.length < lead.length;
}
