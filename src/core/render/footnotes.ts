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
		const mark = tokens[index]!.meta as Mark;
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
		notes.unshift({ label: (meta as Mark).label, tokens: content });
	}
	return notes;
}

/** The marks in tokens whose inline content was read, in order; to be numbered. */
export function marksIn(tokens: readonly Token[]): readonly Mark[] {
	return tokens.flatMap(({ children }) =>
		(children ?? []).filter(({ type }) => type === 'footnote_ref').map(({ meta }) => meta as Mark),
	);
}

/** The list at a document's end. `counts`: how often each footnote is marked, in the order of their numbers. */
export function renderFootnotes(counts: ReadonlyMap<string, number>, contents: ReadonlyMap<string, string>): string {
	const items = [...counts].map(([label, count]) => {
		const links = Array.from({ length: count }, (_, index) => {
			const repeated = index > 0 ? `<sup>${index + 1}</sup>` : '';
			return ` <a class="back" href="#${markId(label, index + 1)}" aria-label="Back to the text">↩${repeated}</a>`;
		});
		const content = (contents.get(label) ?? '').replace(/(?:<\/p>)?\s*$/, (end) => links.join('') + end);
		return `<li id="${noteId(label)}">\n${content}</li>\n`;
	});
	return items.length > 0 ? `<section class="footnotes">\n<ol>\n${items.join('')}</ol>\n</section>\n` : '';
}

function noteId(label: string): string {
	return `footnote-${escapeHtml(encodeURIComponent(label))}`;
}

function markId(label: string, occurrence: number): string {
	return `footnote-mark-${escapeHtml(encodeURIComponent(label))}${occurrence > 1 ? `-${occurrence}` : ''}`;
}
