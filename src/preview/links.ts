/** Follows links inside the page, and hands those to files to `open`. Links to sites are VS Code's own. */
export function followLinks(open: (href: string) => void): void {
	// Before VS Code's own handler, which knows no files beside the document.
	window.addEventListener(
		'click',
		(event) => {
			const link = event
				.composedPath()
				.find((target) => target instanceof Element && target.localName === 'a');
			const href = link instanceof Element ? hrefOf(link) : undefined;
			if (!href || /^(?:https?|mailto):/i.test(href)) return;
			event.preventDefault();
			event.stopPropagation();
			if (href.startsWith('#')) scrollToFragment(decodeURIComponent(href.slice(1)));
			else open(href);
		},
		{ capture: true },
	);
}

/** As written; in a drawing links may be XLinks. */
function hrefOf(link: Element): string | null {
	return link.getAttribute('href') ?? link.getAttribute('xlink:href');
}

function scrollToFragment(fragment: string): void {
	const target = document.getElementById(fragment) ?? findHeading(fragment.toLowerCase());
	const reducesMotion = document.body.classList.contains('vscode-reduce-motion');
	target?.scrollIntoView({ behavior: reducesMotion ? 'instant' : 'smooth' });
}

/** By the name that GitHub gives a heading, repeated ones numbered: `goals`, `goals-1`. */
function findHeading(fragment: string): Element | undefined {
	const seen = new Map<string, number>();
	return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].find((heading) => {
		const name = fragmentOf(heading.textContent);
		const count = seen.get(name) ?? 0;
		seen.set(name, count + 1);
		return fragment === (count ? `${name}-${count}` : name);
	});
}

function fragmentOf(heading: string): string {
	return heading
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
		.replace(/ /g, '-');
}
