import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const box = /^\[([ xX])\][ \t]+/;

/** GFM's task list items: `- [ ] open`, `- [x] done`. */
export function taskLists(markdown: MarkdownIt): void {
	markdown.core.ruler.after('inline', 'task-lists', (state) => {
		state.tokens.forEach((token, index, tokens) => {
			if (token.type === 'inline' && tokens[index - 2]?.type === 'list_item_open') {
				addCheckbox(state, token, tokens[index - 2]!);
			}
		});
	});
}

function addCheckbox(state: StateCore, content: Token, item: Token): void {
	const text = content.children?.[0];
	const mark = text?.type === 'text' ? box.exec(text.content) : null;
	if (!text || !mark) return;
	const checkbox = new state.Token('html_inline', '', 0);
	checkbox.content = `<input type="checkbox" disabled${mark[1] === ' ' ? '' : ' checked'}>`;
	text.content = text.content.slice(mark[0].length);
	content.children!.unshift(checkbox);
	item.attrJoin('class', 'task');
}
