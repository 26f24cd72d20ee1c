import { flatten } from '../flatten.ts';
import { frontMatterLength } from '../markdown/frontMatter.ts';
import { lineStarts, splitLines } from '../markdown/lines.ts';
import type { Edit } from '../types.ts';
import { headingEnd, lastLine, outlineOf } from './outline.ts';

/** Says in a record's status that the record behind `link` replaces it. Undefined where it names one already. */
export function markSuperseded(text: string, link: string): Edit | undefined {
	const sentence = `Superseded by ${link}`;
	const status = statusOf(text);
	if (!status) return belowTitle(text, `**Status**: ${sentence}`);
	const { kind, value, offset, gap } = status;
	if (/super[sc]eded by/i.test(value) && !value.includes('|')) return undefined;
	const written = kind === 'metadata' ? yamlText(sentence.replace('S', 's')) : sentence;
	return { offset, length: value.length, text: gap + written };
}

/** Says below a record's status that it replaces the record behind `link`. Undefined where it says so already. */
export function markSuperseding(text: string, link: string): Edit | undefined {
	if (splitLines(text).some((line) => /\bsupersedes\b/i.test(line) && line.includes(link))) return undefined;
	const status = statusOf(text);
	if (!status || status.kind === 'metadata') return belowTitle(text, `**Supersedes**: ${link}`);
	const { kind, label, value, offset } = status;
	const added = kind === 'field' ? `\n${label.replace(/status/i, 'Supersedes')}` : '\n\nSupersedes ';
	return { offset: offset + value.length, length: 0, text: added + link };
}

interface Status {
	readonly kind: 'metadata' | 'field' | 'section';
	/** What stands before the value on its line. */
	readonly label: string;
	readonly value: string;
	/** Of the value. */
	readonly offset: number;
	/** Needed before a value; empty where one stands already. */
	readonly gap: string;
}

/** `**Status**: Accepted`, `- Status: accepted`, `Status: Accepted`. */
const field =
	/^(?<label>\s*(?:[-*+]\s+)?(?:\*\*|__)?Status(?:\*\*|__)?\s*:(?:\*\*|__)?[ \t]*)(?<value>.*?)[ \t]*$/i;

/** Where a record's status stands: in its front matter, in a field above its sections, or in a section of its own. */
function statusOf(text: string): Status | undefined {
	const lines = splitLines(text);
	const starts = lineStarts(text);
	const sections = flatten(outlineOf(text)).filter(({ level }) => level > 1);
	const head = lines.slice(0, sections[0]?.heading.start.line);
	for (const [line, content] of head.entries()) {
		const { label, value } = field.exec(content)?.groups ?? {};
		if (label !== undefined && value !== undefined) {
			const kind = starts[line]! < frontMatterLength(text) ? 'metadata' : 'field';
			const gap = /\s$/.test(label) ? '' : ' ';
			return { kind, label: label + gap, value, offset: starts[line]! + label.length, gap };
		}
	}
	const section = sections.find(({ title }) => /^(?:[\d.]+\s+)?status$/i.test(title));
	if (!section) return undefined;
	const end = headingEnd(section, lines);
	for (let line = end + 1; line <= lastLine(section); line++) {
		const value = lines[line]!.trimEnd();
		if (value !== '') return { kind: 'section', label: '', value, offset: starts[line]!, gap: '' };
	}
	return { kind: 'section', label: '', value: '', offset: starts[end]! + lines[end]!.length, gap: '\n\n' };
}

function belowTitle(text: string, paragraph: string): Edit {
	const title = outlineOf(text)[0];
	if (!title) return { offset: frontMatterLength(text), length: 0, text: `${paragraph}\n\n` };
	const lines = splitLines(text);
	const line = headingEnd(title, lines);
	return { offset: lineStarts(text)[line]! + lines[line]!.length, length: 0, text: `\n\n${paragraph}` };
}

/** Quoted where YAML would not read it as text. */
function yamlText(text: string): string {
	return /:\s|\s#/.test(text) ? JSON.stringify(text) : text;
}
