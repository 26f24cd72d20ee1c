import { plainText } from '../markdown/reading.ts';
import { remember } from '../remember.ts';
import { isMark } from './prompts.ts';

/** `1.`, `2.3`, `4)`, `IV.`, `A.`, `§ 5`, `Section 6:`, `第3章`, `[7]`: how people number headings. */
const numbering =
	/^(?:(?:section|part|chapter|step|abschnitt|kapitel|teil|sección|parte|capítulo|chapitre|partie|раздел|глава)\s+[\divxlc]+(?:\.\d+)*\s*[.:)–—-]*\s+|第\s*[\d一二三四五六七八九十百]+\s*[章节節部条]\s*|[一二三四五六七八九十]+[、.]\s*|§\s*\d+(?:\.\d+)*\s*|[([]?\d+(?:\.\d+)*[\])]?\s*[.:)、–—-]*\s+|[([]?(?:[ivxlc]+|[a-z])[.)\]]\s+|\d+(?:\.\d+)*[.):]\s*)/i;

/** What people add behind a heading: `(optional)`, `[WIP]`, `{#anchor}`, emoji. */
const suffix = /\s*(?:\([^()]*\)|\{[^{}]*\}|\[[^[\]]*\]|[*:：.!]+)$/;

/** Nothing but words, none of which introduces a number: there is nothing to leave out. */
const words =
	/^(?!(?:section|part|chapter|step|abschnitt|kapitel|teil|parte|chapitre|partie) )[a-z]{2,}(?: [a-z]+)*$/i;

/**
 * A heading's words, so that renumbered, decorated or differently punctuated headings compare equal: lower case, no
 * numbering, no emphasis, no suffix in brackets, `&` as `and`, no diacritics, singular.
 */
export const titleKey = remember((title: string): string => {
	if (words.test(title)) return wordsOf(title);
	let text = plainText(title)
		.replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, '')
		.trim();
	text = withoutNumber(text);
	text = text.replace(/\s*\([^()]*\)/g, '').trim() || text;
	return wordsOf(stripped(text, suffix));
});

/** Key of what stands before a dash or colon: `Rollback Plan - first cut`, `Goals: what we are after`; empty without one. */
export function leadKey(title: string): string {
	const lead = /^(.+?)(?::|\s[-–—])\s/.exec(withoutNumber(plainText(title)))?.[1];
	return lead === undefined ? '' : titleKey(lead);
}

/** Key of what stands in parentheses at the end, or behind a dash or colon: `Ziele (Goals)`, `What we want: goals`; empty without one. */
export function glossKey(title: string): string {
	const gloss = /\(([^()]+)\)\s*$|(?::|\s[-–—])\s+(.+)$/.exec(withoutNumber(plainText(title)));
	return gloss ? titleKey(gloss[1] ?? gloss[2]!) : '';
}

/** A template's own number may stand behind the author's: `3. 2) System Overview`. */
export function withoutNumber(text: string): string {
	return stripped(text, numbering);
}

/** Without what `pattern` matches, again and again, as long as something is left. */
function stripped(text: string, pattern: RegExp): string {
	for (let rest = text; ; ) {
		const next = rest.replace(pattern, '');
		if (next === '' || next === rest) return rest;
		rest = next;
	}
}

/** A label stands for a heading only in the same number: `**Goal:**` is a field, `**Goals**` a section. */
export const labelKey = remember((text: string): string => {
	const plain = text.includes('(') ? text.replace(/\s*\([^()]*\)/g, '') : text;
	return `${titleKey(text)}${/s\W*$/i.test(plain) ? 's' : ''}`;
});

function wordsOf(text: string): string {
	if (/^[a-z]+(?: [a-z]+)*$/i.test(text)) return text.toLowerCase().split(' ').map(singular).join(' ');
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036F]/g, '')
		.normalize('NFC')
		.replace(/(?:^|\s)\/\S+/g, (path) => path.replaceAll('/', ' '))
		.replace(/[&+/,]/g, ' and ')
		.replace(/\b[dl]['’](?=\w)/g, '')
		.replace(/['’]s?\b/g, '')
		.replace(/[^\p{L}\p{Mark}\p{N}]+/gu, ' ')
		.replace(/ and(?: and)+ /g, ' and ')
		.trim()
		.split(' ')
		.map(singular)
		.join(' ');
}

/** Good enough to compare headings: `strategies` and `strategy`, `goals` and `goal`. */
function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|[^p]is)$/.test(word)) return word;
	return word
		.replace(/ies$/, 'y')
		.replace(/(x|ch|sh|ss)es$/, '$1')
		.replace(/s$/, '');
}

