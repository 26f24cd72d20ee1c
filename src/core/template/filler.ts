import { type Passage, plainText, type Value, withoutComments } from '../markdown/reading.ts';
import { isCapitalPrompt } from './prompts.ts';
import { withoutNumber } from './titles.ts';

/** What is compared with a template as one: a whole paragraph or item, or a labelled line of it. */
export interface Unit extends Value {
	/** As plain text, the label included, a heading's number not. */
	readonly text: string;
}

/** None for a table’s cell. */
export function unitsOf({ prose, values }: Passage): readonly Unit[] {
	const { content, kind } = prose;
	if (kind === 'cell') return [];
	if (kind === 'metadata' || values.some(({ label }) => label !== '')) {
		return values.map((value) => {
			const line = content.lastIndexOf('\n', value.start - 1) + 1;
			const { label, start, end } = value;
			return { label, start, end, text: plainText(content.slice(Math.min(line, start), end)) };
		});
	}
	const end = content.trimEnd().length;
	const text = plainText(content.slice(0, end));
	return [
		{ label: '', start: values[0]?.start ?? 0, end, text: kind === 'heading' ? withoutNumber(text) : text },
	];
}

const checklist = /^\s*\[[ xX]\]\s+(?!\[?(?:question|item|task|step|risk|action|criterion)\s+\d)/i;
const lead = /[:：]$|^\(?(?:note|tip|important|warning|reference|see|copyright|table of contents)\b/i;
/** An item that stands for others. */
const ellipsis = /^\s*(?:…|\.{3})[\s\u200B]*$/;
/** One that leads somewhere, for it is not made up. */
const address = /:\/\/(?!\S*(?:\.{3}|…|\bN{3,5}\b|\bX{3,5}\b))/;
/** `GATE: Must pass …` */
const caution = /^[A-Z]{3,}:/;

/**
 * Whether a unit of a template without prompts still is only there to be replaced. Labels, lead-ins that end in a colon, notes,
 * checklists, short defaults, lists of links and boilerplate with an address stay in finished documents.
 */
export function isFiller({ prose, spans }: Passage, { text, label, start, end }: Unit): boolean {
	const { content, kind } = prose;
	if (kind === 'heading')
		return /(?:\b|_)(?:name|title)$|^METHOD\b|: METHOD\b|\b0000\b|\bN{3,5}\b|\btemplate\b/i.test(text);
	const words = content
		.slice(start, end)
		.replace(/<!--.*?-->/g, '')
		.trim()
		.split(/\s+/).length;
	if (kind === 'metadata')
		return label.toLowerCase() !== 'status' && (words > 1 || /\w\/\w|X{3,}|N{3,}|0000/.test(text));
	if (isKindAlone(text, label)) return true;
	if (isCapitalPrompt(content.slice(start, end)) || ellipsis.test(withoutComments(text))) return true;
	if (words < 2 || (label !== '' && words < 3 && !/\d$/.test(label))) return false;
	if (
		!/\w\W+\w/.test(text) ||
		lead.test(text) ||
		caution.test(text) ||
		checklist.test(content) ||
		address.test(content)
	)
		return false;
	const links = spans.filter((span) => span.kind === 'link' && span.start >= start);
	const rest = links.reduce(
		(left, link) => left.replace(content.slice(link.start, link.end), ''),
		content.slice(start, end),
	);
	return links.length === 0 || /\p{Letter}{3}/u.test(rest);
}

/** `Term: Definition` */
function isKindAlone(text: string, label: string): boolean {
	return label !== '' && /:\s(?:definition|description|explanation)$/i.test(text);
}

/** A table's row as one text. */
export function rowText(cells: readonly { readonly content: string }[]): string {
	return cells.map(({ content }) => plainText(content)).join(' | ');
}
