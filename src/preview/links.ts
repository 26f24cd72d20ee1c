import { decodeHref } from '../core/decodeHref.ts';
import { prepare } from './chunks.ts';

/**
 * Follows links inside the page, and hands those to files to `open`: by any button, with or without Ctrl, by Enter. Links
 * to sites are VS Code's own.
 */
export function followLinks(open: (href: string) => void): void {
	// Before VS Code's own handler, which knows no files beside the document.
	window.addEventListener('click', (event) => follow(event, open), { capture: true });
	window.addEventListener(
		'auxclick',
		(event) => {
			const link = linkOf(event);
			if (event.button !== 1 || !link) return;
			event.preventDefault();
			event.stopPropagation();
			link.dispatchEvent(new MouseEvent('click', { ...bubbling, view: window }));
		},
		{ capture: true },
	);
}

const bubbling = { bubbles: true, cancelable: true, composed: true };

function follow(event: MouseEvent, open: (href: string) => void): void {
	const link = linkOf(event);
	const href = link && hrefOf(link);
	if (!href || /^(?:https?|mailto):/i.test(href)) return;
	event.preventDefault();
	event.stopPropagation();
	if (href.startsWith('#')) scrollToFragment(decodeHref(href.slice(1)));
	else open(href);
}

function linkOf(event: MouseEvent): Element | undefined {
	return event
		.composedPath()
		.find((target): target is Element => target instanceof Element && target.localName === 'a');
}

/** As written; in a drawing links may be XLinks. */
function hrefOf(link: Element): string | null {
	return link.getAttribute('href') ?? link.getAttribute('xlink:href');
}

function scrollToFragment(fragment: string): void {
	const target = placeOf(fragment) ?? placeOf(fragment.toLowerCase());
	if (target) prepare(target);
	const distance = Math.abs(target?.getBoundingClientRect().top ?? window.scrollY);
	// Heights on a long way are not known yet.
	const isFar = distance > 3 * window.innerHeight;
	const reducesMotion = document.body.classList.contains('vscode-reduce-motion');
	const behavior = reducesMotion || isFar ? 'instant' : 'smooth';
	if (target) target.scrollIntoView({ behavior });
	else if (fragment === '' || fragment === 'top') window.scrollTo({ top: 0, behavior });
}

function placeOf(name: string): HTMLElement | undefined {
	return document.getElementById(name) ?? document.getElementsByName(name)[0];
}
