import MarkdownIt, { type Token } from 'markdown-it';
import type { Section } from '../types.ts';
import type { Source } from './source.ts';

/** A block of Markdown with the blocks in it; lines count in the document. */
export interface BlockNode {
	/** As markdown-it calls it: `list_item`, `tr`, `fence`, `paragraph`. */
	readonly type: string;
	readonly start: number;
	/** Exclusive; no blank lines before it. */
	readonly end: number;
	readonly parent: BlockNode | undefined;
	readonly children: BlockNode[];
}

const markdown = new MarkdownIt({ html: true });

/** The innermost block at a line; undefined in the front matter and on blank lines between blocks. */
export function blockAt(source: Source, line: number): BlockNode | undefined {
	const [start, end] = regionAt(source, line);
	if (line < start) return undefined;
	const tokens: Token[] = [];
	markdown.block.parse(source.lines.slice(start, end).join('\n'), markdown, {}, tokens);
	let found: BlockNode | undefined;
	let open: BlockNode | undefined;
	for (const token of tokens) {
		if (token.type === 'inline') continue;
		if (token.nesting < 0) {
			open = open?.parent;
			continue;
		}
		const first = start + (token.map?.[0] ?? 0);
		const node: BlockNode = {
			type: token.type.replace(/_open$/, ''),
			start: first,
			end: source.trimmedEnd(first, start + (token.map?.[1] ?? 0)),
			parent: open,
			children: [],
		};
		open?.children.push(node);
		if (node.start <= line && line < node.end) found = node;
		if (token.nesting > 0) open = node;
	}
	return found;
}

/** The block itself or the nearest around it of one of these types. */
export function closest(block: BlockNode | undefined, ...types: string[]): BlockNode | undefined {
	let node = block;
	while (node && !types.includes(node.type)) node = node.parent;
	return node;
}

export function outermost(block: BlockNode): BlockNode {
	return block.parent ? outermost(block.parent) : block;
}

/** From the heading above a line to the next one: Markdown there does not depend on the rest. */
function regionAt(source: Source, line: number): [number, number] {
	let start = source.frontMatter;
	let end = source.lines.length;
	const visit = ({ heading, children }: Section) => {
		if (heading.start.line <= line) start = Math.max(start, heading.start.line);
		else end = Math.min(end, heading.start.line);
		children.forEach(visit);
	};
	source.document.outline.forEach(visit);
	return [start, end];
}
