import type { RuleId } from '../../src/core/index.ts';
import { answerTo, type Chance, identifier, phrase, sentence } from './words.ts';

/** A line of a document being made; what is still incomplete on it is known. */
export interface Line {
	readonly text: string;
	readonly kind: string;
	readonly open: readonly Open[];
}

/** One thing incomplete. Lines that share it are one range. */
export interface Open {
	readonly rules: readonly RuleId[];
	readonly text: string;
	readonly kind: string;
}

export interface Draft {
	readonly heading: Line;
	readonly level: number;
	readonly title: string;
	/** What the variant calls it. */
	readonly name: string;
	readonly body: readonly Line[];
	/** The template's. */
	readonly optional: boolean;
	readonly children: readonly Draft[];
}

/** Not an index or a diagram's node (`list[Entity]`, `A[Client]`), nor a link to a file by its name. */
const prompt = /(?<![A-Za-z0-9])\[(?! ?\]|[\w-]+\.\w+\]\()(?:[^[\]]|\[[^[\]]*\])*\]/g;
const bars = /(?<=: |:\*\* |\()\w+(?: \w+)*(?: \| \w+(?: \w+)*)+/g;
const slashes = /(?<=\| )\w+(?:\/\w+)+(?= \|)/g;

/** Fills in a random part of a line of the template: `share` of its prompts and choices. */
export function fillLine(source: string, share: number, chance: Chance): Line {
	const where = source.startsWith('#') ? 'heading' : source.startsWith('|') ? 'table' : 'text';
	const open: Open[] = [];
	let touched = false;
	const keep = (rule: RuleId, text: string) => {
		const rules: RuleId[] = rule === 'placeholder' && text.includes('/') ? [rule, 'choice'] : [rule];
		open.push({ rules, text, kind: `${rule} in ${where}` });
		return text;
	};
	const choose = (alternatives: string) => {
		if (!chance.is(share)) return keep('choice', alternatives);
		touched = true;
		return chance.of(alternatives.replace(/^\[|\]$/g, '').split(/ \| |\//));
	};
	const text = source
		.replace(bars, choose)
		.replace(slashes, choose)
		.replace(prompt, (found, at: number) => {
			if (open.some((each) => each.text.includes(found))) return found;
			if (/^\[\w+(?:\/\w+)+\]$/.test(found)) return choose(found);
			if (!chance.is(share)) return keep('placeholder', found);
			touched = true;
			const isText = where !== 'heading' && source[at + found.length] !== '(' && !isInCode(source, at);
			if (isText && chance.is(0.04)) return keep('unfinished', marker(chance));
			return where === 'heading' ? phrase(chance) : answerTo(found, chance);
		});
	return { text, kind: touched ? `filled ${where}` : `template's own ${where}`, open };
}

/** Whether an odd number of back-ticks stands before. */
function isInCode(line: string, at: number): boolean {
	return line.slice(0, at).split('`').length % 2 === 0;
}

/** Replaces a line that a template only shows, or leaves it. `text` is what of it would go. */
export function fillFiller(source: string, text: string, share: number, chance: Chance): Line {
	const where = source.startsWith('#') ? 'heading' : 'text';
	if (!chance.is(share))
		return {
			text: source,
			kind: `filler in ${where}`,
			open: [{ rules: ['example', 'placeholder'], text, kind: `filler in ${where}` }],
		};
	const answer = where === 'heading' ? phrase(chance) : sentence(chance);
	return { text: source.replace(text, () => answer), kind: `filled ${where}`, open: [] };
}

function marker(chance: Chance): string {
	return chance.of(['TBD', 'TODO', 'TODO: ask the platform team', 'FIXME', '???']);
}

/** A code block of the template: left alone, or made into real code. `isFiller` tells of lines without a prompt that are a skeleton, too. */
export function fillCode(
	lines: readonly string[],
	isFiller: (index: number) => boolean,
	share: number,
	chance: Chance,
): Line[] {
	const isSkeleton = lines.some((line, index) => line.search(prompt) >= 0 || isFiller(index));
	if (isSkeleton && !chance.is(share)) {
		const untouched: Open = { rules: ['example', 'placeholder'], text: '', kind: 'untouched code' };
		return lines.map((text) => ({ text, kind: 'untouched code', open: [untouched] }));
	}
	return lines.map((line, index) => ({
		text: isFiller(index)
			? line.replace(/\S.*/, () => `${identifier(chance)}: ${identifier(chance)}`)
			: line.replace(prompt, () => identifier(chance)),
		kind: 'filled code',
		open: [],
	}));
}

const changes: readonly ((title: string) => string)[] = [
	(title) => title.toLowerCase(),
	(title) => title.toUpperCase(),
	(title) => `**${title}**`,
	(title) => title.replace(' & ', ' and '),
	(title) => `${title} (v2)`,
	(title) => `${title}:`,
	(title) => `🎯 ${title}`,
	(title) => title.replace(/ies$/, 'y').replace(/s$/, ''),
	(title) => title.replace(/(?<=\w) (?:Strategy|Considerations|Plan|Approach|Overview|Assessment)$/, ''),
	(title) => title.replace(/^(\w+) & (\w+)$/, '$2 & $1'),
	(title) => title.replace(/(\w{4})(\w)(\w)(\w)/, '$1$3$2$4'),
	(title) => title.replace(/^\D/, 'Our $&'),
	(title) => `${title} - first cut`,
	(title) => `IV. ${title}`,
];

/** Writes a heading as another author would; it stays the template's section. */
export function rename(draft: Draft, chance: Chance): Draft {
	const text = chance.of(changes)(draft.title);
	return {
		...draft,
		heading: { ...draft.heading, text: `${'#'.repeat(draft.level)} ${text}`, kind: 'renamed heading' },
	};
}

/** Says with a reason that the section does not apply. */
export function declineSection(draft: Draft, chance: Chance): Draft {
	const reason = sentence(chance).toLowerCase();
	const text = chance.of([`N/A: ${reason}.`, `Not applicable because ${reason}.`, `*N/A* – ${reason}.`]);
	return { ...draft, body: plain(['', text, ''], 'not applicable'), children: [] };
}

/** Leaves nothing but the heading. */
export function emptySection(draft: Draft): Draft {
	const open: Open = { rules: ['empty-section'], text: '', kind: 'emptied section' };
	const heading = { ...draft.heading, open: [...draft.heading.open, open] };
	return { ...draft, heading, body: plain([''], 'blank') };
}

export function plain(lines: readonly string[], kind: string): Line[] {
	return lines.map((text) => ({ text, kind, open: [] }));
}
