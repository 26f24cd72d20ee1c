import type { Code } from '../markdown/parts.ts';

const bracketed = /(^|[^\w\])\n]|_)(\[[\p{L}\p{N}<#/][^[\]\n]*(?:\[[^[\]\n]*\][^[\]\n]*)*\])/gmu;

export interface CodePrompt {
	/** Brackets included. */
	readonly prompt: string;
	/** Where it starts. */
	readonly index: number;
	/** The prompt with the character before it, by which prompts in code are known. */
	readonly key: string;
}

/** Brackets in code that stand where a name or value would; an index or type argument follows a name instead. */
export function codePromptsIn(content: string): CodePrompt[] {
	const matches = [...content.matchAll(bracketed)].filter((match) => /\p{L}{2}/u.test(match[2]!));
	return matches.map((match) => ({
		prompt: match[2]!,
		index: match.index + match[1]!.length,
		key: match[0],
	}));
}

/** Code with white space folded, so that indenting it in a list changes nothing. */
export function foldCode({ content }: Code): string {
	return content.replace(/\s+/g, ' ').trim();
}
