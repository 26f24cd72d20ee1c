import { remember } from '../remember.ts';
import { bare, words, wordsIn } from './words.ts';

/**
 * What text looks like a prompt where no template tells. Every pattern here is a heuristic: it holds because a prompt
 * names the *kind* of thing to write ("Feature Name", "link to the ticket") or instructs ("describe …"), while what an
 * author puts between brackets is the thing itself.
 */

/** What a prompt's last word names. A single one of them is a prompt only as a whole value. */
const kinds = words(`
	action actor address alternative amount answer approach architect argument assignee assumption audience author
	baseline benchmark benefit capability case category cause choice comment company competitor component con
	condition consequence constraint contact context cost count criteria criterion customer date deadline
	decision default definition deliverable dependency description detail document driver duration email
	endpoint entity environment epic estimate event example explanation feature field file filename format frequency
	gap goal group guideline id identifier impact implication input issue item justification label library
	likelihood limit link location measure metric milestone mitigation module month name need note
	number objective operation option organization outcome output overview owner parameter path percentage
	period permission person persona phase placeholder plan platform policy precondition principle priority problem
	process product project provider purpose quarter question rate rationale reason recommendation reference
	relationship repository requirement resource response responsibility responsible result reviewer risk role
	scenario scope score section segment service severity slug solution sprint stakeholder state
	statement status step story strategy summary system target task team term text threshold ticket time timeframe
	timeline timestamp title tool topic trigger type url user username value vendor version week year
`);

/** Words that begin an instruction. */
const verbs = words(`
	add answer attach briefly choose clarify cite compare complete copy define describe detail determine discuss document
	elaborate enter enumerate estimate explain extract fill give how identify include indicate insert justify link list mention
	name outline paste pick place provide put quantify record refer repeat replace select share short specify state summarise
	summarize tell use what when where whether which who why write your
`);

/** Words that begin an instruction or the name of a thing: only the former goes on. */
const verbsInSentences = words(`
	analyse analyze assess check evaluate expand highlight offer optionally present propose reference set show sketch
	verify
`);

