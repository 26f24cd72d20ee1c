import { flatten } from '../flatten.ts';
import { splitLines } from '../markdown/lines.ts';
import { scaffold } from '../template/scaffold.ts';
import type { Section, Template } from '../types.ts';
import { headingEnd, outlineOf } from './outline.ts';
import { type Part, partNamed } from './parts.ts';

/** What a new decision record is made from. */
export interface RecordContent {
	readonly title: string;
	/** As the file's name writes it: `0008`. */
	readonly number: string;
	/** ISO date. */
	readonly date: string;
	readonly parts: Partial<Record<Part, string>>;
	/** Markdown of a link to the design document that it was decided for. */
	readonly design?: string | undefined;
}

/** Whether a template is for decision records: by its id, or by sections for a decision and what led to it or follows. */
export function isRecordTemplate({ id, sections }: Template): boolean {
	const parts = new Set(flatten(sections).map(({ title }) => partNamed(title)));
	return (
		/^(?:m?adr|decision)(?![a-z])/i.test(id) ||
		(parts.has('decision') && (parts.has('context') || parts.has('consequences')))
	);
}

/** A decision record from a template: title, number and date filled in, the parts under the headings that are for them. */
export function writeRecord(template: Template, content: RecordContent): string {
	const { title, number, date, parts, design } = content;
	const text = scaffold(withNumber(template, number), { title, date, status: 'Proposed' });
	const headings = flatten(outlineOf(text)).filter(({ level }) => level > 1);
	const headingFor = (part: Part | undefined) =>
		headings.find((each) => part && partNamed(each.title) === part);
	const bodies = new Map<Section, string[]>();
	const fill = (section: Section, body: string) =>
		bodies.set(section, [...(bodies.get(section) ?? []), body]);

	const homeless: string[] = [];
	for (const part of order.filter((each) => parts[each])) {
		const section = headingFor(part);
		const shelter = headingFor(shelters[part]);
		if (section) fill(section, parts[part]!);
		else if (shelter) fill(shelter, `**${labels[part]}**:\n\n${parts[part]}`);
		else homeless.push(`## ${labels[part]}\n\n${parts[part]}`);
	}
	const links = headings.find((each) => /^(?:links?|references?|more information)$/i.test(each.title));
	if (design && links) fill(links, `- ${design}`);

	const lines = splitLines(text);
	for (const section of headings.toReversed()) {
		const body = bodies.get(section)?.join('\n\n').split('\n');
		if (!body) continue;
		const start = headingEnd(section, lines) + 1;
		const next = headings[headings.indexOf(section) + 1]?.heading.start.line ?? lines.length;
		lines.splice(start, next - start, '', ...body, '');
	}
	return `${[lines.join('\n').trimEnd(), ...homeless].join('\n\n')}\n`;
}

const order: readonly Part[] = ['context', 'options', 'decision', 'rationale', 'consequences'];

/** Where a part goes in a template that has no heading for it. */
const shelters: Readonly<Record<Part, Part | undefined>> = {
	context: undefined,
	options: 'context',
	decision: undefined,
	rationale: 'decision',
	consequences: undefined,
};

const labels: Readonly<Record<Part, string>> = {
	context: 'Context',
	options: 'Options considered',
	decision: 'Decision',
	rationale: 'Rationale',
	consequences: 'Consequences',
};

const numberPrompt =
	/[[{<](?:N+|X+|0+|1|\d{3,}|(?:ADR[ -]?)?(?:number|no\.?|id|nr\.?))[\]}>]|\b(?:N{2,}|X{2,}|NUMBER)\b/i;

/** A template with a record's number in its title. Before the title is filled in, for that answers the heading's first prompt. */
export function withNumber(template: Template, number: string): Template {
	const body = template.body.replace(/^# .*$/m, (heading) =>
		heading.replace(numberPrompt, (prompt) => (/^NUMBER$/i.test(prompt) ? String(Number(number)) : number)),
	);
	return { ...template, body };
}
