/** What decision records are made of, under whatever heading or label. */
export type Part = 'context' | 'options' | 'decision' | 'rationale' | 'consequences';

/** The most telling first: `Decision Rationale` is a rationale, `Decision Drivers` are context. */
const names: readonly (readonly [Part, RegExp])[] = [
	['rationale', /\brationale\b|\breason(?:s|ing)?\b|\bjustification\b|^why\b/],
	['consequences', /\bconsequences?\b|\bimplications?\b|\btrade-?\s?offs?\b|\bimpact\b/],
	[
		'options',
		/\b(?:options?|alternatives?) considered\b|\bconsidered (?:options?|alternatives?)\b|^(?:options|alternatives)$/,
	],
	['context', /^(?:context|background|motivation|problem|issue)\b|\bdrivers\b/],
	['decision', /^(?:decision|decision outcome|outcome|resolution|chosen option|our decision)$/],
];

/** The part that a heading or a field's label names, numbering left aside. */
export function partNamed(label: string): Part | undefined {
	const words = label
		.toLowerCase()
		.replace(/^[\d.)\s]+|[\s:.]+$/g, '')
		.trim();
	return names.find(([, pattern]) => pattern.test(words))?.[0];
}

const field = /^\s*(?:[-*+]\s+)?(?:\*\*|__)([^*_]{1,60}?)(?::(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*\s*$/;
const fence = /^\s*(```+|~~~+)/;

/**
 * The parts in the lines of a section, told by bold labels (`**Context**: …`) and by headings. What no label announces
 * belongs to the part before it, the beginning to `first`. Parts that are still to be filled in are left out.
 */
export function partsOf(lines: readonly string[], first: Part): Partial<Record<Part, string>> {
	const found = new Map<Part, string[]>();
	const linesOf = (part: Part) => {
		const before = found.get(part);
		if (before) return before;
		const made: string[] = [];
		found.set(part, made);
		return made;
	};
	let current = linesOf(first);
	let open: string | undefined;
	for (const line of lines) {
		const mark = fence.exec(line)?.[1];
		const isCode = open !== undefined || mark !== undefined;
		if (mark !== undefined && (open === undefined || mark.startsWith(open)))
			open = open === undefined ? mark : undefined;
		const [, label = '', rest = ''] = isCode ? [] : (field.exec(line) ?? heading.exec(line) ?? []);
		const part = partNamed(label);
		if (part) current = linesOf(part);
		current.push(part ? rest : line);
	}
	const texts = [...found].map(([part, content]) => [part, trimLines(content)] as const);
	return Object.fromEntries(texts.filter(([, text]) => isFilled(text)));
}

/** Without blank lines at both ends. */
function trimLines(lines: readonly string[]): string {
	return lines.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}

/** Whether anything besides prompts and a table's head stands there. */
export function isFilled(text: string): boolean {
	const content = text
		.replace(/^.*\|.*\n\s*\|?[\s:|-]*-[\s:|-]*$/gm, '')
		.replace(/(?:\[[^\]]*\]|\{[^}]*\})(?!\()/g, '');
	return /[\p{L}\p{N}]/u.test(content);
}
