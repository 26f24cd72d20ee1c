import type { Env, Token } from 'markdown-it';
import { frontMatterLength } from './markdown/frontMatter.ts';
import { normaliseLineEnds } from './markdown/lines.ts';
import { groupTokens } from './render/groups.ts';
import { createMarkdown } from './render/markdown.ts';
import { renderFrontMatter } from './render/metadata.ts';

/** A top-level block of a document: a heading, a paragraph, a whole list, a fence. */
export interface Block {
	/** Zero-based line on which it starts. */
	readonly line: number;
	/** Exclusive. */
	readonly endLine: number;
	/** The block's identity: equal as long as the block looks the same. Holds what HTML the author wrote: to be sanitised. */
	readonly html: string;
}

/** Renders a document again and again while it is written: a block that stays as it is costs next to nothing. */
export class BlockRenderer {
	readonly #markdown = createMarkdown();
	#references = '';
	#known = new Map<string, string>();

	constructor() {
		// Lines and blocks are read once for the whole document, the rest block by block.
		this.#markdown.core.ruler.disable(['normalize', 'block']);
	}

	/** GitHub-flavoured Markdown to blocks, front matter included, in the order of the document. */
	render(text: string): readonly Block[] {
		const source = normaliseLineEnds(text)
			.replace(/^\uFEFF/, '')
			.replaceAll('\0', '\uFFFD');
		const lines = source.split('\n');
		const frontMatter = source.slice(0, frontMatterLength(source));
		const bodyLine = frontMatter ? frontMatter.trimEnd().split('\n').length : 0;

		const env: Env = {};
		const tokens: Token[] = [];
		this.#markdown.block.parse(source.slice(frontMatter.length), this.#markdown, env, tokens);

		const known = this.#knownFor(env);
		const rendered = new Map<string, string>();
		const blocks: Block[] = [];
		const add = (type: string, line: number, endLine: number, render: () => string) => {
			const identity = `${type}\n${lines.slice(line, endLine).join('\n')}`;
			const html = known.get(identity) ?? render().replace(/\s*$/, '\n').trimStart();
			rendered.set(identity, html);
			while (lines[endLine - 1]?.trim() === '') endLine--;
			if (html) blocks.push({ line, endLine, html });
		};
		if (frontMatter) add('front_matter', 0, bodyLine, () => renderFrontMatter(frontMatter));
		for (const group of groupTokens(tokens)) {
			const line = bodyLine + group[0]!.map![0];
			const endLine = bodyLine + Math.max(...group.map((token) => token.map?.[1] ?? 0));
			add(group[0]!.type, line, endLine, () => this.#renderGroup(group, env));
		}
		this.#known = rendered;
		return blocks;
	}

	/** What was rendered last, unless a link definition has changed: then any block may look different. */
	#knownFor(env: Env): ReadonlyMap<string, string> {
		const references = JSON.stringify(env.references ?? {});
		if (references !== this.#references) this.#known.clear();
		this.#references = references;
		return this.#known;
	}

	#renderGroup(tokens: Token[], env: Env): string {
		const state = new this.#markdown.core.State('', this.#markdown, env);
		state.tokens = tokens;
		this.#markdown.core.process(state);
		return this.#markdown.renderer.render(tokens, this.#markdown.options, env);
	}
}
