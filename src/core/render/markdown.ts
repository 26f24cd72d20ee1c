import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { alerts } from './alerts.ts';
import { autolinks } from './autolinks.ts';
import { emoji } from './emoji.ts';
import { footnotes } from './footnotes.ts';
import { math } from './math.ts';
import { relativeLines } from './relativeLines.ts';
import { strikethrough } from './strikethrough.ts';
import { tables } from './tables.ts';
import { taskLists } from './taskLists.ts';

/** Markdown as GitHub reads it, one plugin for each thing that it adds. */
export function createMarkdown(): MarkdownIt {
	return createMarkdownIt({ html: true, linkify: true })
		.use(tables)
		.use(taskLists)
		.use(strikethrough)
		.use(autolinks)
		.use(alerts)
		.use(footnotes)
		.use(math)
		.use(emoji)
		.use(relativeLines);
}
