import type { MarkdownIt } from 'markdown-it';

/** GFM's addresses without brackets: `https://…`, `www.…` and mail. `readme.md` is a file, not a site in Moldova. */
export function autolinks({ linkify }: MarkdownIt): void {
	linkify.set({ fuzzyLink: false });
	linkify.add('www.', {
		validate: (text, position, self) => {
			const scheme = '//';
			const length = self.testSchemaAt(`${scheme}www.${text.slice(position)}`, 'http:', 0);
			return Math.max(0, length - `${scheme}www.`.length);
		},
		normalize: (match) => {
			match.url = `http://${match.url}`;
		},
	});
}
