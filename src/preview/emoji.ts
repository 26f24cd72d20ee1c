let emoji: Readonly<Record<string, string>> | undefined;

/** Shows the emoji in `content`: at once when their names are there, else, once they have loaded, all of the page. */
export async function showEmoji(content: ParentNode): Promise<void> {
	const found = content.querySelectorAll('.emoji');
	if (found.length === 0) return;
	if (emoji) {
		for (const each of found) show(each, emoji);
		return;
	}
	await loadEmoji();
	if (!emoji) return;
	for (const each of document.querySelectorAll('.emoji')) show(each, emoji);
}

/** Afterwards emoji are shown at once. */
export async function loadEmoji(): Promise<void> {
	emoji ??= (await import('markdown-it-emoji/lib/data/full.mjs')).default;
}

/** A name that nobody knows is text. */
function show(element: Element, names: NonNullable<typeof emoji>): void {
	const shortcode = element.textContent;
	const name = shortcode.slice(1, -1);
	if (!Object.hasOwn(names, name)) return;
	element.textContent = names[name]!;
	element.setAttribute('title', shortcode);
}
