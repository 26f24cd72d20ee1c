import { rememberBy } from '../remember.ts';
import type { Template } from '../types.ts';
import { hintsIn } from './hints.ts';
import { outlineOf, type TemplateOutline } from './templateOutline.ts';

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

/** Fewer headings with a word of a template's each are those of any document. */
const leastHinted = 12;

/** Fewer sections that are surely named, be there many hints, may be those of any document, too. */
const leastNamed = 5;

/**
 * Tells the template that a document's headings follow, from their title keys, and keeps up with those that come and go. The
 * document must share half of the template's required sections (more of a large template, a fifth with its title), at least four of
 * them, then three (or all), and they must be more than a third of its own: "Goals", "Alternatives" and "References" alone stand in
 * every design document of the world. For documents in other words altogether see `compareHints`.
 */
export class Recogniser {
	readonly #templates: readonly Template[];
	readonly #titles = new Map<string, Title>();
	/** Made when it is first asked for: a document that declares its template needs none. */
	#tallies: readonly Tally[] | undefined;

	constructor(templates: readonly Template[]) {
		this.#templates = templates;
	}

	/** A heading with this title key has come, or gone. */
	add(key: string, by: 1 | -1): void {
		const title = this.#titles.get(key) ?? { times: 0, places: placesIn(this.#templates, key) };
		const isNew = title.times === 0;
		title.times += by;
		if (isNew) this.#titles.set(key, title);
		else if (title.times === 0) this.#titles.delete(key);
		if (this.#tallies) addTo(this.#tallies, title.places, by, isNew || title.times === 0 ? by : 0);
	}

	/** Undefined while they follow none. */
	get recognition(): Recognition | undefined {
		this.#tallies ??= this.#tally();
		return (
			mostAlike(this.#tallies, (tally) => tally.compare(false)) ??
			mostAlike(this.#tallies, (tally) => tally.compare(true)) ??
			mostAlike(this.#tallies, (tally) => tally.compareHints())
		);
	}

	#tally(): readonly Tally[] {
		const tallies = this.#templates.map((template, index) => new Tally(template, index, this.#titles));
		for (const { times, places } of this.#titles.values()) addTo(tallies, places, times, 1);
		return tallies;
	}
}

interface Title {
	/** How many headings have it. */
	times: number;
	/** For each template the section with that title. */
	readonly places: readonly number[];
}

/** For each template the place of the first section that a title fits; -1 where it fits none. */
const placesIn = rememberBy((templates: readonly Template[], key) =>
	templates.map((template) => outlineOf(template).fitting(key)[0] ?? -1),
);

function addTo(tallies: readonly Tally[], places: readonly number[], by: number, different: number): void {
	for (const [index, tally] of tallies.entries()) tally.add(places[index]!, by, different);
}

interface Comparison {
	/** 0 for not enough. */
	readonly score: number;
	/** How many of the template's sections the document shares. */
	readonly shared: number;
}

function mostAlike(
	tallies: readonly Tally[],
	compare: (tally: Tally) => Comparison,
): Recognition | undefined {
	let found: Recognition | undefined;
	let top = 0;
	for (const tally of tallies) {
		const { score, shared } = compare(tally);
		if (score <= top) continue;
		top = score;
		found = { template: tally.template, by: 'headings', shared, required: tally.required };
	}
	return found;
}

/** What a document's headings are to one template. */
class Tally {
	readonly template: Template;
	readonly #index: number;
	readonly #outline: TemplateOutline;
	/** How many headings have the title of the section at each place, the template's title left out. */
	readonly #shared = new Map<number, number>();
	/** Those of all headings, by their keys. */
	readonly #titles: ReadonlyMap<string, Title>;
	/** How many headings have no section's title, and how many different ones there are. */
	#own = 0;
	#others = 0;
	#titled = 0;

	/** `index`: of the template among those that the titles have places in. */
	constructor(template: Template, index: number, titles: ReadonlyMap<string, Title>) {
		this.template = template;
		this.#index = index;
		this.#titles = titles;
		this.#outline = outlineOf(template);
	}

	/** How many sections a document must have, the title left out. */
	get required(): number {
		return this.#outline.required;
	}

	/** A title of the section at `place`, or of none, has come `by` times more; `different`: how many titles more there are by that. */
	add(place: number, by: number, different: number): void {
		if (place < 0) {
			this.#own += by;
			this.#others += different;
		} else if (place === this.#outline.title) {
			this.#titled += by;
		} else {
			count(this.#shared, place, by);
		}
	}

	/**
	 * How much the document is like the template, 0 for not enough. `loosely`: headings in other words count, too, once two are
	 * the template's own (one below its title); then, without its title, no more may be the author's own than the template's.
	 * With so many others that they never could, nothing is compared;
	 * with twice as many as the template has sections, a telling word of one says nothing.
	 */
	compare(loosely: boolean): Comparison {
		const { flat, required } = this.#outline;
		let shared = this.#shared.size;
		let own = this.#own;
		const isTitled = this.#titled > 0;
		const isAlike = shared > (isTitled ? 0 : 1);
		const mayBeReworded = isAlike && required >= large && this.#others <= 4 * flat.length;
		if (loosely && mayBeReworded)
			[shared, own] = this.#countReworded(isTitled && this.#others <= 2 * flat.length);
		const share = shared / Math.max(1, required);
		const isKnown = isTitled && required >= large;
		const isEnough = shared >= Math.min(isKnown ? 3 : 4, required) && shared > 1;
		const least = isKnown ? 0.2 : required < large ? 0.5 : 0.51;
		const isOwn = shared < (loosely && !isTitled ? own : own / 2);
		if (!isEnough || share < least || isOwn) return { score: 0, shared };
		return { score: share + (isTitled ? 0.25 : 0) - own / (10 * (own + shared)), shared };
	}

	/**
	 * The same of a document that hardly has a heading to the letter: its author went through the template and put all of it in other
	 * words. A dozen headings, and half as many as the template has sections, then name or hint at one, some surely. Those that say
	 * nothing are two fifths at most, no more than the sections surely named, nor many more than those named in other words: where most
	 * are shared to the letter, the rest is what another template asks for. Below the template's title hints are enough, where they are
	 * many and hardly a heading says nothing.
	 */
	compareHints(): Comparison {
		const { flat, required } = this.#outline;
		const none = { score: 0, shared: 0 };
		const different = this.#shared.size + this.#others;
		if (required < large || different < leastHinted || this.#others > 2 * flat.length) return none;
		const isTitled = this.#titled > 0;
		if (!isTitled && !this.#isFamiliar(different)) return none;
		const most = (different * 2) / 5;
		const { shared, hinted, unknown } = this.#countHinted(most);
		if (unknown > most) return none;
		const named = shared + hinted;
		const reworded = shared - this.#shared.size;
		if (named < leastHinted || named < required / 2) return none;
		const isSure = shared >= leastNamed && shared >= unknown && reworded * 3 >= unknown * 2;
		const isMeant = isTitled && named >= required * 0.6 && named >= unknown * 2;
		if (!isSure && !isMeant) return none;
		return { score: named / required - unknown / (10 * different), shared };
	}

	/**
	 * Whether half of the titles share a word with one of the template's, or three eighths where most of the others hint at one and there
	 * are about as many as sections: cheap to tell of documents that follow none.
	 */
	#isFamiliar(different: number): boolean {
		const strange: string[] = [];
		for (const [key, { places }] of this.#titles)
			if (places[this.#index]! < 0 && !this.#outline.isFamiliar(key) && strange.push(key) * 8 > different * 5)
				return false;
		if (strange.length * 2 <= different) return true;
		if (different < this.required / 2 || different > this.#outline.flat.length) return false;
		let silent = 0;
		return strange.every((key) => hintsIn(key).length > 0 || ++silent * 5 <= strange.length * 2);
	}

	/** `most`: with more that are unknown, the others no longer count. */
	#countHinted(most: number): { readonly shared: number; readonly hinted: number; readonly unknown: number } {
		const { reworded, suggested } = this.#outline;
		const shared = new Set(this.#shared.keys());
		const suggestions = new Set<number>();
		let hinted = 0;
		let unknown = 0;
		for (const [key, { places: fitting }] of this.#titles) {
			if (fitting[this.#index]! >= 0) continue;
			const places = reworded(key);
			for (const place of places) shared.add(place);
			if (places.length > 0) continue;
			const meant = suggested(key);
			for (const place of meant) suggestions.add(place);
			if (meant.length > 0) hinted++;
			else if (++unknown > most) break;
		}
		for (const place of shared) suggestions.delete(place);
		return { shared: shared.size, hinted: Math.min(hinted, suggestions.size), unknown };
	}

	/**
	 * The sections shared, those under another name counted, and the headings that are the author's own, counted up to where they are
	 * too many. `distantly`: a heading that shares but a telling word is half the author's own.
	 */
	#countReworded(distantly: boolean): [shared: number, own: number] {
		const { reworded, related, flat } = this.#outline;
		const shared = new Set(this.#shared.keys());
		let own = 0;
		for (const [key, { times, places: fitting }] of this.#titles) {
			if (fitting[this.#index]! >= 0) continue;
			const places = reworded(key);
			for (const place of places) shared.add(place);
			if (places.length === 0) own += distantly && related(key).length > 0 ? times / 2 : times;
			if (own > 2 * flat.length) break;
		}
		return [shared.size, own];
	}
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
	const times = (counts.get(key) ?? 0) + by;
	if (times > 0) counts.set(key, times);
	else counts.delete(key);
}
