import {
	type Draft,
	declineSection,
	emptySection,
	fillCode,
	fillFiller,
	fillLine,
	type Line,
	plain,
	rename,
} from './drafts.ts';
import type { Label, LabelledDocument } from './labels.ts';
import type { Source } from './sources.ts';
import { Chance, ownSections } from './words.ts';

/** A document as an author leaves it half-way, made from a template at random, and all that is incomplete in it. */
export function generate(source: Source, seed: number): LabelledDocument {
	const chance = new Chance(seed);
	const share = chance.of([0, 0.3, 0.6, 0.9, 1, 1]);
	const isDeclared = chance.is(0.2);
	const filled = fillLines(source, share, chance);
	const missing: Label[] = [];
	const drafts = readDrafts(filled, source.sections)
		.map((draft) => mutate(draft, chance, missing))
		.map((draft) => (chance.is(0.15) ? deeper(draft) : draft));
	const lines = [
		...plain(isDeclared ? ['---', `template: ${source.id}`, '---', ''] : [], 'front matter'),
		...write(drafts, chance.is(0.2) ? chance : undefined),
	];
	return {
		name: `${source.id}-${seed}.md`,
		text: lines.map(({ text }) => text).join('\n'),
		template: source.id,
		labels: [...missing, ...labelsOf(lines)],
		kindOfLine: (line) => lines[line]?.kind ?? 'end of file',
	};
}

function fillLines({ body, filler }: Source, share: number, chance: Chance): Line[] {
	const source = body.split('\n');
	const fillerAt = (index: number) =>
		filler.find(({ lines }) => lines && lines.first <= index + 1 && index + 1 <= lines.last);
	const lines: Line[] = [];
	for (let index = 0; index < source.length; index++) {
		const line = source[index]!;
		if (!/^\s*```/.test(line)) {
			const known = fillerAt(index);
			lines.push(known ? fillFiller(line, known.text || line, share, chance) : fillLine(line, share, chance));
			continue;
		}
		const end = source.findIndex((each, at) => at > index && /^\s*```$/.test(each));
		const isFiller = (at: number) => fillerAt(index + 1 + at) !== undefined;
		lines.push(
			...plain([line], 'fence'),
			...fillCode(source.slice(index + 1, end), isFiller, share, chance),
			...plain([source[end]!], 'fence'),
		);
		index = end;
	}
	return lines;
}

/** Sections in the order of the template, which tells each one's name and whether it may lack. */
function readDrafts(lines: readonly Line[], titles: Source['sections']): Draft[] {
	const roots: Draft[] = [];
	const path: { level: number; body: Line[]; children: Draft[] }[] = [];
	let fenced = false;
	let at = 0;
	for (const line of lines) {
		if (line.kind === 'fence') fenced = !fenced;
		const hashes = fenced ? undefined : /^#{1,6}(?= )/.exec(line.text)?.[0];
		if (!hashes) {
			path.at(-1)?.body.push(line);
			continue;
		}
		const { title, name, optional } = titles[at++]!;
		while (path.length > 0 && path.at(-1)!.level >= hashes.length) path.pop();
		const draft = { heading: line, level: hashes.length, title, name, optional, body: [], children: [] };
		(path.at(-1)?.children ?? roots).push(draft);
		path.push(draft);
	}
	return roots;
}

/** What happens to a section besides being filled in; parts that the template leaves open (`[Component 1]`) stay. */
function mutate(draft: Draft, chance: Chance, missing: Label[]): Draft {
	const isEmpty = (each: Draft) => each.body.every(({ text }) => text.trim() === '');
	const children = draft.children.flatMap((child, index): Draft[] => {
		if (isOpen(child)) return [mutate(child, chance, missing)];
		if (chance.is(0.06) && !(index === 0 && isEmpty(draft))) {
			if (!child.optional) missing.push(deleted(child));
			return [];
		}
		if (chance.is(0.05)) return [declineSection(child, chance)];
		if (chance.is(0.05) && child.children.length === 0) return [emptySection(child)];
		const kept = mutate(child, chance, missing);
		return [chance.is(0.1) ? rename(kept, chance) : kept];
	});
	if (draft.level === 1 && chance.is(0.5)) children.push(ownSection(chance));
	return { ...draft, children: chance.is(0.1) ? children.reverse() : children };
}

/** Whether its heading is the author's to write: `Component: [Name]`, `Phase 1`, `Entity: name_of_it`. */
function isOpen({ heading, title }: Draft): boolean {
	return /\[|\p{Letter} \d/u.test(title) || /filler|filled/.test(heading.kind);
}

/** The same a level down, all but the title. */
function deeper(draft: Draft): Draft {
	const isTitle = draft.level === 1;
	const heading = isTitle ? draft.heading : { ...draft.heading, text: `#${draft.heading.text}` };
	return { ...draft, heading, level: draft.level + (isTitle ? 0 : 1), children: draft.children.map(deeper) };
}

function deleted({ name }: Draft): Label {
	return { rules: ['missing-section'], lines: undefined, text: name, kind: 'deleted section' };
}

function ownSection(chance: Chance): Draft {
	const [title, ...body] = chance.of(ownSections);
	return {
		heading: plain([`## ${title}`], 'own section')[0]!,
		level: 2,
		title: title!,
		name: title!,
		optional: true,
		body: plain([...body, ''], 'own section'),
		children: [],
	};
}

/** With `numbers`, headings below the title are numbered: `2.1 Goals`. */
function write(drafts: readonly Draft[], numbers: Chance | undefined, prefix = ''): Line[] {
	return drafts.flatMap(({ heading, level, body, children }, index) => {
		const number = level > 1 ? `${prefix}${index + 1}.` : '';
		const text = numbers && number ? heading.text.replace(/^#+ /, `$&${number} `) : heading.text;
		return [{ ...heading, text }, ...body, ...write(children, numbers, number)];
	});
}

function labelsOf(lines: readonly Line[]): Label[] {
	const found = new Map<object, Label>();
	lines.forEach(({ open }, index) => {
		for (const each of open) {
			const first = found.get(each)?.lines?.first ?? index + 1;
			found.set(each, { ...each, lines: { first, last: index + 1 } });
		}
	});
	return [...found.values()];
}
