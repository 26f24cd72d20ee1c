/// <reference path="./markdown-it-footnote.d.ts" />
import type { MarkdownIt, Token } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';
import { escapeHtml } from './html.ts';

/** A footnote where it is defined: `[^label]: text`. */
export interface Footnote {
	readonly label: string;
	readonly tokens: Token[];
}

/** A mark `[^label]` in the text. */
export interface Mark {
	readonly label: string;
	/** Of the footnote, counted from 1 in the order of the marks. */
	number: number;
	/** Of the mark, counted from 1 among those of the same footnote. */
	occurrence: number;
}

/** Footnotes as GitHub has them: `[^label]` in the text, `[^label]: text` anywhere. */
export function footnotes(markdown: MarkdownIt): void {
	markdown.use(footnotePlugin);
	// GitHub knows no `^[text]`; numbers and the list are made for the whole document, not for a block.
	markdown.inline.ruler.disable('footnote_inline');
	markdown.core.ruler.disable('footnote_tail');
	markdown.renderer.rules.footnote_ref = (tokens, index) => {
		const mark = markOf(tokens[index]!);
		return `<sup class="footnote"><a href="#${noteId(mark.label)}" id="${markId(mark.label, mark.occurrence)}">${mark.number}</a></sup>`;
	};
}

/** Takes the footnotes out of a block's tokens. */
export function takeFootnotes(tokens: Token[]): readonly Footnote[] {
	const notes: Footnote[] = [];
	for (let at = tokens.length - 1, end = 0; at >= 0; at--) {
		const { type, meta } = tokens[at]!;
		if (type === 'footnote_reference_close') end = at;
		if (type !== 'footnote_reference_open') continue;
		const content = tokens.splice(at, end - at + 1).slice(1, -1);
		notes.unshift({ label: String(meta?.label), tokens: content });
	}
	return notes;
}

/** The marks in tokens whose inline content was read, in order; to be numbered. */
export function marksIn(tokens: readonly Token[]): readonly Mark[] {
	return tokens.flatMap(({ children }) =>
		(children ?? []).filter(({ type }) => type === 'footnote_ref').map(markOf),
	);
}

/** The plugin tells the label; the rest is added when the document's marks are numbered. */
function markOf({ meta }: Token): Mark {
	return meta as unknown as Mark;
}

/** The list at a document's end. `marks`: how many there are of each footnote. */
export function renderFootnotes(
	notes: readonly { readonly label: string; readonly marks: number; readonly content: string }[],
): string {
	const items = notes.map(({ label, marks, content }) => {
		const links = Array.from({ length: marks }, (_, index) => {
			const repeated = index > 0 ? `<sup>${index + 1}</sup>` : '';
			return ` <a class="back" href="#${markId(label, index + 1)}" aria-label="Back to the text">↩${repeated}</a>`;
		});
		const text = content.trimEnd();
		const end = text.endsWith('</p>') ? text.length - '</p>'.length : text.length;
		return `<li id="${noteId(label)}">\n${content.slice(0, end)}${links.join('')}${content.slice(end)}</li>\n`;
	});
	return `<section class="footnotes">\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function noteId(label: string): string {
	return `footnote-${escapeHtml(encodeURIComponent(label))}`;
}

function markId(label: string, occurrence: number): string {
	return `footnote-mark-${escapeHtml(encodeURIComponent(label))}${occurrence > 1 ? `-${occurrence}` : ''}`;
}
