import type { Template } from '../types.ts';
import { fitOf, type Heading } from './fit.ts';
import { type Claims, claimByParts, claimByPlace, type Rewording, rewordingIn } from './surroundings.ts';
import { type FlatSection, outlineOf, type TemplateOutline } from './templateOutline.ts';
import { contains, saysHalf } from './titles.ts';

export interface Match {
	readonly flat: readonly FlatSection[];
	/** Place of the template's title in `flat`; -1 for none. */
	readonly title: number;
	/** Keys of the bold labels that are the template's fields. */
	readonly labels: ReadonlySet<string>;
	readonly outline: TemplateOutline;
	/** For each heading the place of its section in `flat`; -1 for a heading of the author's own. */
	readonly places: readonly number[];
	/** Sections that a heading stands for besides its own: `Data Model and API Design` is both. */
	readonly merged: readonly { readonly place: number; readonly heading: number }[];
	/** Places of sections that some heading of the author's own may stand for, though nothing tells which. */
	readonly doubtful: ReadonlySet<number>;
	/** Whether the author puts many headings in other words. */
	readonly rewords: boolean;
}

/**
 * Finds for each heading the section of the template that it stands for, however renumbered, reordered, moved to another level,
 * continued behind a dash, shortened or renamed.
 */
export function matchHeadings(headings: readonly Heading[], template: Template): Match {
	return new Matching(headings, template).match();
}

class Matching implements Claims {
	readonly outline: TemplateOutline;
	readonly places: number[];
	readonly #headings: readonly Heading[];
	readonly #taken: Uint8Array;
	readonly #doubtful = new Set<number>();

	constructor(headings: readonly Heading[], template: Template) {
		this.outline = outlineOf(template);
		this.#headings = headings;
		this.places = new Array<number>(headings.length).fill(-1);
		this.#taken = new Uint8Array(this.outline.flat.length);
		for (const heading of headings)
			if (heading.fit?.template !== template) heading.fit = fitOf(heading, template);
	}

	/** What is told more surely comes first. */
	match(): Match {
		this.#claimEqual();
		const rewords = rewordingIn(this.#headings, this);
		this.#claimInOrder(rewords);
		if (this.#claimSimilar(this.#headings, true)) this.#claimInOrder(rewords);
		this.#claimAnything();
		this.#moveOptional();
		const { flat, title, labels } = this.outline;
		return {
			flat,
			title,
			labels,
			outline: this.outline,
			places: this.places,
			merged: this.#merge(),
			doubtful: this.#doubtful,
			rewords: rewords === 'many' || rewords === 'all',
		};
	}

	isFree(place: number): boolean {
		return this.#taken[place] === 0;
	}

	claim({ index }: Heading, place: number): void {
		this.places[index] = place;
		this.#taken[place] = 1;
	}

	doubt(place: number): void {
		this.#doubtful.add(place);
	}

	sectionAbove(heading: Heading): number {
		const above = this.#placeAbove(heading);
		return above < 0 && (heading.parent?.level ?? 1) === 1 ? this.outline.title : above;
	}

	#placeAbove({ parent }: Heading): number {
		return parent ? this.places[parent.index]! : -1;
	}

	#isBelow(place: number, heading: Heading): boolean {
		return this.outline.flat[place]!.parent === this.sectionAbove(heading);
	}

