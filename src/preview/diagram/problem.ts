import type { Problem } from './drawing.ts';

/** What Mermaid rejects with: an error, a plain object, either with the place where a parser stopped. */
interface Rejection {
	readonly message?: unknown;
	readonly str?: unknown;
	readonly hash?: { readonly loc?: { readonly first_line?: number } };
	readonly result?: {
		readonly lexerErrors?: readonly { readonly line?: number }[];
		readonly parserErrors?: readonly {
			readonly token?: { readonly startLine?: number };
			readonly previousToken?: { readonly startLine?: number };
		}[];
	};
}

/** What is wrong with a source, in Mermaid's words, and on which line of it. */
export function problemOf(error: unknown, source: string): Problem {
	const { message, str, hash, result } = (error ?? {}) as Rejection;
	const parsed =
		hash?.loc?.first_line ??
		result?.lexerErrors?.[0]?.line ??
		(result?.parserErrors?.[0]?.token?.startLine || result?.parserErrors?.[0]?.previousToken?.startLine);
	return {
		message: String(message ?? str ?? error)
			.replace(/^(?:Parse|Lexical) error on line \d+[:.]\s*/, '')
			.trim(),
		line: parsed ? lineInSource(source, parsed - 1) : undefined,
	};
}

/** Mermaid parses what is left without front matter, directives, comments and leading blank lines. */
function lineInSource(source: string, parsedLine: number): number {
	const frontMatter = /^\s*---\s*\n[\s\S]*?\n\s*---\s*\n/.exec(source)?.[0] ?? '';
	const blank = (text: string) => text.replace(/[^\n]/g, '\0');
	const lines = (blank(frontMatter) + source.slice(frontMatter.length))
		.replace(/%%\{[\s\S]*?\}%%[ \t]*/g, blank)
		.split('\n')
		.map((text, line) => ({ text, line }))
		.filter(({ text }) => !/\0/.test(text) && !/^\s*%%/.test(text));
	const first = lines.findIndex(({ text }) => text.trim() !== '');
	const kept = lines.slice(Math.max(first, 0));
	return (kept[parsedLine] ?? kept.at(-1))?.line ?? 0;
}
