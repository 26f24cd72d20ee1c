import type { MarkdownIt, RendererRule } from 'markdown-it';

/** Up to this many characters a cell stays on one line: dates, numbers, states. */
const shortCell = 16;

/** Tables scroll in a frame of their own, and columns are aligned without inline styles. */
export function tables(markdown: MarkdownIt): void {
	const { rules } = markdown.renderer;
	rules.table_open = (tokens, index, _options, _env, self) =>
		`<div class="table"${self.renderAttrs(tokens[index]!)}>\n<table>\n`;
	rules.table_close = () => '</table>\n</div>\n';
	rules.th_open = renderCell;
	rules.td_open = renderCell;
}

const renderCell: RendererRule = (tokens, index) => {
	const { tag, attrs } = tokens[index]!;
	const style = attrs?.find(([name]) => name === 'style')?.[1];
	const [, align] = /text-align:(\w+)/.exec(String(style)) ?? [];
	const isShort = tokens[index + 1]!.content.length <= shortCell;
	return `<${tag}${isShort ? ' class="short"' : ''}${align ? ` align="${align}"` : ''}>`;
};
