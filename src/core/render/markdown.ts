import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { footnotes } from './footnotes.ts';
import { tables } from './tables.ts';
import { taskLists } from './taskLists.ts';

/** Markdown as GitHub reads it, one plugin for each thing that it adds. */
export function createMarkdown(): MarkdownIt {
	const markdown = createMarkdownIt({ html: true, linkify: true }).use(tables).use(taskLists).use(footnotes);
	// `readme.md` is a file, not a site in Moldova.
	markdown.linkify.set({ fuzzyLink: false });
	return markdown;
}
