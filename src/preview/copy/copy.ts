import { createBlocks } from '../export/document.ts';
import { createPicture } from '../export/drawing.ts';
import { embed } from '../export/embed.ts';
import type { ShownContent } from '../page.ts';
import { say } from '../say.ts';
import { words } from '../words.ts';
import { richText } from './richText.ts';
import { selectedContent } from './selection.ts';

/** Puts the document on the clipboard: as rich text, and as `text` for programs that take no other. Needs the focus, and waits for it. */
export async function copyDocument(shown: ShownContent, text: string): Promise<void> {
	const content = document.createElement('div');
	content.append(...(await createBlocks(shown, createPicture)));
	const html = richText(content);
	if (!document.hasFocus()) {
		await new Promise((resolve) => window.addEventListener('focus', resolve, { once: true }));
	}
	await write(html, text);
}

/** What is selected in `main` is copied without the preview's own looks and marks. */
export function copySelections(main: HTMLElement): void {
	document.addEventListener('copy', (event) => {
		const content = selectedContent(main);
		if (!content) return;
		event.preventDefault();
		embed(content, createPicture)
			.then(() => write(richText(content), textOf(content)))
			.catch((error) => {
				console.error(error);
				say(words.notCopied);
			});
	});
}

/** With the line ends and tabs of lists and tables, which only what is laid out has. */
function textOf(content: HTMLElement): string {
	const stage = document.createElement('div');
	stage.className = 'stage';
	content.style.visibility = 'visible';
	stage.append(content);
	document.body.append(stage);
	// biome-ignore lint/performance/useDomNodeTextContent: textContent is not laid out.
	const text = content.innerText.trim();
	stage.remove();
	return text;
}

function write(html: string, text: string): Promise<void> {
	const types = { 'text/html': html, 'text/plain': text };
	const blobs = Object.entries(types).map(([type, content]) => [type, new Blob([content], { type })]);
	return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
