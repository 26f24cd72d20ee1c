/** The words of a list. */
export const words = (text: string) => new Set(text.split(/\s+/));

/** Words between blanks; hyphens and underscores join what people say as one. */
export function wordsIn(text: string): string[] {
	return text.split(/\s+/).filter((word) => word.length > 1 || /\w/.test(word));
}

const edges = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;

export function bare(word: string | undefined): string {
	return word === undefined
		? ''
		: /^\w+$/.test(word)
			? word.toLowerCase()
			: word.replace(edges, '').toLowerCase();
}
