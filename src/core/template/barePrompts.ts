// Prompts that no brackets enclose, apart from parentheses.

const timePattern = 'HH:MM(?::SS)?(?: ?(?:[A-Z]{1,4}|\\([^()]*\\)|\\[[^[\\]]*\\])(?:[+-]\\d+)?)?';

/** In English, German, French, Spanish and Portuguese. */
const year = '(?:YYYY|yyyy|AAAA|JJJJ)';
const dayOrMonth = '(?:DD|dd|MM|mm|JJ|TT)';

const datePattern = new RegExp(
	`^(?:${year}([-/.])${dayOrMonth}\\1${dayOrMonth}(?:[ T]${timePattern})?|${dayOrMonth}([-/.])${dayOrMonth}\\2${year})$`,
);

/** `YYYY-MM-DD`, `DD/MM/AAAA` and their kin, with or without a time, as a whole value. */
export function isDatePrompt(text: string): boolean {
	return datePattern.test(text);
}

const timeOrMonth = new RegExp(`^(?:${timePattern}|hh:mm(?::ss)?|YYYY-MM|DD/MM|MM/DD|MM/YYYY)$`);

/** `HH:MM`, `YYYY-MM`, `DD/MM`, as a whole value of a document that asks; elsewhere it names a format. */
export function isTimePrompt(text: string): boolean {
	return timeOrMonth.test(text);
}

/** `X days`, `X hours Y minutes`, `X minutes/hours`, `< X%`, as a whole value. */
export function isUnknownAmount(text: string): boolean {
	return unknownAmount.test(text);
}

const unit = '(?:second|minute|hour|day|week|month|year)s?';
const amount = `[XYN] ?(?:%|ms|${unit}(?:/${unit})?)`;
const unknownAmount = new RegExp(`^(?:[<>≤≥~] ?)?${amount}(?:,? ${amount})?$`);

/** `PLACEHOLDER`, `PLACEHOLDER_SERVICE`: what says itself that it is none. */
export const ownName = /(?<=^|[:\s"])(?:PLACEHOLDER|PLATZHALTER)(?:_[A-Z]+)*(?=$|[:\s"])/gm;

/** `@username`, `@your-github-handle`: whoever it is, as a whole value. */
export function isSomebody(text: string): boolean {
	return /^@(?:your-[\w-]+|(?:git(?:hub|lab)-)?(?:user(?:name)?|usu[aá]rio|handle)|person|owner|assignee)$/i.test(
		text,
	);
}

/** `Your Name`, `Your Proposal Title`, `Feature Name Here`, `Title Goes Here`, in a title or as all of a field. */
export function isNameToCome(text: string): boolean {
	return /^(?:your (?:\p{L}+ ){0,3}(?:name|title)(?: here)?|(?:\p{L}+ ){0,3}(?:name|title) (?:goes )?here)$/iu.test(
		text,
	);
}

/** `(fill me in with today's date, YYYY-MM-DD)`, as in templates of RFCs, not a value's meaning, as in `(fill in NULL for all)`; in a story, `As a (insert user), I want to (insert task)`. */
export const fillMeIn =
	/\((?:fill (?:me |this |it )?in\b(?! (?:NULL|null|\d|["'`]))|insert (?<=\bas an? \((?:insert [^\n]{0,400}\()?insert ))[^()\n]*\)/gi;

/** `on YYYY-MM-DD`, in a sentence of a document that asks. */
export const dateInSentence =
	/(?<=\b(?:on|by|until|before|after|since|from|to) )(?:YYYY-MM-DD|DD[./]MM[./]YYYY|MM\/DD\/YYYY)(?![\w-])/g;

/** The same as a whole value, in other words: `(your name)`, `(insert the date)`. */
export function isParenthesisedPrompt(value: string): boolean {
	return /^\((?:insert|replace (?:this|with)|your|enter|(?:the )?names? of(?: the)?)\s[^()\n]*\)$/i.test(
		value,
	);
}

/** `fill me in with a unique name`, as a whole value. */
export function isInstructionToFillIn(value: string): boolean {
	return /^fill (?:me |this |it )?in (?:with|the|your|an?)\s/i.test(value);
}

/** `(leave blank)`, `(GitHub names)`, as the whole value of a field of a document that asks in parentheses. */
export function mayBeAskedInParentheses(value: string): boolean {
	return /^\((?!none|n\/a|optional)(?=.*\p{L}{2})(?:[^()]|\([^()]*\))*\)$/isu.test(value);
}

/** `___`, `ADR-___`: room left for words, in a sentence or as a whole value; no emphasis is as long without a word beside it. */
export const blank = /(?<=^|[\s:|(]|\b[A-Z]{2,6}-)(?:_{3,}|＿{3,})(?=$|[\s.,:;|)])/gm;

/** `1.2.0 - YYYY-MM-DD`, `v1.0 (YYYY-MM-DD)`: of a release that has none yet. */
export const releaseDate = /(?<=^\[?v?\d[\d.]*\]?(?: [-–—] | \())(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)(?=\)?$)/gm;

/** `UC-###`, `TM-XXX`, `T-NNN`, `Workstream NNNN`: the number of a document in its title, or behind a label that asks for it. */
export const unnumbered =
	/(?<=^|[\s*"'])(?:[A-Z]{2,12}-(?:#{3,4}|X{3,4}|N{3,4})|[A-Z]-N{3,4})(?=$|[\s:*"'])|(?<=^\p{Lu}\p{Ll}{2,20} )(?:N{4}|X{4})(?=$|:| [-–—])/u;

/** A number that is to be given later: `ADR-NNNN`, `KEP-XXXX`, `rfcs#0000`, `NUMBER. Title`; `613-XXX-XXXX` says how a number is written. */
export const numberPrompt =
	/^NUMBER(?=\. )|(?<![\w/.]|[\dX]-|\]\[)[A-Z]{2,12}(?:-YYYY(?:-?MM(?:-?DD)?)?)?(?:[- ]|(?=N))(?:N{3,5}|XXXX)(?!\w|-\w+\.\w|-[A-Z]\b)|^[A-Z]\w{1,15}-(?:NNN|nnn)(?=: )|(?<=\w)#0000(?!\d)/g;
