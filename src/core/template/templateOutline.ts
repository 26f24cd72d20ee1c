import { boldLabelsIn } from '../markdown/reading.ts';
import { remember } from '../remember.ts';
import type { Template, TemplateSection } from '../types.ts';
import { fieldsOf } from './fields.ts';
import { hintsIn } from './hints.ts';
import {
	comparable,
	contains,
	fitsPattern,
	isTitlesPlace,
	labelKey,
	likeness,
	sidesOf,
	type TitlePattern,
	titlePattern,
	weightyWords,
} from './titles.ts';

/** A template's sections in order, each with its parent's place in the list (-1 for none). */
export interface FlatSection {
	readonly section: TemplateSection;
	readonly parent: number;
	readonly pattern: TitlePattern;
}

/** A template's sections as headings are compared with them. */
export interface TemplateOutline {
	readonly flat: readonly FlatSection[];
	/** Place of the title, the only heading of level 1; -1 when the template uses level 1 for its sections. */
	readonly title: number;
	/** How many sections besides the title a document must have, those that are all prompt left out. */
	readonly required: number;
	/** Keys of the template's own bold labels: in its documents they are fields, no headings. */
	readonly labels: ReadonlySet<string>;
	/** Patterns without a fixed word. */
	readonly anything: readonly number[];
	/** By a heading's key: the sections whose title is equal, else the patterns that it fits. */
	readonly fitting: (key: string) => readonly number[];
	/** By a heading's key: sections with a similar title, the most similar first. */
	readonly similar: (key: string) => readonly number[];
	/** By a heading's key: sections whose title shares a telling word with it, the most similar first. */
	readonly related: (key: string) => readonly number[];
	/** Keys of the bold labels that no other section has, by the place of a section. */
	readonly ownLabels: (place: number) => readonly string[];
	/** Keys of the bold labels in its text above its subsections, by the place of a section. */
	readonly labelsAbove: (place: number) => readonly string[];
	/** How similar each of `related` is. */
	readonly likenesses: (key: string) => readonly number[];
	/** By a heading's key: sections whose title shares a word with it, be it one that tells little. */
	readonly sharing: (key: string) => readonly number[];
	/** Whether a heading with this key shares any word with a title: cheaper to tell than with which. */
	readonly isFamiliar: (key: string) => boolean;
	/** Of some sections the one whose title shares most telling words with a key; undefined where two are about as similar. */
	readonly closest: (key: string, places: readonly number[]) => number | undefined;
	/** By a heading's key: sections that have a field with a telling word of it. */
	readonly hinted: (key: string) => readonly number[];
	/** By a heading's key: sections that it, or one side of its “and”, names in other words. */
	readonly reworded: (key: string) => readonly number[];
	/** By a heading's key: sections that authors call by a word of it. */
	readonly suggested: (key: string) => readonly number[];
	/** By a heading's key: sections whose title says all of it and more; by its usual name where none does. */
	readonly longer: (key: string) => readonly number[];
}

const outlines = new WeakMap<Template, TemplateOutline>();

/** Made once for a template, at its first use. */
export function outlineOf(template: Template): TemplateOutline {
	const outline = outlines.get(template) ?? makeOutline(template);
	outlines.set(template, outline);
	return outline;
}

/** Below this a heading is about something else: `Testing` is like `Testing Strategy`, `Data Flow` is not like `Data Model`. */
const alike = 0.8;

/** Below this not even a telling word is shared in half of the shorter title: `How success is measured` and `Success Metrics` do. */
const related = 0.3;

/** Two likenesses that differ by less say that a title has a word more, not that it is another. */
const margin = 0.1;

const anything = { prefix: '', suffix: '', open: true, anything: true };

