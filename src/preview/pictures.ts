const schemes = ['light', 'dark'] as const;

/**
 * HTML in which an image for each stands in place of a picture that depends on light or dark: the page's style shows the
 * one for the theme. To be cleaned afterwards.
 */
export function spreadPictures(html: string): string {
	if (!/<picture\b/i.test(html)) return html;
	const template = document.createElement('template');
	template.innerHTML = html;
	for (const picture of template.content.querySelectorAll('picture')) {
		const image = picture.querySelector('img');
		const addresses = schemes.map((scheme) => addressFor(scheme, picture));
		if (!image || !addresses.some(Boolean)) continue;
		const images = schemes.map((scheme, index) => {
			const each = image.cloneNode() as HTMLImageElement;
			each.setAttribute('src', addresses[index] ?? image.getAttribute('src') ?? '');
			each.classList.add(`for-${scheme}`);
			return each;
		});
		picture.replaceWith(...images);
	}
	return template.innerHTML;
}

/** What a `srcset` names first. */
function addressFor(scheme: string, picture: Element): string | undefined {
	const source = picture.querySelector(`source[media*="prefers-color-scheme"][media*="${scheme}"]`);
	return source?.getAttribute('srcset')?.trim().split(/,?\s/, 1)[0];
}
