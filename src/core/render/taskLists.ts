import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { textOf } from './headings.ts';
import { escapeHtml } from './html.ts';
import type { RenderEnv } from './renderedBlock.ts';

const box = /^\[([ xX])\][ \t]+/;

/**
 * GFM's task list items: `- [ ] open`, `- [x] done`. A box says by `data-line` on which line of its block it stands;
 * its name is the item's text.
 */
export function taskLists(markdown: MarkdownIt): void {
	markdown.core.ruler.after('inline', 'task-lists', (state) => {
		state.tokens.forEach((token, index, tokens) => {
			if (token.type === 'inline' && tokens[index - 2]?.type === 'list_item_open') {
				addBox(state, token, tokens[index - 2]!);
			}
		});
	});
	markdown.renderer.rules.task_box = (tokens, index, _options, env) => {
		const { map, markup } = tokens[index]!;
		const name = escapeHtml(textOf(tokens.slice(index + 1)));
		const { firstLine }: Partial<RenderEnv> = env ?? {};
		const line = firstLine === undefined ? 'disabled' : `data-line="${map![0] - firstLine}"`;
		return `<input type="checkbox" ${line} aria-label="${name}"${markup === ' ' ? '' : ' checked'}>`;
	};
}

function addBox(state: StateCore, content: Token, item: Token): void {
	const text = content.children?.[0];
	const mark = text?.type === 'text' ? box.exec(text.content) : null;
	if (!text || !mark) return;
	text.content = text.content.slice(mark[0].length);
	const token = new state.Token('task_box', 'input', 0);
	token.map = content.map;
	token.markup = mark[1]!;
	content.children!.unshift(token);
	item.attrJoin('class', 'task');
}
