import { remember } from '../remember.ts';
import { isDatePrompt } from './barePrompts.ts';
import { bare, words, wordsIn } from './words.ts';

const scales: readonly ReadonlySet<string>[] = [
	words('low med medium moderate high critical minor major none'),
	words('niedrig mittel hoch'),
	words('bajo baja baixo baixa medio media médio média alto alta'),
	words('easy hard fácil média difícil'),
	words('faible bas basse moyen moyenne élevé élevée'),
	words('lav lavt låg middels medel høy høyt hög'),
	words('small medium large'),
	words('低 中 高'),
	words('excellent good fair poor'),
	words('green yellow amber red'),
	words('improving stable declining'),
	words('must should could'),
	words('yes no y n maybe'),
	words('ja nein nei nej oui non sí sim não'),
	words('approve deny reject'),
	words('true false'),
	words(
		'draft proposed provisional pending review accepted approved chosen rejected denied expired deprecated superseded implemented implementable final withdrawn wip open closed fixed resolved mitigated addressed planning planned running active ongoing progress complete completed done reviewed released published finalised finalized',
	),
	words('vorgeschlagen akzeptiert abgelehnt veraltet ersetzt'),
	words('proposta aprovada aceita rejeitada obsoleta rascunho concluída'),
	words(
		'propuesto propuesta aprobado aprobada borrador aceptado aceptada rechazado rechazada deprecado deprecada obsoleto obsoleta',
	),
	words('proposé proposée accepté acceptée rejeté rejetée déprécié dépréciée'),
	words('required optional none'),
	words('pass passed fail failed met missed inconclusive'),
	words('counter gauge histogram'),
	words('p0 p1 p2 p3 p4'),
	words('xs s m l xl'),
	words('go no-go'),
];

/** The alternatives of a choice not made; undefined where `text` is no choice: `[Name/type]` asks for both. `text` is a whole value. */
export const alternativesOf = remember((text: string): readonly string[] | undefined => {
	// `proposed # proposed | accepted`: behind the value a remark says what it may be.
	if (text.includes('<!--') || text.includes(' # ')) return undefined;
	const marked = text.replace(/^(\*\*|__|[*_])(.*)\1$/s, '$2');
	const plain = /^[[{].*\]\([^()\s]*\)[\]}]$/.test(marked)
		? marked.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
		: marked;
	const enclosed = /^(?:\[(.*)\]|\{([^{}]*)\}?|<(.*)>|\((.*)\))$/s.exec(plain);
	const inner = enclosed?.slice(1).find((each) => each !== undefined) ?? plain;
	if (/[[\]{}<>]/.test(inner) || isDatePrompt(inner)) return undefined;
	if (
		/["`()=;]|(?<!\w)'|'(?!\w)|\w\/\w+\/|^\/|:\/\//.test(inner) &&
		!/^[\p{L}\w ]+(?:\/[\p{L}\w ]+)+$/u.test(inner)
	)
		return undefined;
	const bar = /^[\p{L}\w -]+(?:\|[\p{L}\w -]+){2,}$/u.test(inner) ? /\|/ : /\s\\?\|\s/;
	const bars = inner.split(bar).map((each) => each.trim());
	const all = bars.length > 1 ? bars : inner.split(/\s?\/\s?/).map((each) => each.trim());
	const parts = all.filter((each) => !/^(?:…|\.{3})$/.test(each));
	if (parts.length < 2 || parts.length > 12 || isChosen(parts) || areFields(parts)) return undefined;
	if (parts.some((each) => each === '' || /[.?!]$|,|etc/.test(each) || wordsIn(each).length > 3))
		return undefined;
	const isTight = bars.length < 2 && !/\s\/\s/.test(inner);
	const isPhrase = parts.some((each) => each.includes(' ')) || /^\p{Lu}[^/]*\/(?:.*\/)?\p{Ll}/u.test(inner);
	if (isTight && isPhrase && !isKnownScale(parts)) return undefined;
	return parts;
});

/** `Draft | **Approved**`, `~~Draft~~ | Approved`: who marks or strikes one of them has chosen. */
function isChosen(parts: readonly string[]): boolean {
	const marked = parts.filter((each) => /^(?:\*\*|__|~~)/.test(each));
	return marked.length > 0 && marked.length < parts.length;
}

/** `Date: today | Severity: high`, the first label cut off. */
function areFields([, ...others]: readonly string[]): boolean {
	return others.some((each) => /^\p{Lu}[\p{L} ]*: /u.test(each));
}

/** Choices in the middle of a line: `src/app.ts (new | modify)`. */
export function choicesInParentheses(
	content: string,
): { text: string; index: number; alternatives: readonly string[] }[] {
	if (!content.includes(' | ')) return [];
	return Array.from(content.matchAll(/\(([^()\n]+)\)/g)).flatMap((match) => {
		const alternatives = match[1]!.includes(' | ') && alternativesOf(match[1]!);
		return alternatives ? [{ text: match[1]!, index: match.index + 1, alternatives }] : [];
	});
}

/**
 * Whether alternatives belong to a scale that everybody knows, so that nobody would leave all of them on purpose: two of
 * them at least, or `all`.
 */
export function isKnownScale(alternatives: readonly string[], all = false): boolean {
	const last = (text: string) => bare(wordsIn(text.replace(/[ -]have$/i, '')).at(-1));
	if (alternatives.length > 2 && isRank(alternatives)) return true;
	if (alternatives.every((each) => pictograph.test(each))) return new Set(alternatives).size > 1;
	const needed = all ? alternatives.length : 2;
	return scales.some((scale) => alternatives.filter((each) => scale.has(last(each))).length >= needed);
}

/** `Pass/Fail`, `Go / No-Go`, `Open / Closed`, `Draft | Approved`: two that nothing is at once. */
export function areOpposites(alternatives: readonly string[]): boolean {
	return alternatives.length === 2 && opposites.test(alternatives.join('/'));
}

const open = 'draft|open|pending|in progress|ongoing';
const closed = 'approved|accepted|rejected|final|completed?|done|closed|fixed|resolved|mitigated|addressed';
const opposites = new RegExp(
	`^(?:pass(?:ed)?/fail(?:ed)?|met/(?:missed|not met)|go/no[- ]go|approve/(?:deny|reject)|(?:approved|accepted|chosen)/(?:denied|rejected)|(?:${open})/(?:${closed})|(?:${closed})/(?:${open}))$`,
	'i',
);

/** `Yes / No`, in whatever language. */
export function isYesOrNo(alternatives: readonly string[]): boolean {
	return /^(?:yes\/no|ja\/(?:nei|nej|nein)|oui\/non|sí\/no|sim\/não)$/i.test(alternatives.join('/'));
}

/** `✅`, `🚧 In Progress` */
const pictograph = /^\p{Extended_Pictographic}/u;

/** `SEV1 / SEV2 / SEV3`: one word and rising numbers. */
function isRank(alternatives: readonly string[]): boolean {
	const ranks = alternatives.map((each) => /^(\p{L}+[- ]?)(\d)$/u.exec(each));
	return ranks.every((rank, at) => rank && rank[1] === ranks[0]![1] && +rank[2]! === +ranks[0]![2]! + at);
}
