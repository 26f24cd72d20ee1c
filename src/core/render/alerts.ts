import type { MarkdownIt, StateCore } from 'markdown-it';

const mark = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** GitHub's alerts: a quote that stands by itself and starts with `[!NOTE]`. */
export function alerts(markdown: MarkdownIt): void {
	markdown.core.ruler.before('inline', 'alerts', (state) => {
		for (let index = 0; index < state.tokens.length; index++) makeAlert(state, index);
	});
}

function makeAlert({ tokens, Token }: StateCore, start: number): void {
	const quote = tokens[start]!;
	const words = tokens[start + 2];
	if (quote.type !== 'blockquote_open' || quote.level > 0 || words?.type !== 'inline') return;
	const [line, kind] = mark.exec(words.content) ?? [];
	if (!kind) return;
	const rest = words.content.slice(line!.length);
	if (!rest && tokens[start + 4]!.type === 'blockquote_close') return;

	const name = kind.toLowerCase();
	const end = tokens.findIndex((token, index) => index > start && token.level === 0);
	quote.tag = tokens[end]!.tag = 'div';
	quote.attrSet('class', `alert ${name}`);
	const title = new Token('html_block', '', 0);
	title.content = `<p class="alert-title">${name[0]!.toUpperCase()}${name.slice(1)}</p>\n`;
	title.level = 1;
	if (rest) {
		words.content = rest;
		for (const token of tokens.slice(start + 1, start + 3)) token.map = [token.map![0] + 1, token.map![1]];
		tokens.splice(start + 1, 0, title);
	} else {
		tokens.splice(start + 1, 3, title);
	}
}