const dates =
	/^(?:(?:yyyy|aaaa|jjjj|yy|mm|dd|jj|tt|mon|month|day|year|hh|ss)(?:[\s/.,:-]+|$)){2,}|^(?:[a-z]{2,6}-)?yyyy-?(?:mm-?dd)?(?:-(?:#+|n+|x+))?$|^(?:dd month yyyy|date|today|today['’]?s date)$/i;

/** Verbs that are nouns before "of": `[list of reserved keywords]`. */
const nouns = words('list record link share state place estimate cite select outline');

/**
 * Brackets that carry meaning of their own: task boxes, intervals, footnotes, citations, issue numbers, anchors, JSON,
 * bytes, ellipses.
 */
const meaning =
	/^(?:[xX✓✔ ~/-]?|[\d\s.,;:+*/%()–-]+|(?:0x[\dA-Fa-f]+[\s,]*)+|[\^@!&$].*|.*[#{}].*|[("'“‘].*|\.{2,}|…|sic|citation needed|[A-Z])$/s;

/** What people put in brackets behind a name to say what it is like, or how a setting stands. */
const mark =
	/^(?:(?:un)?checked|(?:un)?ticked|enabled|disabled|completed|confirmed|proposed|superseded|optional|required|default|deprecated|experimental|wip|draft|new|removed|internal|public|private|recommended|reserved|obsolete|unused|opcional|optionnel|facultatif|可选|可選|必填|任意|必須)$/i;

/** Whether the text between brackets, given without them, is such a mark. */
export function isMark(inner: string): boolean {
	return mark.test(inner.trim());
}

/** `Component 1`, `Name(s)`, `ticket-id`: whether the last word says what kind of thing it is. */
function namesKind(text: string): boolean {
	const plain = /[\d()#_:N-]|\s\w$/.test(text)
		? text
				.replace(/\([^()]*\)/g, ' ')
				.replace(/[\s#:._-]+(?:\d+|N{1,4}|X{1,4}|[A-Za-z])$/, '')
				.replace(/[_-]/g, ' ')
		: text;
	const last = bare(plain.slice(plain.trimEnd().lastIndexOf(' ') + 1).trim());
	return kinds.has(last) || kinds.has(last.replace(/ies$/, 'y')) || kinds.has(last.replace(/s$/, ''));
}

/**
 * How sure it is that a text is a prompt: `anywhere`, even in the middle of a sentence; as a whole `value` or in a heading;
 * as a whole `paragraph`; `never`. `name`: as a whole value, but it reads like a reference, too, which it is in a
 * document that uses reference links.
 */
export type Certainty = 'anywhere' | 'value' | 'name' | 'paragraph' | 'never';

/** What other languages call what is asked for: `Nome`, `Descripción del cambio`, `Titel des Vorhabens`, `機能名`. */
const foreignName =
	/^(?:nome|nombre|nom|título|titulo|titre|titel|fecha|datum|descrição|descripción|beschreibung|autor|auteur|responsável|responsable)(?:\s(?:d[aeo]s?|del|du|des|der)\s\p{L}[\p{L}\s/-]*)?$|^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,8}(?:名|名称|名前|标题|タイトル|日期|日付|作者|担当者|负责人|描述|说明|説明|概要)$/iu;

/** The certainty with which the text between `[` and `]` is a prompt. */
export const bracketCertainty = remember((inner: string): Certainty => {
	const text = withoutMarkup(inner);
	if (saysItself.test(text)) return 'anywhere';
	return hasMeaning(text) || /<a\s/.test(text) ? 'never' : certaintyOf(text);
});

/** `PLACEHOLDER: what it costs a year` */
const saysItself = /^(?:PLACEHOLDER|PLATZHALTER)\b/;

function hasMeaning(text: string): boolean {
	return (
		(meaning.test(text) && !forExample.test(text) && !dates.test(text)) ||
		mark.test(text) ||
		arrows.has(text.at(-1)) ||
		arrows.has(text[0]) ||
		nothing.test(text) ||
		annotation.test(text)
	);
}

/** `Next →`, `← Back`: a button. */
const arrows: ReadonlySet<string | undefined> = new Set('←→»›«‹');

/** What follows may hold a number sign: `e.g., Build #7`. */
const forExample = /^e\.g\.[\s,:]/i;

/** `none, plain library` answers; `None | List of tables` and `N/A if there is none` ask. */
const nothing = /^(?:none|n\/a)\b(?!\s*[|/]|\s(?:if|or)\b)/i;

/** `ed: not reviewed yet`, `Redundant: this follows, for example, from …`, `Clarify: R1.Q2, R2.Q3`, `IOException: no such file` */
const annotation =
	/^(?:(?:[Ee]d|ED|[Aa]side|[Rr]edundant)[.:]\s|\p{Lu}\p{Ll}+: (?:[A-Z]+\d+[.,A-Z\d ]*)+$|[\w.]+(?:Exception|Error): )/u;

/** A link counts by its words: what its address is made of says nothing, nor do italics around all of it: `[_Your Title_]`. */
function withoutMarkup(inner: string): string {
	const text = (inner.includes('](') ? inner.replace(/\]\([^()\s]*\)/g, ']') : inner).trim();
	return /^[_*]/.test(text) ? text.replace(/^[_*]+|[_*]+$/g, '') : text;
}

/** How an author begins a remark of their own. */
const remark =
	/^(?:note|edit|edited|update|updated|here|see|cf|source|image|figure|photo|screenshot|diagram|translated|adapted|copied|taken|from|removed|redacted|omitted|snip|this|these|todo)\b/i;

/**
 * Whether the text between `[` and `]` is a prompt when it is a whole paragraph or heading: an author who brackets as much
 * links to something there, speaks for themselves or begins as remarks do.
 */
export function isParagraphPrompt(inner: string): boolean {
	const text = inner.trim();
	return (
		(/^\p{L}/u.test(text) ? mayBePrompt(text) && !text.includes('](') : aboutField.test(text)) &&
		wordsIn(text).length > 3 &&
		!/,\s\[|\b(?:we|our|us|my)\b|\bI\b/.test(text) &&
		!remark.test(text)
	);
}

/** `"Status" should be one of: Draft | Final` */
const aboutField = /^["“][^"”]{1,40}["”] (?:should|must|is|are|may|can|describes?|says?)\s/;

/** Whether the text between `[` and `]` could be a prompt where the place alone tells that it is. */
export const mayBePrompt = remember((inner: string): boolean => {
	const text = inner.trim();
	return !hasMeaning(text) && !/^\[|["=]/.test(text) && /\p{L}{2}/u.test(text);
});

/** Whether it does where nothing but the place tells that anything is asked: no name of a source or requirement and no remark does. */
export function showsPrompt(inner: string): boolean {
	return mayBePrompt(inner) && !ownWords.test(inner.trim());
}

/** `RFC2119`, `RDF12-CONCEPTS`, `NOTE: …`, `TBD` */
const ownWords = /^(?:[A-Z]{2,}\d{3,}|(?=[A-Z-]*\d)[A-Z][A-Z\d]+(?:-[A-Z\d]+)+|NOTE: .*|TB[CD])$/s;

/** Whether text in braces or angles could be a prompt in a document that asks with them: no code. */
export const mayBeAskedInBraces = remember((inner: string): boolean => {
	const text = inner.trim();
	return (
		/^[\p{L}\d$]/u.test(text) &&
		/\p{L}/u.test(text) &&
		!/[={}<>\\]|;(?:\S|$)|:\/\/|\w@\w|\w\(\)/.test(text.replace(/\{[\p{L} -]{1,40}\}/gu, ''))
	);
});

/** `example | description | pointer to more information | …` */
const listed = /^\p{L}[\p{L}\s/]*(?:\s\|\s[\p{L}\s/]+){2,}(?:\s\|\s(?:…|\.{3}))?$/u;

/** Code has no words in Chinese, Japanese or Korean. */
function isIdeographic(text: string): boolean {
	return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/u.test(text);
}

/** The same for the text between `{` and `}` (or `{{` and `}}`): words, not code, a set, or a path's parameter. */
export const braceCertainty = remember((inner: string): Certainty => {
	const text = inner.trim();
	if (mark.test(text)) return 'never';
	if (/^[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+)*$/.test(text) && text.length > 3) return 'value';
	if (/[,.]\s?e\.g\.|^(?:e\.g\.|例)[\s:：,]/.test(text) || amount.test(text)) return 'anywhere';
	if (listed.test(text)) return 'paragraph';
	if (isIdeographic(text) && !/[="<>$;]/.test(text)) return 'value';
	if (/^[A-Z][a-z]+$/.test(text) && namesKind(text)) return 'name';
	if (/[="<>$\\|&*+^~`]|;\S|\w\(|\S:\S|^[\W\d]|\s(?:=>|->)\s/.test(text) || wordsIn(text).length < 2)
		return 'never';
	if (/^(?:along|with|without)\s/i.test(text)) return 'never';
	const parts = text.split(',').map((part) => wordsIn(part).length);
	if (parts.length > 1 && parts.every((count) => count < 2)) return 'never';
	const certainty = certaintyOf(text);
	if (certainty === 'name') return Math.max(...parts) > 2 ? 'anywhere' : 'value';
	if (certainty === 'paragraph') return 'value';
	if (certainty !== 'never') return certainty;
	return Math.max(...parts) > 2 && /^[\p{L}][\p{L}\d\s,.;:!'’…/()-]+$/u.test(text) ? 'value' : 'never';
});

/** Keywords of languages that print values between `{{` and `}}`, and what a page's generator puts there. */
const templating =
	/^(?:if|else|elif|end\w*|range|with|include|define|template|block|each|for|unless|let|log|yield|outlet|partial|import|extends|set|raw|toc|contents?|body|page)\b/;

/** The same for the text between `{{` and `}}`: all but code. A word alone is a prompt where nothing follows it. */
export const doubleBraceCertainty = remember((inner: string): Certainty => {
	const text = inner.trim();
	if (dates.test(text) || /^(?:e\.g\.\s|[A-Z][A-Z\d_]{2,}$)/.test(text)) return 'anywhere';
	if (templating.test(text)) return 'never';
	const plain = text.replace(/\be\.g\.|`[^`]*`/g, '');
	if (!/^[\p{L}\s]/u.test(plain) || /[=$"{}]|\w\.\w|\w\((?!s\))|::/.test(plain)) return braceCertainty(inner);
	const { length } = wordsIn(plain);
	if (length > 2 || (length === 2 && /^[a-z]+ [a-z]+$/.test(text))) return 'anywhere';
	if (length === 2) return text.includes('|') ? 'never' : 'value';
	return namesKind(text) ? 'name' : /^[\w ]+$/.test(text) ? 'paragraph' : 'never';
});

/** The same for the text between `<` and `>`: neither a tag nor a type's argument. */
export const angleCertainty = remember((inner: string): Certainty => {
	const text = inner.trim();
	if (/^\s/.test(inner) && (isPhrase(text) || amount.test(text))) return 'paragraph';
	if (/^(?:0{3,}|[^\P{L}A-Za-z][\p{L} -]*)$/u.test(text)) return 'value';
	if (isPhrase(inner) || isIdeographic(inner) || /^e\.?g\.?[\s,:]/i.test(text)) return 'value';
	if (!/^[\p{L}][\p{L}\d\s,.'’…_/-]*$/u.test(text) || /^[A-Z]+_[A-Z_]+$/.test(text)) return 'never';
	if (/^(?:one (?:line|sentence|word)|\p{L}[\p{L}-]+ \d|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)$/u.test(text))
		return 'value';
	const isName = namesKind(text.slice(text.lastIndexOf('/') + 1)) || foreignName.test(text);
	return dates.test(text) || isInstruction(wordsIn(text)) || isName ? 'value' : 'never';
});

/** The same for the text between `<<` and `>>`: a word alone may be a stereotype of UML. */
export const doubleAngleCertainty = remember((inner: string): Certainty => {
	const isSaid = wordsIn(inner).length > 1 && mayBeAskedInBraces(inner);
	return isSaid ? 'anywhere' : angleCertainty(inner);
});

/** Three words or more that stand together as no types, attributes or comparison do. */
function isPhrase(inner: string): boolean {
	const text = inner.replace(/ "[^"]*"/g, ' word').replace(/ [&+/|] /g, ' ');
	if (!/^\p{L}/u.test(text) || /[=`"{}\\|+*&$]|::|\/\/|\S[@.]\S/.test(text)) return false;
	return text.split(',').some((part) => wordsIn(part).length > 2);
}

/** `2-3 sentences on the outcome`, `One paragraph: what changes`. */
const amount =
	/^(?:one|two|three|an?|\d+(?:\s?(?:[-–]|to|or)\s?\d+)?)(?:\s|-)(?:short |brief |single )?(?:sentence|paragraph|bullet)s?\b(?!.*\b(?:omitted|removed|skipped|elided)\b)/i;

/** `Risk 1`, `Capability Area 2`, `Highlight 1: what went well`; a picture's place is marked like that, too. */
const numberedName = /^\p{Lu}[\p{L}/&'’ -]*\s\d(?:$|(?::| [–—-])\s)/u;

/** `ServiceName`; an attribute of a program, `[CallerMemberName]`, is written so, too. */
const joinedName = /^(?:\p{Lu}\p{Ll}+){2,}$/u;

const briefly =
	/^(?:(?:brief|short|one-line)\s+(?:description|summary|title|name|reason)|kurze\s+(?:beschreibung|zusammenfassung)|(?:breve|brève|courte)\s+(?:descrição|descripción|description|resumo|resumen))(?!\p{L})/iu;

/** `Copy Match ID`, `Use Built-in Model`: every word has a capital, and what it says is done by a reader of the screen, not by an author. */
const button =
	/^(?:Copy|Paste|Use(?! Cases?\b))(?: (?!(?:Here|From|Below|Above)\b)[\p{Lu}\d][\p{L}\d-]*){1,4}(?:\.{3}|…)?$/u;

function certaintyOf(text: string): Certainty {
	if (dates.test(text) || amount.test(text)) return 'anywhere';
	if (button.test(text)) return 'never';
	const words = wordsIn(text);
	if (
		/(?:^|[,;(:.]\s?)(?:e\.?g\.|for example|such as)[\s,:]|^(?:eg|i\.e\.|if any|if applicable|example:)[\s,:]/i.test(
			text,
		)
	) {
		return words.length > 2 ? 'anywhere' : /^e\.?g/i.test(text) ? 'value' : 'never';
	}
	if (isInstruction(words)) return /^[A-Z]/.test(text) || words.length > 3 ? 'anywhere' : 'value';
	if (briefly.test(text)) return 'anywhere';
	if (
		words.length > 3 &&
		/^(?:an?|the|all|any|each|this (?:section|part|field|is an? (?:[\w()]+ ){0,6}template))\s/i.test(text)
	)
		return 'paragraph';
	if (/^same (?:structure|format|fields)\b/i.test(text)) return 'paragraph';
	const name = text.includes(',') ? text.replace(/[\s,]*(?:\.{3}|…|\betc\.?)$/, '') : text;
	if (words.length <= 6 && ((namesKind(name) && isLabelLike(name)) || foreignName.test(name))) return 'name';
	if (numberedName.test(text)) return 'paragraph';
	if (joinedName.test(text) && namesKind(text.replace(/\B(?=\p{Lu})/gu, ' '))) return 'paragraph';
	return /^[A-Z]+(?:_[A-Z\d]+)+$/.test(text) ? 'paragraph' : 'never';
}

/** Whether the words begin by telling the author what to write. */
export function isInstruction(words: readonly string[]): boolean {
	const first = bare(words[0]).replace(/['’](?:s|re)$/, '');
	if (words.length > 3 && first.endsWith('ly') && verbs.has(bare(words[1]))) return true;
	if (words.length > 4 && verbsInSentences.has(first)) return true;
	const isListed = words.length === 2 && words[0]!.endsWith(',');
	return words.length > 1 && verbs.has(first) && !isListed && !(nouns.has(first) && words[1] === 'of');
}

/** A prompt names a thing; punctuation of a sentence, digits and code tell of content. */
function isLabelLike(text: string): boolean {
	return /^[\p{L}\s\d#/|&(),'’_-]+$/u.test(text) && !/^\d/.test(text);
}

/** What the tools of the shell replace in their templates, as a whole value: `DATE`, `STATUS`, `PROJECT NAME`. */
export function isCapitalPrompt(text: string): boolean {
	return /^[A-Z]{4,}(?:[ _][A-Z]+)*$/.test(text) && namesKind(text);
}
