import type { MarkdownIt } from 'markdown-it';

/** Tables scroll in a frame of their own, and columns are aligned without inline styles. */
export function tables(markdown: MarkdownIt): void {
	const { rules } = markdown.renderer;
	rules.table_open = () => '<div class="table">\n<table>\n';
	rules.table_close = () => '</table>\n</div>\n';
	rules.th_open = rules.td_open = (tokens, index) => {
		const { tag, attrs } = tokens[index]!;
		const [, align] = /text-align:(\w+)/.exec(String(attrs?.find(([name]) => name === 'style')?.[1])) ?? [];
		return align ? `<${tag} align="${align}">` : `<${tag}>`;
	};
}