/** What a template's heading leaves open: `Component: […]`, `Decision 1: […]`, `[Component 1: API Layer]`. */
export interface TitlePattern {
	/** The whole heading's key. */
	readonly key: string;
	/** The words before the first prompt, numbers left out; empty when the heading starts with a prompt. */
	readonly prefix: string;
	/** The words behind the last prompt; empty when the heading ends with one. */
	readonly suffix: string;
	/** Whether a prompt or a number in it stands for what the author writes. */
	readonly open: boolean;
	/** Whether nothing of it is fixed. */
	readonly anything: boolean;
}

const prompt = /\[[^\]]*\]|\{[^}]*\}|<[^>]*>|`[^`]*`/g;
const numbered = /^(\p{L}[\p{L}\s-]*?)\s+\d+\s*(?:[:.–—-]\s*\S|:?$)/u;

/** How headings of documents match a title of a template. */
export function titlePattern(title: string): TitlePattern {
	const unmarked = withoutMarks(title);
	const text = withoutNumber(plainText(unmarked.replaceAll('`', '')));
	const first = text.search(prompt);
	const series = numbered.exec(text)?.[1];
	const open = first >= 0 || series !== undefined;
	const prefix =
		series !== undefined
			? wordsOf(series)
			: first >= 0
				? wordsOf(text.slice(0, first).replace(/\d+/g, ''))
				: titleKey(unmarked);
	const last =
		first < 0
			? ''
			: text.slice(text.lastIndexOf(text.match(prompt)!.at(-1)!) + text.match(prompt)!.at(-1)!.length);
	const tail = first === 0 || (first > 0 && prefix === '') ? wordsOf(last) : '';
	return {
		key: open ? wordsOf(text) : titleKey(unmarked),
		prefix,
		suffix: tail,
		open,
		anything: open && prefix === '' && tail === '',
	};
}

/** `Title`, `(Feature Name Goes Here)`, `Proposal Template`: the first heading of a template that is to become a document's title. */
export function isTitlesPlace(title: string): boolean {
	return /^(?:title|titel|título|titre|标题|標題|タイトル)$|^\([^()]+\)(?:[\s:–-]*\([^()]+\))*$|\btemplate\b/i.test(
		title,
	);
}

/** `Non-Goals [optional]` asks for no other words. */
function withoutMarks(title: string): string {
	return title.replace(/\[([^[\]]*)\]/g, (whole, inner: string) => (isMark(inner) ? '' : whole)).trim();
}

/** Whether a heading with the key `key` is an instance of an open pattern. */
export function fitsPattern(key: string, pattern: TitlePattern): boolean {
	if (!pattern.open) return key === pattern.key;
	if (pattern.anything) return false;
	if (pattern.prefix !== '')
		return (
			key === pattern.prefix || (sidesOf(key)[0] !== pattern.prefix && key.startsWith(`${pattern.prefix} `))
		);
	return key.endsWith(pattern.suffix);
}

/** A key with what is compared of it. */
export interface ComparableKey {
	/** As the author has it. */
	readonly own: string;
	/** With the usual names of things. */
	readonly key: string;
	/** See `sidesOf`. */
	readonly sides: readonly string[];
	/** Each once: what is said twice is no more alike. */
	readonly words: readonly string[];
}

/** Takes the key apart once, for it is compared with many others. */
export function comparable(title: string): ComparableKey {
	const key = usualKey(title);
	return { own: title, key, sides: sidesOf(key), words: [...new Set(tellingWords(key))] };
}

/** The sides of `A, B and C`; the key alone otherwise. */
export function sidesOf(key: string): readonly string[] {
	return key.split(' and ');
}

/** Other names of one thing, as keys and as words in them: `chao` is what `singular` leaves of “chaos”. */
const names: ReadonlyMap<string, string> = new Map([
	['abstract', 'summary'],
	['tl dr', 'summary'],
	['executive summary', 'summary'],
	['in short', 'summary'],
	['at a glance', 'summary'],
	['management summary', 'summary'],
	['out of scope', 'non goal'],
	['not in scope', 'non goal'],
	['objective', 'goal'],
	['aim', 'goal'],
	['motivation', 'problem statement'],
	['kpi', 'success metric'],
	['success criteria', 'success metric'],
	['open issue', 'open question'],
	['open point', 'open question'],
	['open item', 'open question'],
	['open topic', 'open question'],
	['to clarify', 'open question'],
	['undecided', 'open question'],
	['unresolved issue', 'open question'],
	['option', 'alternative'],
	['proposal', 'proposed solution'],
	['approach', 'technical approach'],
	['test', 'testing'],
	['quality assurance', 'testing'],
	['load testing', 'performance testing'],
	['chao', 'resilience'],
	['e2e', 'end to end'],
	['adr', 'architecture decision'],
	['link', 'reference'],
	['further reading', 'reference'],
	['see also', 'reference'],
	['privacy', 'data protection'],
	['rollout', 'deployment'],
	['release', 'deployment'],
	['launch', 'deployment'],
	['deploying', 'deployment'],
	['go live', 'deployment'],
	['monitoring', 'observability'],
	['monitor', 'observability'],
	['background', 'context'],
	['front end', 'frontend'],
	['back end', 'backend'],
	['building block', 'component'],
	['nfr', 'non functional requirement'],
	['quality requirement', 'non functional requirement'],
	['quality attribute', 'non functional requirement'],
	['service level objective', 'slo'],
	['as is', 'current architecture'],
	['current state', 'current architecture'],
	['today', 'current architecture'],
	['to be', 'target architecture'],
	['target state', 'target architecture'],
	['tomorrow', 'target architecture'],
	['big picture', 'high level architecture'],
	['technology stack', 'technology choice'],
	['tech', 'technology'],
	['tech stack', 'technology choice'],
	['authn', 'authentication'],
	['authz', 'authorization'],
	['failure', 'error'],
	['exception', 'error'],
	['log', 'logging'],
	['trace', 'tracing'],
	['cache', 'caching'],
	['cach', 'caching'],
	['tooling', 'tool'],
	['rest', 'restful'],
	['doc', 'documentation'],
	['infra', 'infrastructure'],
	['tuning', 'optimization'],
	['optimizing', 'optimization'],
	['vendor', 'external service'],
	['upkeep', 'maintenance'],
	['tenet', 'principle'],
	['login', 'authentication'],
	['permission', 'authorization'],
	['fail', 'error'],
	['dr', 'disaster recovery'],
	['threat', 'security'],
	['auth', 'authentication and authorization'],
	['toggle', 'flag'],
]);

