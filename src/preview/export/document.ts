import { createContent } from '../content.ts';
import { loadEmoji } from '../emoji.ts';
import { loadMath } from '../math.ts';
import type { ShownContent } from '../page.ts';
import { createDrawing } from './drawing.ts';
import { embed } from './embed.ts';
import { paletteSheet } from './palette.ts';
import { pageSheet } from './sheet.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * The document as one HTML file that needs nothing but itself: images and fonts are in it, diagrams as SVG, no script.
 * What comes from other sites is left out. `name` is its title where it has no heading.
 */
export async function exportDocument(content: ShownContent, name: string): Promise<string> {
	const page = document.implementation.createHTMLDocument('');
	const main = page.createElement('main');
	main.append(...(await createBlocks(content, createDrawing)));
	const title = main.querySelector('h1')?.textContent.trim() || name;
	page.title = title;
	const metas = [
		{ charset: 'utf-8' },
		{ 'http-equiv': 'Content-Security-Policy', content: policy },
		{ name: 'viewport', content: 'width=device-width, initial-scale=1' },
	].map((attributes) => {
		const meta = page.createElement('meta');
		for (const [key, value] of Object.entries(attributes)) meta.setAttribute(key, value);
		return meta;
	});
	const style = page.createElement('style');
	style.textContent = `${await pageSheet(main)}${paletteSheet}`;
	page.head.prepend(...metas);
	page.head.append(style);
	page.body.append(main);
	return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
}

/** The document's blocks for outside the preview, their diagrams as `createDrawing` makes them. */
export async function createBlocks(
	{ blocks, images }: ShownContent,
	createDrawing: (source: string) => Promise<HTMLElement>,
): Promise<HTMLElement[]> {
	await Promise.all([loadMath(), loadEmoji()]);
	const contents = blocks.map(({ html }) => createContent(html, { ...images, remote: false }));
	for (const content of contents) {
		await embed(content, createDrawing);
		for (const element of content.querySelectorAll('[data-line]')) element.removeAttribute('data-line');
		for (const box of content.querySelectorAll('input')) box.disabled = true;
	}
	return contents;
}
