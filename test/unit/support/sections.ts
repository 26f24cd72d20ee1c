/** Markdown with these headings, set apart by `, `, each above a text. One without its marks is of level 2. */
export function withText(headings: string): string {
	return headings
		.split(', ')
		.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\nText.\n`)
		.join('\n');
}
