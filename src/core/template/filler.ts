import { type Passage, plainText, type Value, withoutComments } from '../markdown/reading.ts';
import { isCapitalPrompt, isInstruction } from './prompts.ts';
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
const leadIn = /[:：]$/;
const remark =
	/^\(?(?:note|tip|important|warning|reference|refer|see|the following|copyright|table of contents)\b|^(?:参考|参照|注意?)[:：]/i;
/** `No compatibility issues found.` */
const defaultAnswer = /^no (?:[\w-]+ ){0,4}(?:issues?|changes?|impact|effects?|concerns?|risks?)\b/i;
/** An item that stands for others. */
const ellipsis = /^\s*(?:…|\.{3})[\s\u200B]*$/;
/** An address, or a folder in code, that leads somewhere. */
const address = /:\/\/|`[\w.-]+\/[\w./-]*`/;
const madeUpAddress = /:\/\/\S*(?:\.{3}|…|\b(?:N{3,5}|X{3,5}|0{3,})\b)/;
/** `GATE: Must pass …` */
const caution = /^[A-Z]{3,}:/;
/** What a team puts into each document as it is. */
const boilerplate = /\b(?:licen[cs]ed?|copyright|all rights reserved|BCP ?14|RFC ?2119)\b/i;
const toStayEmpty = /\(leave (?:this |it )?(?:empty|blank)\)/i;
/** All of a paragraph in bold stands for a heading. */
const boldLabel = /^\*\*[^*\n]+\*\*$/;
/** What such a field holds in a template is its default. */
const closedSet = /^(?:type|kind|category|status|licen[cs]e)$/i;
/** `Your name`, `author name` */
const namesPerson = /^your\s|\s(?:names?|title|here)$/i;

/**
 * Whether a unit of a template without prompts still is only there to be replaced. Labels, lead-ins that end in a colon, notes,
 * checklists, short defaults, lists of links and boilerplate with an address stay in finished documents; what begins by telling
 * the author to write does not, and so is told apart from the latter.
 */
export function isFiller({ prose, spans }: Passage, { text, label, start, end }: Unit): boolean {
	const { content, kind } = prose;
	if (kind === 'heading')
		return (
			/(?:\b|_)(?:name|title)$|\btemplate\b/i.test(text) || /(?:^|: )METHOD\b|\b(?:0000|N{3,5})\b/.test(text)
		);
	const own = content.slice(start, end);
	const words = wordsOf(own.replace(/<!--.*?-->/g, ''));
	const { length } = words;
	const instructs = isInstruction(words);
	if (closedSet.test(label) && !instructs && /^\p{L}[^/|,;:]*$/u.test(own)) return false;
	if (kind === 'metadata' && /^\[|@|^['"]?n\/a['"]?$/i.test(own)) return false;
	if (kind === 'metadata') return length > 1 || /\w\/\w|X{3,}|N{3,}|0000|\bX\.X\b|^[a-z]+-name$/.test(own);
	if (toStayEmpty.test(own) || (!instructs && boilerplate.test(text))) return false;
	if (isKindAlone(text, label) || madeUpAddress.test(own)) return true;
	if (isCapitalPrompt(own) || ellipsis.test(withoutComments(own))) return true;
	if (label !== '' && length === 2 && namesPerson.test(own)) return true;
	if (length < 2 || (label !== '' && length < 3 && !/\d$/.test(label))) return false;
	if (wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < 2) return false;
	if (remark.test(text) || defaultAnswer.test(text) || caution.test(text) || checklist.test(content))
		return false;
	if (leadIn.test(text) && !(instructs && /[.?!]\s/.test(own))) return false;
	if (instructs) return true;
	if (kind === 'paragraph' && boldLabel.test(content) && !text.endsWith('?')) return false;
	if (address.test(content)) return false;
	const links = spans.filter((span) => span.kind === 'link' && span.start >= start);
	const rest = links.reduce((left, link) => left.replace(content.slice(link.start, link.end), ''), own);
	return links.length === 0 || /\p{L}{3}/u.test(rest);
}

/** `- Owner: <!-- who answers -->`: nothing but what the template says of it, unless that is `optional`. */
export function isOnlyComment({ prose }: Passage, { label, start, end }: Unit): boolean {
	if (prose.kind !== 'item' || label === '') return false;
	const own = prose.content.slice(start, end);
	return comment.test(own) && !mayStayEmpty.test(own);
}

const mayStayEmpty = /\b(?:optional|if (?:any|applicable|known|needed)|leave)\b/i;

/** A comment and nothing else. */
export const comment = /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/;

/** Han and kana are not set apart by blanks: two of them count as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

function wordsOf(text: string): readonly string[] {
	return text.match(word) ?? [];
}

/** `Term: Definition` */
function isKindAlone(text: string, label: string): boolean {
	return label !== '' && /:\s(?:definition|description|explanation)$/i.test(text);
}

/** A table's row as one text. */
export function rowText(cells: readonly { readonly content: string }[]): string {
	return cells.map(({ content }) => plainText(content)).join(' | ');
}
