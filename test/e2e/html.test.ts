import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const square = (color: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="${color}"/></svg>`;

const text = `<h1 align="center"><img src="logo.svg" height="60" alt="Logo"></h1>

<img src="logo.svg" width="9000" alt="Wide">

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="night.svg 1x, night2.svg 2x">
  <img alt="By theme" src="logo.svg" width="40">
</picture>

![Only by day](logo.svg#gh-light-mode-only) ![Only by night](night.svg#gh-dark-mode-only)

[To the old place](#Old-Place)

# Before

Words.

# After

<table>
<tr><th>Before</th><th>After</th></tr>
<tr><td>

\`\`\`js
${'before.the.change(); '.repeat(8)}
\`\`\`

</td><td>

\`\`\`js
${'after.the.change(); '.repeat(8)}
\`\`\`

</td></tr>
</table>

- عنصر أول
- عنصر ثان

From left to right.

${'Filler.\n\n'.repeat(60)}<a name="old-place"></a>

The end.
`;

/** What is measured of an element. */
interface Box {
	getBoundingClientRect(): Record<'top' | 'right' | 'width' | 'height', number>;
}

describe('HTML in the preview, as README files have it', () => {
	let workbench: Workbench;
	let page: FrameLocator;

	before(async () => {
		workbench = await openWorkbench();
		await writeFile(join(workbench.folder, 'logo.svg'), square('navy'));
		await writeFile(join(workbench.folder, 'night.svg'), square('gold'));
		await writeFile(join(workbench.folder, 'html.md'), text);
		await workbench.openFile('html.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		page = workbench.webview;
		await page.getByText('The end.').waitFor({ state: 'attached' });
	});
	after(() => workbench.close());

	const boxOf = (element: Locator) =>
		element.evaluate((box: Box) => {
			const { top, right, width, height } = box.getBoundingClientRect();
			return { top, right, width, height };
		});
	async function loaded(image: Locator): Promise<Locator> {
		await image.evaluate((element: { decode(): Promise<void> }) => element.decode());
		return image;
	}

	it('gives images the height that is asked for, and never more width than there is', async () => {
		const logo = await boxOf(await loaded(page.getByAltText('Logo')));
		assert.deepEqual([logo.width, logo.height], [60, 60]);
		const wide = await boxOf(await loaded(page.getByAltText('Wide')));
		assert.equal(wide.width, (await boxOf(page.locator('main'))).width);
		assert.equal(wide.height, wide.width);
	});

	it('shows the images that are for the theme', async () => {
		const shown = () =>
			page
				.locator('img:is([alt="By theme"], [alt^="Only by"])')
				.filter({ visible: true })
				.evaluateAll((images: { alt: string; src: string }[]) =>
					images.map(({ alt, src }) => `${alt}: ${/\w+\.svg/.exec(src)![0]}`),
				);
		const byDay = ['By theme: logo.svg', 'Only by day: logo.svg'];
		const byNight = ['By theme: night.svg', 'Only by night: night.svg'];
		for (const [theme, expected] of [
			['Light High Contrast', byDay],
			['Dark High Contrast', byNight],
			['Dark Modern', byNight],
			['Light Modern', byDay],
		] as const) {
			await workbench.run('Preferences: Color Theme');
			await workbench.quickInput.pickByKeys(theme);
			await page.locator(`body[data-vscode-theme-name="${theme}"]`).waitFor();
			assert.deepEqual(await shown(), expected, theme);
		}
	});

	it('keeps a wide table inside the page, in a frame that scrolls', async () => {
		const table = page.getByRole('table');
		const frame = page.locator('.table').filter({ has: table });
		const { right } = await boxOf(frame);
		assert.ok((await boxOf(table)).right > right, 'the table is wider');
		assert.ok(right <= (await boxOf(page.locator('body'))).right);
		await frame.focus();
		await frame.press('ArrowRight');
		await frame.evaluate(
			(element: { scrollLeft: number }) =>
				new Promise<void>((resolve) => {
					const look = () => (element.scrollLeft > 0 ? resolve() : setTimeout(look, 20));
					look();
				}),
		);
	});

	it('lets text that reads from right to left start at the right', async () => {
		const list = page.getByRole('list').filter({ hasText: 'عنصر أول' });
		assert.equal(await list.evaluate((element) => element.matches(':dir(rtl)')), true);
		const left = page.getByText('From left to right.');
		assert.equal(await left.evaluate((element) => element.matches(':dir(ltr)')), true);
	});

	it('parts first-level headings from what stands above them, but the first one', async () => {
		const first = await boxOf(page.getByRole('heading', { level: 1 }).first());
		const { top } = await boxOf(page.locator('main'));
		assert.equal(first.top, top);
		const words = page.getByText('Words.', { exact: true });
		const below = await boxOf(page.getByRole('heading', { name: 'After', exact: true }));
		const { top: above, height } = await boxOf(words);
		assert.ok(below.top - (above + height) > 30);
	});

	it('goes to places that have a name', async () => {
		await page.getByRole('link', { name: 'To the old place' }).click();
		await workbench.page.locator('.view-line').getByText('The end.').waitFor();
	});
});
