import type { MarkdownIt, StateInline } from 'markdown-it';
import { escapeHtml } from './html.ts';

const dollar = 0x24;
/** In the text, each with the TeX as its only group. */
const forms = [
	{ pattern: /(?<!\w)\$`([^`\n]+)`\$/y, isDisplay: false },
	{ pattern: /\$\$(?!\s*\$\$)((?:\\[\s\S]|[^\\$])+)\$\$/y, isDisplay: true },
	// No space inside the dollars, no letter or digit outside: `$5 and $10` is text.
	{
		pattern: /(?<![\w$])\$(?![\s$`])((?:\\[\s\S]|[^\\$`])*(?:\\[\s\S]|[^\\$`\s]))\$(?![\w$])/y,
		isDisplay: false,
	},
];

/**
 * Math as GitHub reads it: in the text, or in a `math` fence.
 * It becomes an element of class `math`, and `display` too on a line of its own, that holds the TeX source.
 */
export function math(markdown: MarkdownIt): void {
	markdown.inline.ruler.before('escape', 'math', readInline);
	const { rules } = markdown.renderer;
	rules.math_inline = (tokens, index) => {
		const { content, block } = tokens[index]!;
		return `<span class="math${block ? ' display' : ''}">${escapeHtml(content)}</span>`;
	};
	const renderFence = rules.fence!;
	rules.fence = (tokens, index, options, env, self) => {
		const token = tokens[index]!;
		if (!/^\s*math(?:\s|$)/.test(token.info)) return renderFence(tokens, index, options, env, self);
		token.attrSet('class', 'math display');
		return `<div${self.renderAttrs(token)}>${escapeHtml(token.content)}</div>\n`;
	};
}

function readInline(state: StateInline, silent: boolean): boolean {
	if (state.src.charCodeAt(state.pos) !== dollar) return false;
	for (const { pattern, isDisplay } of forms) {
		pattern.lastIndex = state.pos;
		const match = pattern.exec(state.src);
		if (!match) continue;
		if (!silent) {
			const token = state.push('math_inline', '', 0);
			token.content = match[1]!;
			token.block = isDisplay;
		}
		state.pos = pattern.lastIndex;
		return true;
	}
	return false;
}
