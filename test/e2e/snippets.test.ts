import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';

const starters: Record<string, { body: string[] }> = JSON.parse(
	readFileSync('snippets/diagrams.json', 'utf8'),
);

/** The diagram that a snippet inserts when every tab stop is left as it is. */
function diagramIn(body: string[]): string {
	const text = body
		.join('\n')
		.replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-20')
		.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
		.replace(/\\([$}\\])/g, '$1');
	return /^```mermaid\n([\s\S]*?)^```$/m.exec(text)![1]!;
}

describe('the Mermaid starters, as they stand,', () => {
	let browser: Browser;
	let page: Page;

	before(async () => {
		browser = await launchBrowser();
		page = await browser.newPage();
		await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
	});
	after(() => browser?.close());

	for (const [name, { body }] of Object.entries(starters)) {
		it(`draw: ${name}`, async () => {
			const svg = await page.evaluate(async (source) => {
				const { mermaid } = globalThis as unknown as {
					mermaid: { render(id: string, source: string): Promise<{ svg: string }> };
				};
				return (await mermaid.render('diagram', source)).svg;
			}, diagramIn(body));
			await page.locator('body').evaluate((body, content) => {
				body.innerHTML = content;
			}, svg);
			const shown = await page.locator('svg').evaluate((element) => element.textContent ?? '');
			const labels = Array.from(body.join('\n').matchAll(/\$\{\d+:([\w ]+)\}/g), ([, label]) => label!);
			const missing = labels.filter((label) => !/^\d+d$/.test(label) && !shown.includes(label));
			assert.notEqual(labels.length, 0);
			assert.deepEqual(missing, []);
			assert.doesNotMatch(svg, /Syntax error/);
		});
	}
});
