import type { Template } from './types.ts';

/** Reads any Markdown file as a template. `id` is used where its front matter gives none. Never throws. */
export function parseTemplate(text: string, id: string): Template {
	const front = /^---\n([\s\S]*?)\n---\n+/.exec(text);
	const value = (key: string) => new RegExp(`^${key}:\\s*(.*)$`, 'm').exec(front?.[1] ?? '')?.[1];
	return {
		id: value('id') ?? id,
		title: value('title') ?? id,
		summary: value('summary') ?? '',
		fileName: value('fileName') ?? '{slug}.md',
		text,
		body: text.slice(front?.[0].length ?? 0),
		sections: [],
	};
}
