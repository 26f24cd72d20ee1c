import { parseBlocks } from '../markdown/blocks.ts';
import { plainText, Reading } from '../markdown/reading.ts';
import { alternativesOf, isKnownScale } from '../template/choices.ts';
import { titleKey } from '../template/titles.ts';
import type { Template } from '../types.ts';
import { dateFormatOf } from './dates.ts';
import type { Field } from './field.ts';
import { type NoteKind, noteKindsIn } from './notes.ts';
import { isPersonLabel } from './people.ts';

/** What a field asks its author for. */
export interface Question {
	readonly person: boolean;
	/** How the date is to be written; undefined where none is asked for. */
	readonly date: string | undefined;
	/** The alternatives that its template gives; none where all of them still stand there, which is a choice's own matter. */
	readonly alternatives: readonly string[];
	/** The kinds of notes to link to, empty where any will do; undefined where no link is asked for. */
	readonly link: readonly NoteKind[] | undefined;
}

const dateLabel =
	/^(?:[\w-]+ ){0,2}date$|^date (?:[\w-]+ ?){1,2}$|^(?:created|updated|last (?:updated|modified|reviewed)|modified|start|started|due|deadline|since)(?: on)?$/i;
const linkLabel =
	/^(?:related )?(?:prds?|adrs?|rfcs?|specs?|specifications?|requirements?|references?|links?|documents?|documentation|decision records?)$/i;
const linkPrompt = /^\[(?:link\b|(?:adr|prd|rfc)\b)/i;

/** Told by the field's label, by what stands in it, and by what the template has in the field of that label. */
export function questionOf(
	{ label, text }: Pick<Field, 'label' | 'text'>,
	template: Template | undefined,
): Question {
	const asked = (template && valuesOf(template).get(titleKey(label))) ?? [];
	const isOpen = text === '' || /^[[{<]/.test(text);
	const formats = [text, ...asked].map(dateFormatOf).filter((format) => format !== undefined);
	const isDate = dateLabel.test(label) || formats.length > 0;
	const prompts = [text, ...(text === '' ? asked : [])].filter((each) => linkPrompt.test(each));
	const isLink = isOpen && (linkLabel.test(label) || prompts.length > 0);
	return {
		person: isPersonLabel(label),
		date: isDate ? (formats[0] ?? 'YYYY-MM-DD') : undefined,
		alternatives: alternativesOf(text) ? [] : (asked.map(choiceOf).find((each) => each) ?? []),
		link: isLink ? noteKindsIn([label, ...prompts].join(' ')) : undefined,
	};
}

function choiceOf(value: string): readonly string[] | undefined {
	const alternatives = alternativesOf(value);
	return alternatives && (value.includes(' | ') || isKnownScale(alternatives)) ? alternatives : undefined;
}

const known = new WeakMap<Template, ReadonlyMap<string, readonly string[]>>();

/** What stands in a template behind each label and below each column's head, by their keys. */
function valuesOf(template: Template): ReadonlyMap<string, readonly string[]> {
	const values = known.get(template) ?? readValues(template);
	known.set(template, values);
	return values;
}

function readValues({ body }: Template): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	const add = (label: string, value: string) => {
		const key = titleKey(label);
		if (key !== '' && value !== '') found.set(key, [...(found.get(key) ?? []), value]);
	};
	for (const { passages, rows } of parseBlocks(body).map((block) => new Reading(block))) {
		for (const { prose, values } of passages) {
			if (prose.kind === 'heading' || prose.kind === 'cell') continue;
			for (const { label, start, end } of values) add(plainText(label), prose.content.slice(start, end));
		}
		const heads = rows.find(({ header }) => header)?.cells ?? [];
		for (const { header, cells } of rows) {
			if (header || cells.length !== heads.length) continue;
			for (const [index, { content }] of cells.entries()) add(heads[index]!.content, content);
		}
	}
	return found;
}
