import purifier from 'dompurify';
import type { ShowDocument } from '../protocol.ts';
import { DiagramElement } from './diagram/element.ts';
import { showEmoji } from './emoji.ts';
import { highlight } from './highlight.ts';
import { drawMath } from './math.ts';
import { spreadPictures } from './pictures.ts';

export type ImageSources = ShowDocument['images'];

purifier.setConfig({
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
		'template',
		'slot',
		'map',
		'area',
	],
	FORBID_ATTR: ['style', 'srcset', 'background', 'autofocus', 'tabindex', 'popover', 'popovertarget', 'is'],
	ALLOW_DATA_ATTR: false,
	ADD_ATTR: ['data-line'],
});

/** What a task list shows, and what an author may write. */
const box = '[type="checkbox"]:is([data-line], [disabled])';

/** A block's HTML as an element that is safe to insert: no scripts, styles, frames or forms, nothing remote that is not allowed. */
export function createContent(html: string, images: ImageSources): HTMLElement {
	// Nothing in a template loads, so images can still be judged.
	const template = document.createElement('template');
	template.innerHTML = purifier.sanitize(spreadPictures(html));
	for (const image of template.content.querySelectorAll('img')) resolveImage(image, images);
	for (const input of template.content.querySelectorAll(`input:not(${box})`)) input.remove();

	const content = document.createElement('div');
	content.className = 'block';
	content.append(template.content);
	for (const code of content.querySelectorAll<HTMLElement>('pre > code[class*="language-"]')) {
		const [, language = ''] = /(?:^|\s)language-([\w+#-]+)/.exec(code.className) ?? [];
		if (language === 'mermaid') code.parentElement!.replaceWith(createDiagram(code, images));
		else highlight(code, language);
	}
	for (const table of content.querySelectorAll('table:not(table table, .table > table, .metadata)'))
		frame(table);
	if (rightToLeft.test(html)) {
		for (const each of content.querySelectorAll(':scope > :not(pre)')) each.setAttribute('dir', 'auto');
	}
	// What scrolls can be scrolled by keyboard.
	for (const table of content.querySelectorAll<HTMLElement>('.table')) table.tabIndex = 0;
	void drawMath(content);
	void showEmoji(content);
	return content;
}

/** A table written in HTML scrolls like others; how wide its columns are is its author's. */
function frame(table: Element): void {
	const around = document.createElement('div');
	around.className = 'table free';
	table.replaceWith(around);
	around.append(table);
}

/** Letters of Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function createDiagram({ textContent, dataset }: HTMLElement, { remote }: ImageSources): DiagramElement {
	const diagram = document.createElement(DiagramElement.tag) as DiagramElement;
	diagram.source = textContent;
	diagram.toggleAttribute('data-loadable', !remote && remoteImage.test(textContent));
	if (dataset.line) diagram.dataset.line = dataset.line;
	return diagram;
}

/** In a diagram, as a node or in a label. */
const remoteImage = /(?:<img\b|\bimg:)[^\n>]*https:\/\//i;

/** An image that is not loaded, being from elsewhere or from nowhere: its words stand for it. */
function resolveImage(image: HTMLImageElement, { folder, root, remote }: ImageSources): void {
	const path = image.getAttribute('src') ?? '';
	const [, scheme] = /#gh-(dark|light)-mode-only$/.exec(path) ?? [];
	if (scheme) image.classList.add(`for-${scheme}`);
	const address = path ? addressOf(path, folder, root) : null;
	if (address?.protocol === 'data:') return;
	const isLocal = address?.origin === new URL(folder).origin;
	const isSecure = !isLocal && address?.protocol === 'https:';
	if (address && (isLocal || (isSecure && remote))) {
		image.src = address.href;
		if (isSecure) image.referrerPolicy = 'no-referrer';
		return;
	}
	const words = document.createElement('span');
	words.className = image.className;
	words.classList.add('remote');
	words.textContent = image.alt || path;
	words.title = path;
	words.toggleAttribute('data-loadable', isSecure);
	image.replaceWith(words);
}

/** As the browser reads it, whatever line ends and slashes it holds; null for no address. A leading slash leads to the root. */
function addressOf(path: string, folder: string, root: string): URL | null {
	return /^\/(?!\/)/.test(path) ? URL.parse(path.slice(1), root) : URL.parse(path, folder);
}
