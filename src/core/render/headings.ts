import type { Token } from 'markdown-it';

/** A heading among a block's tokens; `open.attrs` takes its id. */
export interface HeadingTokens {
	readonly open: Token;
	/** As a reader sees it, without markup. */
	readonly text: string;
}

/** The headings in a block whose inline content was read: its own, or those in a list or a quote. */
export function headingsIn(tokens: readonly Token[]): readonly HeadingTokens[] {
	return tokens.flatMap((open, index) =>
		open.type === 'heading_open' ? [{ open, text: textOf(tokens[index + 1]?.children ?? []) }] : [],
	);
}

/** What a reader sees of inline content. */
export function textOf(tokens: readonly Token[]): string {
	return tokens.map(({ type, content }) => (type.startsWith('html_') ? '' : content)).join('');
}
