import { flatten } from '../flatten.ts';
import { frontMatterLength } from '../markdown/frontMatter.ts';
import { countLineEnds, normaliseLineEnds, splitLines } from '../markdown/lines.ts';
import { parseTemplate } from '../template/template.ts';
import { titleKey } from '../template/titles.ts';
import type { Section, Template } from '../types.ts';
import { recordNumber } from './numbering.ts';
import { headingEnd, outlineOf } from './outline.ts';
import { type Part, partNamed } from './parts.ts';

/** A decision record that is there already. */
export interface WrittenRecord {
	readonly fileName: string;
	readonly text: string;
}

/**
 * The form of a folder's records as a template of no id: title, fields and headings of the newest that has a section for a
 * decision, as far as others share its headings. `records`: the newest first. `model` gives the prompts. Undefined where
 * none has such a section: then nothing is evident.
 */
export function houseTemplate(records: readonly WrittenRecord[], model: Template): Template | undefined {
	const read = records.map(({ fileName, text }) => {
		const body = normaliseLineEnds(text);
		return { fileName, body, sections: flatten(outlineOf(body)) };
	});
	for (const record of read) {
		const others = read.filter((each) => each !== record);
		const kept = sharedSections(record, others);
		if (kept.some(({ title }) => partNamed(title) === 'decision'))
			return parseTemplate(formOf(record, kept, others, promptsOf(model)), '');
	}
	return undefined;
}

/** Of one record alone, those of the second level. */
function sharedSections({ sections }: Read, others: readonly Read[]): readonly Section[] {
	const known = new Set(others.flatMap((each) => each.sections.map(({ title }) => titleKey(title))));
	return sections.filter(
		({ level, title }) => level > 1 && (known.has(titleKey(title)) || (level === 2 && others.length === 0)),
	);
}

interface Read {
	readonly fileName: string;
	readonly body: string;
	readonly sections: readonly Section[];
}

function formOf(
	{ fileName, body, sections }: Read,
	kept: readonly Section[],
	others: readonly Read[],
	prompts: Prompts,
): string {
	const lines = splitLines(body);
	const title = sections.find(({ level }) => level === 1);
	const front = countLineEnds(body.slice(0, frontMatterLength(body)));
	const shared = new Set(others.flatMap((each) => splitLines(each.body)));
	const head = lines
		.slice(0, sections.find(({ level }) => level > 1)!.heading.start.line)
		.flatMap((line, at) => {
			if (at === title?.heading.start.line) return titleForm(title.title, recordNumber(fileName)?.value);
			if (line.trim() === '' || (at < front && /^(?:---|\.\.\.)\s*$/.test(line))) return line;
			return fieldForm(line, at < front, shared.has(line));
		});
	const asked = new Set<Part>();
	const form = kept.flatMap((section) => {
		const end = headingEnd(section, lines);
		const heading = lines.slice(section.heading.start.line, end + 1);
		if (/^(?:[\d.]+\s+)?status$/i.test(section.title)) {
			const status = lines.slice(end + 1).find((line) => line.trim() !== '');
			return ['', ...heading, '', statusLike(status ?? '')];
		}
		const part = partNamed(section.title);
		const marker = /^[-*+]\s+(?=\S)/.exec(lines.slice(end + 1).find((line) => line.trim() !== '') ?? '');
		const prompt = (part && !asked.has(part) && prompts.get(part)) || `[${section.title}]`;
		if (part) asked.add(part);
		return ['', ...heading, '', (marker?.[0] ?? '') + prompt];
	});
	return `${[
		head
			.join('\n')
			.replace(/\n{2,}/g, '\n\n')
			.trimEnd(),
		...form,
	].join('\n')}\n`;
}

/** `7. Queue` → `# NUMBER. [Title]`, `ADR-0007: Queue` → `# ADR-[NNNN]: [Title]`. */
function titleForm(title: string, number: number | undefined): string {
	const numbered = new RegExp(`^(\\D{0,20}?)(0*${number})(?!\\d)([\\s.:)–—-]*)(?=\\S)`).exec(title);
	if (!numbered) return '# [Title]';
	const [, before, written, behind] = numbered;
	return `# ${before}${written!.startsWith('0') ? '[NNNN]' : 'NUMBER'}${behind}[Title]`;
}

const field =
	/^(\s*(?:[-*+]\s+)?(?:\*\*|__)?([\p{L}][\p{L} _-]{0,40}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?))(?:[ \t]+(.*?))?([ \t]*)$/u;

/** A field without its value, unless others have the same. What else stands above the sections is the record's own. */
function fieldForm(line: string, isMetadata: boolean, isShared: boolean): string[] {
	const [, label, name, value = '', space] = field.exec(line) ?? [];
	if (label === undefined || /^(?:supersed\w+(?: by)?|id|template)$/i.test(name!)) return [];
	const written = (text: string) => [`${label} ${text}${space}`];
	if (/^status$/i.test(name!)) return written(statusLike(value));
	if (/\b(?:date|updated|created)\b/i.test(name!)) return written('[YYYY-MM-DD]');
	if (isShared) return [line];
	if (!isMetadata) return written(`[${name}]`);
	return /^title$/i.test(name!) ? written('"[Title]"') : [label];
}

function statusLike(value: string): string {
	return /^\W*[a-z]/.test(value) ? 'proposed' : 'Proposed';
}

type Prompts = ReadonlyMap<Part, string>;

/** What the model asks first for each part. */
function promptsOf({ body }: Template): Prompts {
	const lines = splitLines(body);
	return new Map(
		flatten(outlineOf(body)).flatMap(({ title, heading }) => {
			const part = partNamed(title);
			const prompt = /\[[^[\]]+\]/.exec(lines.slice(heading.end.line + 1).join('\n'))?.[0];
			return part && prompt ? [[part, prompt] as const] : [];
		}),
	);
}
