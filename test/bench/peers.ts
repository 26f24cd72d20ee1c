import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { remark } from 'remark';
import recommended from 'remark-preset-lint-recommended';

const markdown = new MarkdownIt({ html: true });
const linter = remark().use(recommended).freeze();

/** Each reads a whole text, set up as VS Code's preview does or by its own defaults. */
export const peers = {
	'markdown-it': (text: string) => markdown.parse(text, {}),
	markdownlint: (text: string) => lint({ strings: { text } }),
	'remark-lint': (text: string) => linter.runSync(linter.parse(text), text),
} as const;
