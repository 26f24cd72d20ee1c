import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from './html.ts';

const shortcode = /(?<![\w:]):([a-z\d_+-]+):(?![\w:])/;

/**
 * What may be a shortcode, as `<span class="emoji">:rocket:</span>`: who shows it knows which names there are.
 * Not between letters or digits, as in `10:100:45`.
 */
export function emoji(markdown: MarkdownIt): void {
	markdown.core.ruler.after('linkify', 'emoji', (state) => {
		for (const token of state.tokens) {
			if (token.type === 'inline' && shortcode.test(token.content)) {
				token.children = splitTexts(state, token.children!);
			}
		}
	});
	markdown.renderer.rules.emoji = (tokens, index) =>
		`<span class="emoji">${escapeHtml(tokens[index]!.content)}</span>`;
}

function splitTexts({ Token }: StateCore, tokens: readonly Token[]): Token[] {
	let isAddress = false;
	return tokens.flatMap((token) => {
		if (token.info === 'auto') isAddress = token.nesting > 0;
		if (token.type !== 'text' || isAddress) return token;
		const parts = token.content.split(new RegExp(shortcode, 'g'));
		return parts.map((part, place) => {
			const isName = place % 2 === 1;
			const piece = new Token(isName ? 'emoji' : 'text', '', 0);
			piece.content = isName ? `:${part}:` : part;
			piece.level = token.level;
			return piece;
		});
	});
}
