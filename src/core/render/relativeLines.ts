import type { MarkdownIt, Token } from 'markdown-it';
import type { RenderEnv } from './renderedBlock.ts';

/** What shows nothing by itself, or starts where its first child does. */
const passed = new Set(['inline', 'html_block', 'thead_open', 'tbody_open']);

/**
 * What is inside a block says on which line it stands, counted from the block's first: `data-line`.
 * Where it is missing the line is that of what comes before. Without a first line nothing says any.
 */
export function relativeLines({ renderer }: MarkdownIt): void {
	const render = renderer.render.bind(renderer);
	renderer.render = (tokens, options, env: Partial<RenderEnv> = {}) => {
		if (env.firstLine !== undefined) addLines(tokens, env.firstLine);
		return render(tokens, options, env);
	};
}

function addLines(tokens: readonly Token[], first: number): void {
	let known = first;
	for (const token of tokens) {
		const line = token.map?.[0];
		if (line === undefined || token.nesting < 0 || token.hidden || passed.has(token.type)) continue;
		if (line !== known) token.attrSet('data-line', String(line - first));
		else token.attrs = token.attrs?.filter(([name]) => name !== 'data-line') ?? null;
		known = line;
	}
}