function usualKey(key: string): string {
	const usual = key
		.split(' ')
		.map((word) => names.get(word) ?? word)
		.join(' ');
	return names.get(key.replace(/^(?:our|the|your|this|an?) /, '')) ?? names.get(usual) ?? usual;
}

/** Whether the longer key says all words of the other, and more: `canonical flow` those of `flow`. */
export function contains(longer: string, key: string): boolean {
	if (key === '') return false;
	const words = ` ${longer} `;
	return key.split(' ').every((word) => words.includes(` ${word} `));
}

/** All words of a key that say anything, be it little: `system overview` and `architecture overview` share one. */
export function weightyWords(key: string): string[] {
	return key.split(' ').filter((word) => !grammatical.test(word));
}

/** Whether it has half as many words that say anything as the other. */
export function saysHalf(key: string, longer: string): boolean {
	return weightyWords(key).length * 2 >= weightyWords(longer).length;
}

/** How alike two keys are, from 0 to 1: shared telling words, misspellings forgiven; half of the sides of `A and B` counts as it. */
export function likeness(a: ComparableKey, b: ComparableKey): number {
	if (a.key === b.key) return 1;
	if (a.own.length > 5 && isSlipOf(a.own, b.own)) return 0.95;
	if (isJoined(a.sides, b.sides) || isJoined(b.sides, a.sides)) return 0.9;
	let shared = 0;
	for (const word of a.words) if (b.words.some((other) => alike(word, other))) shared++;
	const containment = shared / Math.min(a.words.length, b.words.length);
	return (shared / (a.words.length + b.words.length - shared)) * 0.5 + containment * 0.5;
}

/** Whether `sides` are among those of the other, and half of them at least. */
function isJoined(sides: readonly string[], others: readonly string[]): boolean {
	return sides.length * 2 >= others.length && sides.every((side) => others.includes(side));
}

/** Words that say what kind of text a section is, not what it is about: `Testing` is `Testing Strategy`. */
const telling =
	/^(?!(?:and|or|the|a|an|of|for|to|in|on|with|our|your|this|strategy|plan|approach|overview|consideration|detail|summary|description|section|statement|outcome|proposed|open|technical|key|considered|simple|assessment|design|unresolved|expected|system)$)/;

const grammatical = /^(?:and|or|the|a|an|of|for|to|in|on|with|our|your|this)$/;

function tellingWords(key: string): string[] {
	const words = key.split(' ');
	const found = words.filter((word) => telling.test(word));
	return found.length > 0 ? found : weightyWords(key);
}

/** Equal, a common stem, or one slip of the pen in a long word. */
function alike(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.min(a.length, b.length) < 5) return false;
	return a.startsWith(stemOf(b)) || b.startsWith(stemOf(a)) || isSlipOf(a, b);
}

/** Of five letters only the `e` goes: `storage` is of a `store`, but `training` of no `trail`. */
function stemOf(word: string): string {
	return word.length > 5 || word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The first letter is hardly ever mistyped: `Preference` is no `Reference`. */
function isSlipOf(a: string, b: string): boolean {
	return a[0] === b[0] && Math.abs(a.length - b.length) <= 1 && isOneSlip(a, b);
}

/** One letter added, dropped, changed, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	const restA = a.slice(start);
	const restB = b.slice(start);
	return (
		restA.slice(1) === restB.slice(1) ||
		restA.slice(1) === restB ||
		restA === restB.slice(1) ||
		(restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
	);
}