	/** Whether the section's own section is free, and would be where the heading is. */
	#isRaised(place: number, heading: Heading): boolean {
		const { parent } = this.outline.flat[place]!;
		return parent >= 0 && this.isFree(parent) && this.#isBelow(parent, heading);
	}

	/** Equal titles and open patterns (`Component: […]`), unless what the heading stands in may tell better. */
	#claimEqual(): void {
		const { flat } = this.outline;
		const collective: Heading[] = [];
		for (const heading of this.#headings) {
			const place = this.#best(heading);
			if (place < 0) continue;
			if (isCollective(heading, flat[place]!, this.outline)) collective.push(heading);
			else if (!this.#isShort(heading, place) && !this.#isOptionalOfAnother(heading, place))
				this.claim(heading, place);
		}
		for (const heading of collective) {
			const place = this.#best(heading);
			const { parent } = flat[place]!;
			this.claim(heading, this.isFree(parent) ? parent : place);
		}
	}

	/** Of the sections with its title the one whose place is most like its own; -1 where there is none. */
	#best(heading: Heading): number {
		const candidates = heading.fit!.places;
		const parent = this.#placeAbove(heading);
		let choice = -1;
		let top = -1;
		for (const place of candidates) {
			const { section, parent: sectionParent } = this.outline.flat[place]!;
			const isFree = this.isFree(place);
			if (!isFree && !section.repeatable && candidates.length > 1) continue;
			const score =
				(sectionParent === parent ? 4 : 0) + (section.level === heading.level ? 2 : 0) + (isFree ? 1 : 0);
			if (score > top) [choice, top] = [place, score];
		}
		return choice;
	}

	/**
	 * Whether a section of another place has that title, and others have it in theirs, that above it apart: `Performance` below
	 * `Testing` is `Performance Testing`.
	 */
	#isShort(heading: Heading, place: number): boolean {
		const { longer, flat } = this.outline;
		if (this.#isBelow(place, heading)) return false;
		if (flat[place]!.pattern.open) return flat[place]!.pattern.prefix === heading.key;
		return longer(heading.key).some((each) => each !== place && each !== flat[place]!.parent);
	}

	/** Whether an optional section of another place has that title: `Diagram` below `Proposed Solution` is none of the appendix. */
	#isOptionalOfAnother(heading: Heading, place: number): boolean {
		return (
			this.outline.flat[place]!.section.optional &&
			(heading.parent?.level ?? 1) > 1 &&
			!this.#isBelow(place, heading)
		);
	}

	/** From the first level down: similar titles in their place, and what the headings around tell. */
	#claimInOrder(rewords: Rewording): void {
		this.#doubtful.clear();
		for (const siblings of siblingsIn(this.#headings)) {
			this.#claimSimilar(siblings, false);
			claimByParts(siblings, this);
			claimByPlace(siblings, rewords, this);
		}
	}

	/** Similar titles of sections that nobody has claimed, then titles that say more. Says whether there was one. */
	#claimSimilar(some: readonly Heading[], anywhere: boolean): boolean {
		const known = some.filter(
			({ fit, index }) =>
				this.places[index]! < 0 && fit!.similar.length + fit!.longer.length + fit!.glossed.length > 0,
		);
		const claimWhere = (find: (heading: Heading) => number | undefined) => {
			let found = false;
			for (const heading of known) {
				const place = this.places[heading.index]! < 0 ? find(heading) : undefined;
				if (place === undefined) continue;
				this.claim(heading, place);
				found = true;
			}
			return found;
		};
		const below = claimWhere((heading) =>
			[...heading.fit!.similar, ...heading.fit!.glossed].find(
				(each) => this.isFree(each) && this.#isBelow(each, heading),
			),
		);
		const longer = claimWhere((heading) => this.#onlyLonger(heading, anywhere));
		const equal = claimWhere((heading) => {
			const first = heading.fit!.similar.find((place) => this.isFree(place));
			if (anywhere) return first;
			if (first === undefined || first !== heading.fit!.places[0]) return;
			return this.#isOptionalOfAnother(heading, first) ? undefined : first;
		});
		return below || longer || equal;
	}

	/** The free section of its place whose title says more, when it is the only one there that does; an optional one not by a word of many. */
	#onlyLonger(heading: Heading, anywhere: boolean): number | undefined {
		const [only, ...others] = heading.fit!.longer.filter(
			(place) => this.#isBelow(place, heading) || (anywhere && this.#isRaised(place, heading)),
		);
		if (only === undefined || others.length > 0 || !this.isFree(only)) return;
		const { section, pattern } = this.outline.flat[only]!;
		return section.optional && !saysHalf(heading.key, pattern.key) ? undefined : only;
	}

	/** Sections whose title is all prompt, by the heading above alone. */
	#claimAnything(): void {
		const { anything, flat } = this.outline;
		if (anything.length === 0) return;
		for (const heading of this.#headings) {
			if (this.places[heading.index]! >= 0) continue;
			const above = this.#placeAbove(heading);
			const place = anything.find((each) => flat[each]!.parent === above);
			if (place !== undefined) this.claim(heading, place);
		}
	}

	/** A heading that stands for an optional section of another place is taken for one of its own place under another name. */
	#moveOptional(): void {
		const { flat, similar } = this.outline;
		for (const heading of this.#headings) {
			const place = this.places[heading.index]!;
			if (place < 0 || !flat[place]!.section.optional || this.#isBelow(place, heading)) continue;
			const better = similar(heading.key).find((each) => this.isFree(each) && this.#isBelow(each, heading));
			if (better !== undefined) this.claim(heading, better);
		}
	}

	#merge(): Match['merged'] {
		const { fitting, similar, longer, flat } = this.outline;
		const merged: { place: number; heading: number }[] = [];
		for (const { fit, index } of this.#headings) {
			const own = flat[this.places[index]!]?.pattern.key ?? '';
			for (const side of fit!.joined.filter((each) => !contains(own, each))) {
				const [only, ...others] = longer(side);
				const known = only !== undefined && others.length === 0 ? [only] : [];
				const alike = [...fitting(side), ...similar(side), ...known];
				const place = alike.find((each) => this.isFree(each));
				if (place === undefined) continue;
				this.#taken[place] = 1;
				merged.push({ place, heading: index });
			}
		}
		return merged;
	}
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
	if (outline.flat[parent]!.pattern.open) return false;
	const isAbove = level <= outline.flat[parent]!.section.level;
	return isAbove || outline.similar(key).includes(parent) || outline.longer(key).includes(parent);
}

/** Those on the first level, unless it is the title alone, then the subsections of each, in order: so the section above is always known. */
function* siblingsIn(headings: readonly Heading[]): Generator<readonly Heading[]> {
	const roots = headings.filter(({ parent }) => !parent);
	if (roots.length > 1 || roots[0]?.level !== 1) yield roots;
	for (const { children } of headings) if (children.length > 0) yield children;
}
