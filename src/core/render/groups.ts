import type { Token } from 'markdown-it';
import { tagsIn } from './html.ts';

/** A document's block tokens, cut into top-level blocks. An HTML element that spans several makes one of them. */
export function groupTokens(tokens: readonly Token[]): Token[][] {
	const groups: Token[][] = [];
	let start = 0;
	tokens.forEach((token, index) => {
		if (token.level === 0 && token.nesting <= 0) {
			groups.push(tokens.slice(start, index + 1));
			start = index + 1;
		}
	});
	return joinSpanningHtml(groups);
}

/** `<details>` in one block and `</details>` in a later one: joined with all between. What is never closed stands alone. */
function joinSpanningHtml(groups: Token[][]): Token[][] {
	const open: { name: string; group: number }[] = [];
	const joined: Token[][] = [];
	for (const group of groups) {
		joined.push(group);
		if (group[0]!.type !== 'html_block') continue;
		for (const { name, closes } of tagsIn(group[0]!.content)) {
			if (!closes) {
				open.push({ name, group: joined.length - 1 });
				continue;
			}
			const match = open.findLastIndex((each) => each.name === name);
			if (match < 0) continue;
			const first = open[match]!.group;
			open.length = match;
			joined.push(joined.splice(first).flat());
		}
	}
	return joined;
}
