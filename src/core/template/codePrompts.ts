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

/** `[tool.settings]` */
const table = /^\[[a-z_][\w-]*(?:\.[\w-]+)+\]$/;

/** Brackets in code that stand where a name or value would; an index or type argument follows a name instead, and dots are in the name of a table of TOML. */
export function codePromptsIn(content: string): CodePrompt[] {
	const matches = [...content.matchAll(bracketed)].filter(
		([, , prompt]) => /\p{L}{2}/u.test(prompt!) && !table.test(prompt!),
	);
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
