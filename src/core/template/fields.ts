import { boldLabelsIn } from '../markdown/reading.ts';
import type { Template, TemplateSection } from '../types.ts';
import type { FlatSection } from './templateOutline.ts';
import { comparable, labelKey, titleKey } from './titles.ts';

/** What the sections of a template ask for by name. */
export interface Fields {
	/**
	 * For each telling word of the bold labels and table columns, unless it is one of a title, the places of the sections in whose
	 * own text it stands. A prompt in bold names nothing.
	 */
	readonly byWord: ReadonlyMap<string, readonly number[]>;
	/** For each section the keys of the bold labels in it and its subsections that no other section has. */
	readonly labels: readonly (readonly string[])[];
	/** For each section the keys of the bold labels in its own text, above its subsections. */
	readonly above: readonly (readonly string[])[];
}

/** Read at the first call. */
export function fieldsOf(template: Template, flat: readonly FlatSection[]): () => Fields {
	let fields: Fields | undefined;
	return () => {
		fields ??= readFields(template, flat);
		return fields;
	};
}

function readFields({ body }: Template, flat: readonly FlatSection[]): Fields {
	const lines = body.split('\n');
	const texts = flat.map(({ section }) => lines.slice(section.lines.start + 1, endOfText(section)));
	const bold = texts.map((text) => boldLabelsIn(text.join('\n')));
	const above = bold.map((each) => [...new Set(each.map(labelKey))]);
	const counts = new Map<string, number>();
	for (const key of above.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
	const labels = above.map((each) => each.filter((key) => counts.get(key) === 1));
	for (const [place, { parent }] of [...flat.entries()].reverse()) labels[parent]?.push(...labels[place]!);
	const inTitles = new Set(flat.flatMap(({ pattern }) => comparable(pattern.key).words));
	const byWord = new Map<string, number[]>();
	for (const [place, text] of texts.entries()) {
		const names = [...bold[place]!, ...columnsIn(text)].filter((name) => name[0] !== '[');
		for (const word of new Set(names.flatMap((name) => comparable(titleKey(name)).words)))
			if (!inTitles.has(word)) byWord.set(word, [...(byWord.get(word) ?? []), place]);
	}
	return { byWord, labels, above };
}

function endOfText({ lines, children }: TemplateSection): number {
	return children[0]?.lines.start ?? lines.end;
}

const underline = /^\|[\s:|-]+\|$/;

function columnsIn(lines: readonly string[]): string[] {
	return lines.flatMap((line, at) => (underline.test(line) ? (lines[at - 1]?.split('|') ?? []) : []));
}
