import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

const text = `# Checkout

A paragraph.

\`\`\`mermaid
flowchart LR
  shop[Web Shop] --> api[Order API]
\`\`\`

Between.

\`\`\`mermaid
%%{init: {"theme": "dark"}}%%
sequenceDiagram
  accTitle: Payment
  Customer->>Service: pay
\`\`\`

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "htmlLabels": true, "fontFamily": "x} main {display: none", "themeCSS": "} main, * {display: none}"}}%%
flowchart LR
  evil["<img src=x onerror='document.title=1'>untrusted"]
  click evil href "javascript:document.title=2"
\`\`\`

\`\`\`mermaid
C4Context
  Person(buyer, "Buyer", "Pays by card")
\`\`\`

The end.
`;

interface Placed {
	getBoundingClientRect(): { readonly top: number; readonly bottom: number };
}

interface Marked {
	readonly dataset: Record<string, string>;
}

interface Styled {
	readonly ownerDocument: {
		readonly defaultView: {
			getComputedStyle(element: Styled): Readonly<Record<'fill' | 'fontFamily', string>>;
		};
	};
}

describe('diagrams in the preview', () => {
	let workbench: Workbench;
	let editor: Editor;
	let flowchart: Locator;
	const line = (part: string) => text.split('\n').findIndex((each) => each.includes(part)) + 1;
	/** Where everything on the page begins and ends. */
	const places = () =>
		workbench.webview.locator('main .block').evaluateAll((blocks: Placed[]) =>
			blocks.map((block) => {
				const { top, bottom } = block.getBoundingClientRect();
				return [top, bottom];
			}),
		);

	before(async () => {
		workbench = await openWorkbench();
		writeFileSync(join(workbench.folder, 'checkout.md'), text);
		editor = await workbench.openFile('checkout.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		flowchart = workbench.webview.locator('design-diagram').first();
		for (const word of [/Order API/, /pay/, /untrusted/, /Pays by card/])
			await workbench.webview.locator('design-diagram svg').filter({ hasText: word }).waitFor();
		await editor.focus();
	});
	after(() => workbench.close());

	it('a document’s own settings reach nothing outside, and its HTML runs nothing', async () => {
		const evil = workbench.webview.locator('design-diagram').nth(2);
		assert.equal(await evil.locator('a[*|href^="javascript"]').count(), 0);
		assert.equal(await evil.locator('[onerror]').count(), 0);
		await workbench.webview.getByText('The end.').waitFor();
	});

	it('a key in a paragraph touches no diagram and moves nothing', async () => {
		await workbench.goToLine(line('A paragraph.'));
		await editor.press('End');
		const before = await places();
		const drawings = workbench.webview.locator('design-diagram svg[role]');
		await drawings.evaluateAll((all: Marked[]) => {
			for (const { dataset } of all) dataset.seen = 'before';
		});
		await editor.type(' More.');
		await workbench.webview.getByText('A paragraph. More.').waitFor();
		assert.equal(await drawings.and(workbench.webview.locator('[data-seen]')).count(), 4);
		assert.deepEqual(await places(), before);
	});

	it('a source that breaks keeps its drawing; the problem lies over it and leads to the line', async () => {
		await workbench.goToLine(line('shop[Web Shop]'));
		await editor.press('End');
		const before = await places();
		await editor.type(' -->');
		const problem = flowchart.locator('.problem');
		await problem.waitFor();
		assert.deepEqual(await places(), before);
		assert.match((await problem.textContent())!, new RegExp(`^Line ${line('shop[Web Shop]')}: `));
		assert.ok(await flowchart.locator('svg').getByText('Order API').isVisible());

		await workbench.goToLine(1);
		await problem.getByRole('button').click();
		await workbench.status(`Ln ${line('shop[Web Shop]')},`).waitFor();
		await editor.press('End');
		await editor.type(' db[(Orders)]');
		await problem.waitFor({ state: 'detached' });
		await flowchart.locator('svg').filter({ hasText: 'Orders' }).waitFor();
	});

	it('is enlarged, moved and opened large by keyboard', async () => {
		const frame = flowchart.locator('.frame');
		await frame.focus();
		const { keyboard } = workbench.page;
		await keyboard.press('+');
		await keyboard.press('ArrowRight');
		await flowchart.locator('.frame.zoomed').waitFor();
		await keyboard.press('0');
		await flowchart.locator('.frame:not(.zoomed)').waitFor();

		await keyboard.press('Enter');
		const large = workbench.webview.locator('dialog');
		await large.locator('svg').filter({ hasText: 'Orders' }).waitFor();
		await keyboard.press('Tab');
		await large.getByRole('button', { name: 'Close' }).and(large.locator(':focus')).waitFor();
		await keyboard.press('Escape');
		await large.waitFor({ state: 'detached' });
		await flowchart.locator('.frame:focus').waitFor();
		await keyboard.press('Tab');
		await flowchart.getByRole('button', { name: 'Zoom in' }).and(flowchart.locator(':focus')).waitFor();
	});

	it('tells those who do not see it what it is', async () => {
		const sequence = workbench.webview.getByRole('figure', { name: 'Payment' });
		assert.match((await sequence.getByRole('img').getAttribute('aria-label'))!, /Customer.*pay/);
	});

	const styleOf = (shape: Locator) =>
		shape.evaluate((element: Styled) => {
			const { fill, fontFamily } = element.ownerDocument.defaultView.getComputedStyle(element);
			return { fill, fontFamily };
		});
	const fillOf = async (shapes: string) =>
		(await styleOf(workbench.webview.locator(`svg[role] ${shapes}`).first())).fill;

	it('has the colours of VS Code’s theme, though its source names one of Mermaid’s', async () => {
		assert.equal(await fillOf('rect.actor'), await fillOf('.node rect'));
	});

	it('is written in VS Code’s font', async () => {
		const fontOf = async (text: string) =>
			(await styleOf(workbench.webview.locator('design-diagram svg').getByText(text).last())).fontFamily;
		assert.equal(await fontOf('Pays by card'), await fontOf('Web Shop'));
	});

	it('takes the colours of another theme, and stays as large as it was', async () => {
		const fill = () => fillOf('.node rect');
		const before = { fill: await fill(), places: await places() };
		await workbench.page.emulateMedia({ colorScheme: 'dark' });
		while ((await fill()) === before.fill) await workbench.page.waitForTimeout(50);
		assert.deepEqual(await places(), before.places);
	});
});
