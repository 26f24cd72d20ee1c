import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const text = `# Refunds

Costs $e = mc^2$ at [the shop](https://shop.example/) and [here](regions.md).[^1]

| Country | Days |
|---|--:|
| Norway | 14 |
| Spain | 30 |

- [x] asked
- [ ] paid

> [!NOTE]
> Only once.

\`\`\`mermaid
flowchart LR
  shop[Shop] --> orders[Orders]
\`\`\`

\`\`\`ts
const days = 14;
\`\`\`

![Square](square.png) ![Elsewhere](https://evil.example/a.png)

[^1]: In money.
`;

describe('rich text', () => {
	let workbench: Workbench;
	let paper: Page;

	before(async () => {
		workbench = await openWorkbench();
		await writeFile(join(workbench.folder, 'refunds.md'), text);
		await writeFile(join(workbench.folder, 'square.png'), Buffer.from(pixel, 'base64'));
		await workbench.openFile('refunds.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.locator('svg').filter({ hasText: 'Orders' }).waitFor();
		paper = await workbench.page.context().newPage();
	});
	after(() => workbench.close());

	/** What another program is given. */
	async function paste(): Promise<{ html: string; text: string }> {
		await paper.bringToFront();
		await paper.setContent('<textarea></textarea>');
		const field = paper.locator('textarea');
		const pasted = field.evaluate(
			(element) =>
				new Promise<{ html: string; text: string }>((resolve) => {
					element.focus();
					element.addEventListener(
						'paste',
						({ clipboardData }: { clipboardData: { getData(type: string): string } }) =>
							resolve({
								html: clipboardData.getData('text/html'),
								text: clipboardData.getData('text/plain'),
							}),
					);
				}),
		);
		await paper.locator('textarea:focus').waitFor();
		await paper.keyboard.press('Control+V');
		const given = await pasted;
		await workbench.page.bringToFront();
		return given;
	}

	/** Copies from the start of one text of the page to the end of another. */
	async function copy(from: string, to: string): Promise<{ html: string; text: string }> {
		await paper.bringToFront();
		await paper.setContent('<textarea>Copied before</textarea>');
		await paper.locator('textarea').selectText();
		await paper.keyboard.press('Control+C');
		await workbench.page.bringToFront();
		await workbench.webview.getByRole('heading', { name: 'Refunds' }).click();
		await workbench.webview.locator('body').evaluate(
			(body, ends) => {
				const { ownerDocument } = body;
				const [start, end] = ends.map(
					(text) =>
						ownerDocument.evaluate(`.//text()[contains(., "${text}")]`, body, null, 9).singleNodeValue,
				);
				ownerDocument.getSelection().setBaseAndExtent(start, 0, end, end.length);
			},
			[from, to],
		);
		await workbench.page.keyboard.press('Control+C');
		for (;;) {
			const given = await paste();
			if (given.text !== 'Copied before') return given;
		}
	}

	it('of the whole document: its Markdown, and HTML that needs nothing else', async () => {
		await workbench.run('Technical Design: Copy as Rich Text');
		await workbench.status('Copied as rich text.').waitFor();
		const { html, text: plain } = await paste();
		assert.equal(plain, text);
		for (const part of [
			/<h1>Refunds<\/h1>/,
			/>\$e = mc\^2\$<\/code> at <a href="https:\/\/shop\.example\/">the shop<\/a> and here\.<sup>1<\/sup>/,
			/<th style="border: 1px solid [^"]*">Country<\/th>/,
			/<td align="right" style="[^"]*">14<\/td>/,
			/<li>☑ asked<\/li>\s*<li>☐ paid<\/li>/,
			/<blockquote style="[^"]*border-left[^"]*">\s*<p style="font-weight: bold">Note<\/p>/,
			/<img src="data:image\/png;base64,[^"]{500,}" alt="Diagram: flowchart: Shop, Orders" width="\d+" height="\d+">/,
			/<pre style="[^"]*monospace[^"]*">const days = 14;/,
			/<img src="data:image\/png;base64,[^"]+" alt="Square"> <span>Elsewhere<\/span>/,
		]) {
			assert.match(html, part);
		}
		assert.doesNotMatch(html, /class=|id=|data-line|<svg|<script|evil\.example|regions\.md/);
	});

	it('leaves the keyboard where it was', async () => {
		const editor = await workbench.editor('refunds.md');
		await editor.press('Control+End');
		await workbench.run('Technical Design: Copy as Rich Text');
		await workbench.status('Copied as rich text.').waitFor();
		await editor.type('!');
		await editor.press('Control+Z');
	});

	it('of a selection: words, without what they stand in', async () => {
		const { html, text: plain } = await copy('Norway', 'Norway');
		assert.match(html, /(?:<body>|^)<div[^>]*>Norway<\/div>|<body>Norway/);
		assert.equal(plain, 'Norway');
	});

	it('of a selection: rows as a table', async () => {
		const { html, text: plain } = await copy('Norway', '30');
		assert.match(html, /<table [^>]*>\s*<tbody>\s*<tr>\s*<td [^>]*>Norway<\/td>/);
		assert.equal(plain, 'Norway\t14\nSpain\t30');
	});

	it('of a selection: a formula whole, a diagram as a picture', async () => {
		const { html, text: plain } = await copy('Costs', 'Elsewhere');
		assert.match(html, /<code [^>]*>\$e = mc\^2\$<\/code>/);
		assert.match(html, /<img src="data:image\/png;base64,[^"]{500,}" alt="Diagram: flowchart: Shop, Orders"/);
		assert.match(plain, /^Costs \$e = mc\^2\$ at the shop and here\.1\n/);
	});

	it('of all that is selected: the document, not what the preview says about it', async () => {
		const { html, text: plain } = await copy('Refunds', 'Always Load');
		assert.match(html, /<h1>Refunds<\/h1>/);
		assert.doesNotMatch(plain, /Images from other sites|↩/);
	});

	it('that the clipboard does not take is said to be missing', async () => {
		await workbench.webview.getByRole('heading', { name: 'Refunds' }).click();
		await workbench.webview.locator('body').evaluate(({ ownerDocument: page }) => {
			const refuse = async () => {
				throw new Error('Refused.');
			};
			Object.defineProperty(page.defaultView.navigator.clipboard, 'write', { value: refuse });
			page.getSelection().selectAllChildren(page.querySelector('main'));
		});
		await workbench.page.keyboard.press('Control+C');
		await workbench.webview.getByRole('status').filter({ hasText: 'Could not copy.' }).waitFor();
	});
});
