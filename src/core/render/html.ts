const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text between tags and for attributes in double quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

const comment = /<!--[\s\S]*?(?:-->|$)/g;
const tag = /<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The tags in a piece of HTML that open or close an element, in order; comments hold none. */
export function* tagsIn(html: string): Generator<{ readonly name: string; readonly closes: boolean }> {
	for (const [, slash, name, selfClosed] of html.replace(comment, '').matchAll(tag)) {
		if (!selfClosed && !empty.test(name!)) yield { name: name!.toLowerCase(), closes: slash === '/' };
	}
}
