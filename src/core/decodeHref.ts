/** An address or a part of it with `%20` and its like read; as it is where they are wrong. */
export function decodeHref(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch {
		return href;
	}
}
