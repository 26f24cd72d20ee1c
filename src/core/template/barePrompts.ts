// Prompts that no brackets enclose, apart from parentheses.

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

/** `(fill me in with today's date, YYYY-MM-DD)`, as in templates of RFCs. */
export const fillMeIn = /\(fill (?:me |this |it )?in\b[^()\n]*\)/gi;

/** The same as a whole value, in other words: `(your name)`, `(insert the date)`. */
export function isParenthesisedPrompt(value: string): boolean {
	return /^\((?:insert|replace (?:this|with)|your|enter|(?:the )?names? of(?: the)?)\s[^()\n]*\)$/i.test(
		value,
	);
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
