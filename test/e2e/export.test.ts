import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../host/browser.mjs';
import { copySample } from '../host/sample.mjs';
import { openWorkbench } from './session.ts';
import { vectors } from './vectors/index.ts';
import type { Workbench } from './workbench.ts';

const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const text = `# Everything

Inline $e = mc^2$. [Regions](regions.md)

\`\`\`mermaid
flowchart LR
  shop[Shop] --> orders[Orders]
\`\`\`

- [ ] order

![Square](square.png) ![Elsewhere](https://evil.example/a.png)

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="square.png">
  <img src="day.svg" alt="By theme">
</picture>

<details><summary>More</summary>

Folded away.

</details>

$$${'a + '.repeat(60)}a$$

|${' A column |'.repeat(8)}
|${'---|'.repeat(8)}
|${' As long as words are |'.repeat(8)}
`;

describe('an exported document', () => {
	let folder: string;
	let browser: Browser;
	const program = resolve('dist/cli.js');
	const run = async (...args: string[]) => {
		const env = { ...process.env, CHROME_PATH: await ensureBrowser() };
		await promisify(execFile)(process.execPath, [program, 'export', ...args], { cwd: folder, env });
	};

	before(async () => {
		folder = await copySample();
		browser = await chromium.launch({ executablePath: await ensureBrowser() });
		await writeFile(join(folder, 'docs/everything.md'), text);
		await writeFile(join(folder, 'docs/square.png'), Buffer.from(pixel, 'base64'));
		await writeFile(join(folder, 'docs/day.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
		await run('docs/everything.md');
	});
	after(() => browser.close());

	/** As a reader sees it who has no network and lets no scripts run. */
	async function open(file: string, colorScheme: 'light' | 'dark' = 'light') {
		const context = await browser.newContext({ offline: true, javaScriptEnabled: false, colorScheme });
		const asked: string[] = [];
		context.on('request', (request) => {
			if (!/^(?:file|data):/.test(request.url())) asked.push(request.url());
		});
		const page = await context.newPage();
		await page.goto(pathToFileURL(join(folder, file)).href);
		return { page, asked };
	}

	for (const scheme of ['light', 'dark'] as const) {
		it(`shows diagrams, formulas and images by itself, in ${scheme} colours`, async () => {
			const { page, asked } = await open('docs/everything.html', scheme);
			assert.equal(await page.title(), 'Everything');
			await page.locator('.katex').first().waitFor();
			const shown = (name: string) =>
				page.getByRole('img', { name }).evaluate((image: { currentSrc: string; naturalWidth: number }) => ({
					type: /^data:([\w/+]+)/.exec(image.currentSrc)?.[1],
					isLoaded: image.naturalWidth > 0,
					source: image.currentSrc,
				}));
			const { source, ...diagram } = await shown('Shop, Orders');
			assert.deepEqual(diagram, { type: 'image/svg+xml', isLoaded: true });
			const text = { light: '#24272c', dark: '#d8dade' }[scheme];
			assert.ok(decodeURIComponent(source).includes(text), `no ${text} in the ${scheme} drawing`);
			const { source: _, ...square } = await shown('Square');
			assert.deepEqual(square, { type: 'image/png', isLoaded: true });
			const byTheme = page.getByAltText('By theme').filter({ visible: true });
			const address = { light: /^data:image\/svg/, dark: /^data:image\/png/ }[scheme];
			assert.match((await byTheme.getAttribute('src'))!, address);
			await page.getByText('Elsewhere').waitFor();
			assert.deepEqual(asked, []);
		});
	}

	it('keeps links, and boxes that nobody can tick', async () => {
		const { page } = await open('docs/everything.html');
		assert.equal(await page.getByRole('link', { name: 'Regions' }).getAttribute('href'), 'regions.md');
		assert.equal(await page.getByRole('checkbox').isDisabled(), true);
	});

	it('loses nothing on paper: what is folded is open, and what is wide as wide as the page', async () => {
		const { page } = await open('docs/everything.html');
		const folded = page.getByText('Folded away.');
		assert.equal(await folded.isVisible(), false);
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 720, height: 1000 });
		assert.equal(await folded.isVisible(), true);
		for (const wide of [page.getByRole('table'), page.locator('.display .katex-base').last()]) {
			const { x, width } = (await wide.boundingBox())!;
			assert.ok(x >= 0 && x + width <= 720, `${width} px at ${x}`);
		}
	});

	it('has pages and words as PDF', async () => {
		await run('docs/everything.md', '--to', 'pdf', '--out', 'everything.pdf');
		assertIsPdf(await readFile(join(folder, 'everything.pdf')));
	});

	it('is as harmless as the preview', async () => {
		await writeFile(join(folder, 'hostile.md'), Object.values(vectors).flat().join('\n\n'));
		await run('hostile.md', '--force');
		const html = await readFile(join(folder, 'hostile.html'), 'utf8');
		const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
		assert.equal(policy, "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
		const context = await browser.newContext({ bypassCSP: true });
		const ran: string[] = [];
		const asked: string[] = [];
		await context.exposeFunction('ran', () => ran.push('ran()'));
		await context.route('**', async (route) => {
			const url = route.request().url();
			if (/^(?:file|data):/.test(url)) return route.continue();
			asked.push(url);
			return route.fulfill({ contentType: 'text/javascript', body: 'ran()' });
		});
		const page = await context.newPage();
		await page.goto(pathToFileURL(join(folder, 'hostile.html')).href);
		assert.deepEqual({ ran, asked }, { ran: [], asked: [] });
		assert.equal(
			await page.locator('script, iframe, object, embed, base, form, main link, main style').count(),
			0,
		);
	});

	describe('from VS Code', () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench();
			await writeFile(join(workbench.folder, 'everything.md'), text);
			await writeFile(join(workbench.folder, 'square.png'), Buffer.from(pixel, 'base64'));
			await workbench.openFile('everything.md');
		});
		after(() => workbench.close());

		/** By a command, to where it proposes. */
		async function save(command: string, file: string): Promise<Buffer> {
			await workbench.run(`Technical Design: ${command}`);
			await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
			await workbench.page
				.locator('.notification-toast')
				.filter({ hasText: new RegExp(`Saved as .*${file}`) })
				.waitFor();
			return readFile(join(workbench.folder, file));
		}

		it('is the same HTML', async () => {
			const html = String(await save('Export as HTML…', 'everything.html'));
			assert.equal(html.match(/<img src="data:image\/svg\+xml[^>]* class="drawing"/g)?.length, 1);
			assert.match(html, /alt="Square" src="data:image\/png|src="data:image\/png[^>]*alt="Square"/);
			assert.match(html, /@font-face[^}]*url\(data:font\/woff2/);
		});

		it('has pages and words as PDF', async () => {
			assertIsPdf(await save('Export as PDF…', 'everything.pdf'));
		});

		it('that the page cannot make is said to be missing', async () => {
			await workbench.webview.locator('body').evaluate(({ ownerDocument: { defaultView: page } }) => {
				page.fetch = async () => {
					throw new Error('Out of reach.');
				};
			});
			await rm(join(workbench.folder, 'everything.html'));
			await workbench.run('Technical Design: Export as HTML…');
			const { page } = workbench;
			await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
			const told = page.locator('.notification-toast');
			await told.filter({ hasText: 'Could not export the document.' }).waitFor();
		});
	});
});

/** One with a page and with words, which can be searched. */
function assertIsPdf(content: Buffer): void {
	const pdf = content.toString('latin1');
	assert.match(pdf, /^%PDF-/);
	assert.match(pdf, /\/Type\s*\/Page\b/);
	assert.match(pdf, /\/ToUnicode/);
}
