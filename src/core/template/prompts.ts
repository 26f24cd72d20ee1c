import { remember } from '../remember.ts';

/**
 * What text looks like a prompt where no template tells. Every pattern here is a heuristic: it holds because a prompt
 * names the *kind* of thing to write ("Feature Name", "link to the ticket") or instructs ("describe …"), while what an
 * author puts between brackets is the thing itself.
 */

const words = (text: string) => new Set(text.split(/\s+/));

/** What a prompt's last word names. A single one of them is a prompt only as a whole value. */
const kinds = words(`
	action actor address alternative amount answer approach architect argument assignee assumption audience author
	baseline benchmark benefit capability case category cause choice comment company competitor component con
	condition cons consequence constraint contact context cost count criteria criterion customer date deadline
	decision default definition deliverable dependency description detail details document driver duration email
	endpoint entity environment epic estimate event example explanation feature field file filename format frequency
	gap goal group guideline id identifier impact implication input issue item justification label library
	likelihood limit link location measure metric metrics milestone mitigation module month name need note notes
	number objective operation option organization outcome output overview owner owners parameter path percentage
	period permission person persona phase placeholder plan platform policy precondition principle priority problem
	process product project pros provider purpose quarter question rate rationale reason recommendation reference
	relationship repository requirement resource response responsibility responsible result reviewer risk role
	scenario scope score section segment service severity slug solution sprint stakeholder stakeholders state
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
	/^(?:(?:yyyy|yy|mm|dd|mon|month|day|year|hh|ss)(?:[\s/.,:-]+|$)){2,}|^(?:yyyymmdd|dd month yyyy|date|today|today['’]?s date)$/i;

/** Verbs that are nouns before "of": `[list of reserved keywords]`. */
const nouns = words('list record link share state place estimate cite select outline');

/**
 * Brackets that carry meaning of their own: task boxes, intervals, footnotes, citations, issue numbers, anchors, JSON,
 * ellipses.
 */
const meaning =
	/^(?:[xX✓✔ ~/-]?|[\d\s.,;:+*/%()–-]+|[\^@!&$].*|.*[#{}].*|[("'“‘].*|\.{2,}|…|sic|citation needed|[A-Z])$/s;

/** What people put in brackets behind a name to say what it is like. */
const mark =
	/^(?:optional|required|default|deprecated|experimental|wip|draft|new|removed|internal|public|private|recommended)$/i;

/** Whether the text between brackets, given without them, is such a mark. */
export function isMark(inner: string): boolean {
	return mark.test(inner.trim());
}

/** Words between blanks; hyphens and underscores join what people say as one. */
function wordsIn(text: string): string[] {
	return text.split(/\s+/).filter((word) => word.length > 1 || /\w/.test(word));
}

const edges = /^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}]+$/gu;

function bare(word: string | undefined): string {
	return word === undefined
		? ''
		: /^\w+$/.test(word)
			? word.toLowerCase()
			: word.replace(edges, '').toLowerCase();
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

/** The certainty with which the text between `[` and `]` is a prompt. */
export const bracketCertainty = remember((inner: string): Certainty => {
	const text = withoutAddresses(inner).trim();
	return hasMeaning(text) || /<a\s/.test(text) ? 'never' : certaintyOf(text);
});

function hasMeaning(text: string): boolean {
	return meaning.test(text) || mark.test(text);
}

/** A link counts by its words: what its address is made of says nothing. */
function withoutAddresses(text: string): string {
	return text.includes('](') ? text.replace(/\]\([^()\s]*\)/g, ']') : text;
}

/** How an author begins a remark of their own. */
const remark =
	/^(?:note|edit|edited|ed\.|update|updated|here|see|cf|source|image|figure|photo|screenshot|diagram|translated|adapted|copied|taken|from|removed|redacted|omitted|snip|this|these|todo)\b/i;

/**
 * Whether the text between `[` and `]` is a prompt when it is a whole paragraph or heading: an author who brackets as much
 * links to something there, speaks for themselves or begins as remarks do.
 */
export function isParagraphPrompt(inner: string): boolean {
	const text = inner.trim();
	return (
		/^\p{Letter}/u.test(text) &&
		mayBePrompt(text) &&
		wordsIn(text).length > 3 &&
		!/\]\(|,\s\[|\b(?:we|our|us|my)\b|\bI\b/.test(text) &&
		!remark.test(text)
	);
}

/** Whether the text between `[` and `]` could be a prompt where the place alone tells that it is. */
export const mayBePrompt = remember((inner: string): boolean => {
	const text = inner.trim();
	return !hasMeaning(text) && !/^\[|["=]/.test(text) && /\p{Letter}{2}/u.test(text);
});

/** Whether text in braces or angles could be a prompt in a document that asks with them: no code. */
export const mayBeAskedInBraces = remember((inner: string): boolean => {
	const text = inner.trim();
	return (
		/^[\p{Letter}\d$]/u.test(text) &&
		/\p{Letter}/u.test(text) &&
		!/[={}<>\\]|;(?:\S|$)|:\/\/|\w@\w|\w\(\)/.test(text)
	);
});

/** `example | description | pointer to more information | …` */
const listed = /^\p{Letter}[\p{Letter}\s/]*(?:\s\|\s[\p{Letter}\s/]+){2,}(?:\s\|\s(?:…|\.{3}))?$/u;

/** Code has no words in Chinese, Japanese or Korean. */
function isIdeographic(text: string): boolean {
	return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(text);
}

/** The same for the text between `{` and `}` (or `{{` and `}}`): words, not code, a set, or a path's parameter. */
export const braceCertainty = remember((inner: string): Certainty => {
	const text = inner.trim();
	if (/^[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+)*$/.test(text) && text.length > 3) return 'value';
	if (/[,.]\s?e\.g\./.test(text) || amount.test(text)) return 'anywhere';
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
	return Math.max(...parts) > 2 && /^[\p{Letter}][\p{Letter}\d\s,.;:!'’…/()-]+$/u.test(text)
		? 'value'
		: 'never';
});

/** Keywords of languages that print values between `{{` and `}}`, and what a page's generator puts there. */
const templating =
	/^(?:if|else|elif|end\w*|range|with|include|define|template|block|each|for|unless|let|log|yield|outlet|partial|import|extends|set|raw|toc|contents?|body|page)\b/;

/** The same for the text between `{{` and `}}`: all but code. A word alone is a prompt where nothing follows it. */
export const doubleBraceCertainty = remember((inner: string): Certainty => {
	const text = inner.trim();
	if (dates.test(text) || /^e\.g\.\s/.test(text)) return 'anywhere';
	if (templating.test(text)) return 'never';
	const plain = text.replace(/\be\.g\.|`[^`]*`/g, '');
	if (!/^[\p{Letter}\s]/u.test(plain) || /[=$"{}]|\w\.\w|\w\((?!s\))|::/.test(plain))
		return braceCertainty(inner);
	const { length } = wordsIn(plain);
	if (length > 2 || (length === 2 && /^[a-z]+ [a-z]+$/.test(text))) return 'anywhere';
	if (length === 2) return text.includes('|') ? 'never' : 'value';
	return namesKind(text) ? 'name' : /^[\w ]+$/.test(text) ? 'paragraph' : 'never';
});

/** The same for the text between `<` and `>`: neither a tag nor a type's argument. */
export const angleCertainty = remember((inner: string): Certainty => {
	const text = inner.trim();
	if (isPhrase(inner) || isIdeographic(inner) || /^e\.?g\.?[\s,:]/i.test(text)) return 'value';
	if (!/^[\p{Letter}][\p{Letter}\d\s,.'’…_/-]*$/u.test(text) || /^[A-Z]+_[A-Z_]+$/.test(text)) return 'never';
	if (/^(?:one (?:line|sentence|word)|\p{Letter}[\p{Letter}-]+ \d)$/u.test(text)) return 'value';
	const isName = namesKind(text.slice(text.lastIndexOf('/') + 1));
	return dates.test(text) || isInstruction(wordsIn(text)) || isName ? 'value' : 'never';
});

/** Three words or more that stand together as no types, attributes or comparison do. */
function isPhrase(inner: string): boolean {
	const text = inner.replace(/ "[^"]*"/g, ' word').replace(/ [&+/|] /g, ' ');
	if (!/^\p{Letter}/u.test(text) || /[=`"{}\\|+*&$]|::|\/\/|\S[@.]\S/.test(text)) return false;
	return text.split(',').some((part) => wordsIn(part).length > 2);
}

/** `2-3 sentences on the outcome`, `One paragraph: what changes`. */
const amount =
	/^(?:one|two|three|an?|\d+(?:\s?(?:[-–]|to|or)\s?\d+)?)(?:\s|-)(?:short |brief |single )?(?:sentence|paragraph|bullet)s?\b(?!.*\b(?:omitted|removed|skipped|elided)\b)/i;

/** `Risk 1`, `Capability Area 2`, `Highlight 1: what went well`; a picture's place is marked like that, too. */
const numberedName = /^\p{Lu}[\p{Letter}/&'’ -]*\s\d(?:$|(?::| [–—-])\s)/u;

function certaintyOf(text: string): Certainty {
	if (dates.test(text) || amount.test(text)) return 'anywhere';
	const words = wordsIn(text);
	if (
		/(?:^|[,;(:.]\s?)(?:e\.?g\.|for example|such as)[\s,:]|^(?:eg|i\.e\.|if any|if applicable|optional:|example:)[\s,:]/i.test(
			text,
		)
	) {
		return words.length > 2 ? 'anywhere' : /^e\.?g/i.test(text) ? 'value' : 'never';
	}
	if (isInstruction(words)) return /^[A-Z]/.test(text) || words.length > 3 ? 'anywhere' : 'value';
	if (/^(?:brief|short|one-line)\s+(?:description|summary|title|name|reason)\b/i.test(text))
		return 'anywhere';
	if (
		words.length > 3 &&
		/^(?:an?|the|all|any|each|this (?:section|part|field|is an? (?:[\w()]+ ){0,6}template))\s/i.test(text)
	)
		return 'paragraph';
	if (/^same (?:structure|format|fields)\b/i.test(text)) return 'paragraph';
	const name = text.includes(',') ? text.replace(/[\s,]*(?:\.{3}|…|\betc\.?)$/, '') : text;
	if (words.length <= 6 && namesKind(name) && isLabelLike(name)) return 'name';
	if (numberedName.test(text)) return 'paragraph';
	return /^[A-Z]+(?:_[A-Z\d]+)+$/.test(text) ? 'paragraph' : 'never';
}

function isInstruction(words: readonly string[]): boolean {
	const first = bare(words[0]).replace(/['’](?:s|re)$/, '');
	if (words.length > 3 && first.endsWith('ly') && verbs.has(bare(words[1]))) return true;
	if (words.length > 4 && verbsInSentences.has(first)) return true;
	const isListed = words.length === 2 && words[0]!.endsWith(',');
	return words.length > 1 && verbs.has(first) && !isListed && !(nouns.has(first) && words[1] === 'of');
}

/** A prompt names a thing; punctuation of a sentence, digits and code tell of content. */
function isLabelLike(text: string): boolean {
	return /^[\p{Letter}\s\d#/|&(),'’_-]+$/u.test(text) && !/^\d/.test(text);
}

const timePattern = 'HH:MM(?::SS)?(?: ?(?:[A-Z]{1,4}|\\([^()]*\\))(?:[+-]\\d+)?)?';

const datePattern = new RegExp(
	`^(?:(?:YYYY|yyyy)([-/.])(?:MM|mm)\\1(?:DD|dd)(?:[ T]${timePattern})?|(?:DD|dd|MM|mm)([-/.])(?:DD|dd|MM|mm)\\2(?:YYYY|yyyy))$`,
);

/** `YYYY-MM-DD` and its kin, with or without a time, as a whole value. */
export function isDatePrompt(text: string): boolean {
	return datePattern.test(text);
}

const timeOrMonth = new RegExp(`^(?:${timePattern}|YYYY-MM)$`);

/** `HH:MM`, `YYYY-MM`, as a whole value of a document that asks; elsewhere it names a format. */
export function isTimePrompt(text: string): boolean {
	return timeOrMonth.test(text);
}

/** What the tools of the shell replace in their templates, as a whole value: `DATE`, `STATUS`, `PROJECT NAME`. */
export function isCapitalPrompt(text: string): boolean {
	return /^[A-Z]{4,}(?:[ _][A-Z]+)*$/.test(text) && kinds.has(bare(text.split(/[ _]/).at(-1)));
}

/** `(fill me in with today's date, YYYY-MM-DD)`, as in templates of RFCs. */
export const fillMeIn = /\(fill (?:me |this |it )?in\b[^()\n]*\)/gi;

/** The same as a whole value, in other words: `(your name)`, `(insert the date)`. */
export function isParenthesisedPrompt(value: string): boolean {
	return /^\((?:insert|replace (?:this|with)|your|enter|names? of(?: the)?)\s[^()\n]*\)$/i.test(value);
}

/** `(leave blank)`, `(GitHub names)`, as the whole value of a field of a document that asks in parentheses. */
export function mayBeAskedInParentheses(value: string): boolean {
	return /^\((?!none|n\/a|optional)(?=.*\p{Letter}{2})(?:[^()]|\([^()]*\))*\)$/isu.test(value);
}

/** `___`: room left for words, in a sentence or as a whole value; no emphasis is as long without a word beside it. */
export const blank = /(?<=^|[\s:|(])_{3,}(?=$|[\s.,;|)])/gm;

/** A number that is to be given later: `ADR-NNNN`, `KEP-XXXX`, `rfcs#0000`, `NUMBER. Title`. */
export const numberPrompt =
	/^NUMBER(?=\. )|(?<![\w/.]|\]\[)[A-Z]{2,12}(?:[- ]|(?=N))(?:N{3,5}|XXXX)(?!\w|-\w+\.\w|-[A-Z]\b)|(?<=\w)#0000(?!\d)/g;

const scales: readonly ReadonlySet<string>[] = [
	words('low med medium moderate high critical minor major none'),
	words('niedrig mittel hoch'),
	words('bajo baja medio media alto alta'),
	words('faible bas basse moyen moyenne élevé élevée'),
	words('低 中 高'),
	words('excellent good fair poor'),
	words('green yellow amber red'),
	words('improving stable declining'),
	words('yes no y n maybe'),
	words('true false'),
	words(
		'draft proposed provisional review accepted approved rejected deprecated superseded implemented implementable final withdrawn wip',
	),
	words('vorgeschlagen akzeptiert abgelehnt veraltet ersetzt'),
	words('propuesto propuesta aceptado aceptada rechazado rechazada obsoleto obsoleta'),
	words('proposé proposée accepté acceptée rejeté rejetée déprécié dépréciée'),
	words('required optional none'),
	words('counter gauge histogram'),
	words('p0 p1 p2 p3 p4'),
	words('xs s m l xl'),
];

/** The alternatives of a choice not made; undefined where `text` is no choice: `[Name/type]` asks for both. `text` is a whole value. */
export const alternativesOf = remember((text: string): readonly string[] | undefined => {
	if (text.includes('<!--')) return undefined;
	const marked = text.replace(/^(\*\*|__|[*_])(.*)\1$/s, '$2');
	const plain = /^[[{].*\]\([^()\s]*\)[\]}]$/.test(marked)
		? marked.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
		: marked;
	const enclosed = /^(?:\[(.*)\]|\{([^{}]*)\}?|<(.*)>)$/s.exec(plain);
	const inner = enclosed?.slice(1).find((each) => each !== undefined) ?? plain;
	if (/[[\]{}<>]/.test(inner)) return undefined;
	if (
		/["'`()=;]|\w\/\w+\/|^\/|:\/\//.test(inner) &&
		!/^[\p{Letter}\w ]+(?:\/[\p{Letter}\w ]+)+$/u.test(inner)
	)
		return undefined;
	const bar = /^[\w ]+(?:\|[\w ]+){2,}$/.test(inner) ? /\|/ : /\s\\?\|\s/;
	const bars = inner.split(bar).map((each) => each.trim());
	const all = bars.length > 1 ? bars : inner.split(/\s?\/\s?/).map((each) => each.trim());
	const parts = all.filter((each) => !/^(?:…|\.{3})$/.test(each));
	if (parts.length < 2 || parts.length > 12) return undefined;
	if (parts.some((each) => each === '' || /[.?!]$|,|etc/.test(each) || wordsIn(each).length > 3))
		return undefined;
	const isTight = bars.length < 2 && !/\s\/\s/.test(inner);
	const isPhrase = parts.some((each) => each.includes(' ')) || /^\p{Lu}[^/]*\/(?:.*\/)?\p{Ll}/u.test(inner);
	if (isTight && isPhrase && !isKnownScale(parts)) return undefined;
	return parts;
});

/** Choices in the middle of a line: `src/app.ts (new | modify)`. */
export function choicesInParentheses(
	content: string,
): { text: string; index: number; alternatives: readonly string[] }[] {
	if (!content.includes(' | ')) return [];
	return Array.from(content.matchAll(/\(([^()\n]+ \| [^()\n]+)\)/g)).flatMap((match) => {
		const alternatives = alternativesOf(match[1]!);
		return alternatives ? [{ text: match[1]!, index: match.index + 1, alternatives }] : [];
	});
}

/** Whether alternatives belong to a scale that everybody knows, so that nobody would leave all of them on purpose. */
export function isKnownScale(alternatives: readonly string[]): boolean {
	const last = (text: string) => bare(wordsIn(text).at(-1));
	if (alternatives.length > 2 && isRank(alternatives)) return true;
	return scales.some((scale) => alternatives.filter((each) => scale.has(last(each))).length >= 2);
}

/** `SEV1 / SEV2 / SEV3`: one word and rising numbers. */
function isRank(alternatives: readonly string[]): boolean {
	const ranks = alternatives.map((each) => /^(\p{Letter}+[- ]?)(\d)$/u.exec(each));
	return ranks.every((rank, at) => rank && rank[1] === ranks[0]![1] && +rank[2]! === +ranks[0]![2]! + at);
}