function makeOutline(template: Template): TemplateOutline {
	const flat: FlatSection[] = [];
	const visit = (sections: readonly TemplateSection[], parent: number) => {
		for (const section of sections) {
			const pattern = titlePattern(section.title);
			const isTitle = flat.length === 0 && section.level === 1 && isTitlesPlace(section.title);
			const place =
				flat.push({ section, parent, pattern: isTitle ? { ...pattern, ...anything } : pattern }) - 1;
			visit(section.children, place);
		}
	};
	visit(template.sections, -1);
	const placesWhere = (test: (each: FlatSection) => boolean) =>
		flat.flatMap((each, place) => (test(each) ? [place] : []));
	const closed = placesWhere(({ pattern }) => !pattern.open).map((place) => ({
		place,
		words: comparable(flat[place]!.pattern.key),
	}));
	const likeKey = remember((key) => {
		const own = comparable(key);
		return closed
			.map(({ place, words }) => ({ place, likeness: likeness(own, words) }))
			.filter((each) => each.likeness >= related)
			.sort((a, b) => b.likeness - a.likeness);
	});
	const atLeast = (least: number, key: string) =>
		likeKey(key).flatMap(({ place, likeness }) => (likeness >= least ? [place] : []));
	const fields = fieldsOf(template, flat);
	const inTitle = new Map<string, number[]>();
	for (const [place, { pattern }] of flat.entries())
		for (const word of weightyWords(pattern.key)) inTitle.set(word, [...(inTitle.get(word) ?? []), place]);
	const equal = new Map<string, readonly number[]>();
	for (const { pattern } of flat) {
		if (!pattern.anything)
			equal.set(
				pattern.key,
				placesWhere((each) => each.pattern.key === pattern.key),
			);
	}
	const open = placesWhere(({ pattern }) => pattern.open && !pattern.anything);
	const highest = placesWhere(({ section }) => section.level === 1);
	const title = highest.length === 1 ? highest[0]! : -1;
	const fitting = remember(
		(key) => equal.get(key) ?? open.filter((place) => fitsPattern(key, flat[place]!.pattern)),
	);
	const similar = remember((key) => atLeast(alike, key));
	const longer = remember((key) => {
		const own = comparable(key);
		const literally = closed.filter(({ words }) => contains(words.own, own.own));
		const found =
			literally.length > 0 ? literally : closed.filter(({ words }) => contains(words.key, own.key));
		return found.map(({ place }) => place);
	});
	return {
		flat,
		title,
		required: flat.filter(
			({ section, pattern }, place) => place !== title && !section.optional && !pattern.anything,
		).length,
		labels: new Set(boldLabelsIn(template.body).map(labelKey)),
		anything: placesWhere(({ pattern }) => pattern.anything),
		fitting,
		similar,
		related: remember((key) => atLeast(related, key)),
		likenesses: (key) => likeKey(key).map(({ likeness }) => likeness),
		closest: (key, places) => {
			const [first, second] = likeKey(key).filter(({ place }) => places.includes(place));
			return first && first.likeness - (second?.likeness ?? 0) > margin ? first.place : undefined;
		},
		sharing: remember((key) => placesOf(weightyWords(key), inTitle)),
		isFamiliar: (key) => key.split(' ').some((word) => inTitle.has(word)),
		ownLabels: (place) => fields().labels[place]!,
		labelsAbove: (place) => fields().above[place]!,
		hinted: remember((key) => placesOf(comparable(key).words, fields().byWord)),
		suggested: remember((key) => {
			const titles = hintsIn(key);
			return placesWhere(({ pattern }) => titles.some((title) => title.test(pattern.key)));
		}),
		longer,
		reworded: remember((key) => {
			const [first, ...others] = longer(key);
			const whole = similar(key)[0] ?? (others.length === 0 ? first : undefined);
			const sides = key.includes(' and ') ? sidesOf(key) : [];
			const halves = sides.map((side) => fitting(side)[0] ?? similar(side)[0]);
			return [whole, ...halves].flatMap((place) => (place === undefined || place === title ? [] : [place]));
		}),
	};
}

function placesOf(
	words: readonly string[],
	places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
	return [...new Set(words.flatMap((word) => places.get(word) ?? none))];
}

const none: readonly number[] = [];
