import purifier from 'dompurify';
import { DiagramElement } from './diagram.ts';
import { highlight } from './highlight.ts';

/** Against which images resolve, each with a slash at its end: the document's folder, and that of the workspace. */
export interface Folders {
	readonly folder: string;
	readonly root: string;
}

/** A block's HTML as an element that is safe to insert: no scripts, styles, frames, forms or anything remote. */
export function createContent(html: string, folders: Folders): HTMLElement {
	const content = document.createElement('div');
	content.className = 'block';
	content.append(
		purifier.sanitize(html, {
			RETURN_DOM_FRAGMENT: true,
			USE_PROFILES: { html: true },
			FORBID_TAGS: [
				'style',
				'form',
				'button',
				'select',
				'textarea',
				'dialog',
				'audio',
				'video',
				'source',
				'track',
			],
			FORBID_ATTR: ['style', 'srcset', 'background', 'autofocus', 'tabindex'],
			ALLOW_DATA_ATTR: false,
		}),
	);
	for (const image of content.querySelectorAll('img')) resolveImage(image, folders);
	for (const input of content.querySelectorAll('input')) input.disabled = true;
	for (const code of content.querySelectorAll<HTMLElement>('pre > code[class*="language-"]')) {
		const [, language = ''] = /(?:^|\s)language-([\w+#-]+)/.exec(code.className) ?? [];
		if (language === 'mermaid') code.parentElement!.replaceWith(createDiagram(code.textContent));
		else highlight(code, language);
	}
	return content;
}

function createDiagram(source: string): DiagramElement {
	const diagram = document.createElement(DiagramElement.tag) as DiagramElement;
	diagram.source = source;
	return diagram;
}

/** An image from elsewhere is not loaded: its text stands for it. */
function resolveImage(image: HTMLImageElement, { folder, root }: Folders): void {
	const path = image.getAttribute('src') ?? '';
	if (path.startsWith('data:')) return;
	if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(path)) {
		image.removeAttribute('src');
		image.title ||= path;
		return;
	}
	image.src = path.startsWith('/') ? new URL(path.slice(1), root).href : new URL(path, folder).href;
}
