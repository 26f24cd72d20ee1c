import type { Passage } from '../markdown/reading.ts';
import { isDatePrompt } from '../template/barePrompts.ts';
import { bracketCertainty, mayBePrompt } from '../template/prompts.ts';

/** `**Owner:** _team_`, `| Owner | *team* |`: all of a field or cell in italics. */
interface Italic {
	readonly text: string;
	readonly start: number;
	/** Of an item without a label, or of the first cell in a row, which names what stands beside it. */
	readonly isName: boolean;
}

const italic = /^([*_])(?![*_\s])([^*_\n]+)\1$/;

function* italicsIn({ prose, values }: Passage): Generator<Italic> {
	const { kind, content, before } = prose;
	if (kind === 'heading' || kind === 'metadata' || (kind === 'paragraph' && /^[*_]\w/.test(content))) return;
	for (const { label, start, end } of values) {
		const isName = kind === 'cell' ? !before : label === '';
		if (isName && kind === 'paragraph') continue;
		const text = italic.exec(content.slice(start, end))?.[2];
		if (text !== undefined) yield { text, start: start + 1, isName };
	}
}

/** `_your name_`, `_YYYY-MM-DD_`, `_e.g. the checkout team_`, `_..._`, `_(if known)_`; in a field `_name_`, too. */
function isSure({ text, isName }: Italic): boolean {
	return (
		isDatePrompt(text) ||
		/^(?:your \p{L}.*|e\.g\..*|(?:https?:\/\/)?(?:\.{3}|…)|\((?:if|or) [^()]*\))$/iu.test(text) ||
		(/^\([^()]*\)$/.test(text) && bracketCertainty(text.slice(1, -1)) === 'anywhere') ||
		(!isName && /^\p{Ll}+$/u.test(text) && bracketCertainty(text) === 'name')
	);
}

/** A name asks where it stands in parentheses. */
function mayAsk({ text, isName }: Italic): boolean {
	const [, inner] = /^\((.*)\)$/.exec(text) ?? [];
	return (inner !== undefined || !isName) && mayBePrompt(inner ?? text);
}

/** How many values in italics tell by their words that they ask. */
export function countItalics(passage: Passage): number {
	let count = 0;
	for (const each of italicsIn(passage)) if (isSure(each)) count++;
	return count;
}

/** The values in italics that ask in a document that asks in italics. */
export function italicPromptsIn(passage: Passage): { readonly start: number; readonly end: number }[] {
	return Array.from(italicsIn(passage))
		.filter((each) => isSure(each) || mayAsk(each))
		.map(({ text, start }) => ({ start, end: start + text.length }));
}
