import { flatten } from '../flatten.ts';
import type { Section, TemplateSection } from '../types.ts';
import type { TextEdit } from './fix.ts';
import { type Numbering, numberingOf, renumbered, startsWith } from './numbering.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';

/** The number that a new section gets; undefined where its neighbours have none. */
export function numberFor(source: Source, section: TemplateSection, place: Place): Numbering | undefined {
	const { container, siblings, index } = place;
	const numbers = numbersOf(source, siblings);
	const style = numbers.find((each) => each !== undefined);
	const own = numberingOf(section.title);
	if (!style) return siblings.length > 0 ? undefined : numberBelow(source, container, own);
	if (numbers.filter((each) => each !== undefined).length < siblings.length / 2) return undefined;
	const previous = numbers.slice(0, index).findLast((each) => each !== undefined);
	const next = numbers.slice(index).find((each) => each !== undefined);
	const last = previous
		? previous.parts.at(-1)! + 1
		: Math.min(own?.parts.at(-1) ?? 1, Math.max(0, next!.parts.at(-1)! - 1) || next!.parts.at(-1)!);
	const parts = [...(previous ?? next)!.parts.slice(0, -1), last];
	return { ...style, parts, text: renumbered(style, parts) };
}

/** Without neighbours the template's own number, behind that of the section it stands below. */
function numberBelow(
	source: Source,
	container: Section | undefined,
	own: Numbering | undefined,
): Numbering | undefined {
	if (!own || !container) return own;
	const above = numberingOf(source.textIn(container.heading));
	if (!above) return undefined;
	const parts = [...above.parts, own.parts.at(-1)!];
	return { ...own, parts, text: renumbered({ ...own, numerals: above.numerals }, parts) };
}

/** The sections behind a new one count on, as far as numbers would meet. */
export function countOn(
	source: Source,
	{ siblings, index }: Place,
	number: Numbering | undefined,
): TextEdit[] {
	const numbers = numbersOf(source, siblings);
	const edits: TextEdit[] = [];
	let taken = number?.parts;
	for (const [at, sibling] of siblings.entries()) {
		const own = numbers[at];
		if (at < index || !own) continue;
		if (!taken || !isSame(own.parts, taken)) break;
		taken = next(taken);
		edits.push(...renumber(source, sibling, own, taken));
	}
	return edits;
}

/** The sections behind one that goes move up, as far as they count on from it. */
export function closeGap(source: Source, section: Section): TextEdit[] {
	const parent = flatten(source.document.outline).find(({ children }) => children.includes(section));
	const siblings = parent?.children ?? source.document.outline;
	const numbers = numbersOf(source, siblings);
	const index = siblings.indexOf(section);
	const edits: TextEdit[] = [];
	let free = numbers[index]?.parts;
	for (const [at, sibling] of siblings.entries()) {
		const own = numbers[at];
		if (at <= index || !own) continue;
		if (!free || !isSame(own.parts, next(free))) break;
		edits.push(...renumber(source, sibling, own, free));
		free = own.parts;
	}
	return edits;
}

/** Numbers in the numerals of the first of them: `C.` is a hundred among Roman ones alone. */
function numbersOf(source: Source, siblings: readonly Section[]): (Numbering | undefined)[] {
	let style: Numbering | undefined;
	return siblings.map(({ heading }) => {
		const number = numberingOf(source.textIn(heading), style);
		style ??= number;
		return number;
	});
}

/** A section's own number, and those below that start with it. */
function renumber(source: Source, section: Section, old: Numbering, to: readonly number[]): TextEdit[] {
	return flatten([section]).flatMap((each) => {
		const number = numberingOf(source.textIn(each.heading), old);
		const isOwn = each === section || (number && number.parts.length > old.parts.length);
		if (!number || !isOwn || !startsWith(number.parts, old.parts)) return [];
		const { start } = each.heading;
		const end = { line: start.line, character: start.character + number.text.length };
		const parts = [...to, ...number.parts.slice(old.parts.length)];
		return [{ range: { start, end }, text: renumbered(number, parts) }];
	});
}

function next(parts: readonly number[]): number[] {
	return [...parts.slice(0, -1), parts.at(-1)! + 1];
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
	return a.join('.') === b.join('.');
}
