/** What a number's first part is written in: `3`, `III`, `C`. */
type Numerals = 'arabic' | 'roman' | 'letters';

/** How a heading is numbered: `3.1)` of `## 3.1) Storage`, `IV.` of `## IV. Risks`. */
export interface Numbering {
	/** `Section ` of `Section 4: Storage`, mostly empty. */
	readonly lead: string;
	readonly numerals: Numerals;
	readonly isLower: boolean;
	readonly parts: readonly number[];
	/** What separates the number from the words: `) `, `. `, ` – `. */
	readonly separator: string;
	/** All of it, as it stands in the heading. */
	readonly text: string;
}

const arabic = /^(§\s*|(?:section|chapter|part)\s+)?(\d+)((?:\.\d+)*)(\s*[.):–—-]+\s*|\s+)(?=\S)/i;
/** `A.` and `A.1`, but no `A` on its own: that is a word. */
const lettered = /^((?:section|chapter|part)\s+)?([ivxlc]+|[a-z])((?:\.\d+)*)([.):]+\s+|(?<=\d)\s+)(?=\S)/i;

/** The number that a heading's text starts with; undefined where there is none. `like`: that of a neighbour, whose numerals it shares. */
export function numberingOf(heading: string, like?: Numbering): Numbering | undefined {
	const match = arabic.exec(heading) ?? lettered.exec(heading);
	if (!match) return undefined;
	const [text, lead = '', first = '', below = '', separator = ''] = match;
	const numerals = /\d/.test(first) ? 'arabic' : (like?.numerals ?? numeralsOf(first));
	const number = numberIn(first, numerals);
	if (number === undefined || (like && numerals !== like.numerals)) return undefined;
	const parts = [number, ...below.split('.').slice(1).map(Number)];
	return { lead, numerals, isLower: first === first.toLowerCase(), parts, separator, text };
}

export function withoutNumbering(heading: string): string {
	return heading.slice(numberingOf(heading)?.text.length ?? 0);
}

/** The same style with another number. */
export function renumbered(
	{ lead, numerals, isLower, separator }: Numbering,
	parts: readonly number[],
): string {
	const [first = 0, ...below] = parts;
	const written =
		numerals === 'arabic' ? String(first) : numerals === 'roman' ? roman(first) : letters(first);
	return `${lead}${[isLower ? written.toLowerCase() : written, ...below].join('.')}${separator}`;
}

export function startsWith(parts: readonly number[], start: readonly number[]): boolean {
	return start.every((part, index) => parts[index] === part);
}

function numeralsOf(text: string): Numerals {
	return text.length > 1 || /i/i.test(text) ? 'roman' : 'letters';
}

function numberIn(text: string, numerals: Numerals): number | undefined {
	if (numerals === 'arabic') return Number(text);
	if (numerals === 'letters') return text.length === 1 ? text.toUpperCase().charCodeAt(0) - 64 : undefined;
	const most = 100;
	for (let value = 1; value < most; value++) if (roman(value) === text.toUpperCase()) return value;
	return undefined;
}

const romanDigits = [
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
] as const;

function roman(number: number): string {
	const digit = romanDigits.find(([value]) => value <= number);
	return digit ? digit[1] + roman(number - digit[0]) : '';
}

/** Z is followed by AA. */
function letters(number: number): string {
	const before = number > 26 ? letters(Math.floor((number - 1) / 26)) : '';
	return before + String.fromCharCode(65 + ((number - 1) % 26));
}
