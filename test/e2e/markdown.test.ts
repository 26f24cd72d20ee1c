import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const text = `# Markdown

Inline $e = mc^2$, wrong $\\frac{a}{$, by name :rocket: and :no_such_name:.

- [ ] order the **parts**
- [x] ask the team

> [!WARNING]
> Hot.

\`\`\`hcl
name = "queue" # why
\`\`\`

\`\`\`scala
val topic = "refunds"
\`\`\`

![A square](square.png) ![Elsewhere](https://example.com/a.png)

<script>document.title = 'ran'</script><iframe src="https://example.com"></iframe><style>main { display: none }</style>
<textarea>a</textarea><title>b</title><noembed>c</noembed><noframes>d</noframes><xmp>e</xmp>
<input type="text"><input type="checkbox" checked disabled>

The end.
`;

const equations = `$$\n\\begin{gather} ${Array(10).fill('a = b').join(' \\\\ ')} \\end{gather}\n$$\n\n`;

describe('Markdown in the preview', () => {
	let workbench: Workbench;
	let page: FrameLocator;

	before(async () => {
		workbench = await openWorkbench();
		await writeFile(join(workbench.folder, 'square.png'), Buffer.from(pixel, 'base64'));
		await writeFile(join(workbench.folder, 'markdown.md'), text);
		const long = `${equations}${'Words.\n\n'.repeat(250)}${equations}`;
		await writeFile(join(workbench.folder, 'equations.md'), long);
		await workbench.openFile('markdown.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		page = workbench.webview;
		await page.getByText('The end.').waitFor();
	});
	after(() => workbench.close());

	it('draws formulas; a wrong one stays as it is written, and says why', async () => {
		await page.locator('.math .katex').waitFor();
		const wrong = page.getByText('\\frac{a}{', { exact: true });
		await wrong.and(page.locator('[title*="Unexpected end of input"]')).waitFor();
	});

	it('shows emoji by their names, and leaves names that nobody knows', async () => {
		await page.getByText('by name 🚀 and :no_such_name:.').waitFor();
	});

	it('names the boxes of tasks, and lets the keyboard reach them', async () => {
		const open = page.getByRole('checkbox', { name: 'order the parts', checked: false });
		await open.focus();
		await open.press('Tab');
		await page
			.getByRole('checkbox', { name: 'ask the team', checked: true })
			.and(page.locator(':focus'))
			.waitFor();
	});

	it('marks alerts with their kind', async () => {
		await page
			.locator('.alert.warning')
			.filter({ hasText: /Warning\s*Hot\./ })
			.waitFor();
	});

	it('colours code', async () => {
		for (const text of ['"queue"', '"refunds"'])
			await page.locator('code .hljs-string').filter({ hasText: text }).waitFor();
	});

	it('loads images from beside the document, and of others shows the words', async () => {
		const width = await page
			.getByAltText('A square')
			.evaluate(async (image: { decode(): Promise<void>; naturalWidth: number }) => {
				await image.decode();
				return image.naturalWidth;
			});
		assert.equal(width, 1);
		await page.locator('.remote').filter({ hasText: 'Elsewhere' }).waitFor();
	});

	it('leaves out HTML that could do more than show', async () => {
		const forbidden = page.locator(
			'main :is(script, iframe, style, textarea, title, noembed, noframes, xmp, input[type="text"])',
		);
		assert.equal(await forbidden.count(), 0);
	});

	it('numbers equations through a long document', async () => {
		await (await workbench.editor('markdown.md')).focus();
		await workbench.openFile('equations.md');
		const numbers = page.locator('.eqn-num');
		await numbers.nth(19).waitFor({ state: 'attached' });
		const widthOf = async (index: number) => {
			await numbers.nth(index).scrollIntoViewIfNeeded();
			return (await numbers.nth(index).boundingBox())!.width;
		};
		const [first, tenth, eleventh] = [await widthOf(0), await widthOf(9), await widthOf(10)];
		assert.ok(tenth > first + 2, `(1) is as wide as (10): ${first}, ${tenth}`);
		assert.equal(eleventh, tenth);
	});
});
