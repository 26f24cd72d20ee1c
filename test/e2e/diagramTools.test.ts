import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const source = 'flowchart LR\n  shop["Web<br>Shop"] -->|orders| api[Order API]\n  style api fill:#ffee88\n';

describe('the tools of a diagram', () => {
	let workbench: Workbench;
	let frame: Locator;
	const drawing = () => frame.locator('svg');
	const press = async (name: string) => {
		await frame.hover();
		await workbench.webview.getByRole('button', { name }).click();
	};

	before(async () => {
		workbench = await openWorkbench();
		writeFileSync(join(workbench.folder, 'shop.md'), `# Shop\n\n\`\`\`mermaid\n${source}\`\`\`\n`);
		await workbench.openFile('shop.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		frame = workbench.webview.locator('design-diagram .frame');
		await drawing().filter({ hasText: 'Order API' }).waitFor();
	});
	after(() => workbench.close());

	async function save(format: string): Promise<Buffer> {
		await press(`Save as ${format.toUpperCase()}`);
		const file = join(workbench.folder, `diagram-flowchart.${format}`);
		const { input } = workbench.quickInput;
		await input.waitFor();
		while ((await input.inputValue()) !== file) await workbench.page.waitForTimeout(50);
		await workbench.page.keyboard.press('Enter');
		while (!existsSync(file) || readFileSync(file).length === 0) await workbench.page.waitForTimeout(50);
		return readFileSync(file);
	}

	it('enlarge it under the pointer by Ctrl and the wheel, which alone scrolls the page', async () => {
		await frame.hover();
		await workbench.page.mouse.wheel(0, -100);
		assert.equal(await frame.and(workbench.webview.locator('.zoomed')).count(), 0);
		const before = (await drawing().boundingBox())!;
		const point = { x: before.x + before.width / 4, y: before.y + before.height / 2 };
		await workbench.page.mouse.move(point.x, point.y);
		await workbench.page.keyboard.down('Control');
		await workbench.page.mouse.wheel(0, -300);
		await workbench.page.keyboard.up('Control');
		await frame.and(workbench.webview.locator('.zoomed')).waitFor();
		const after = (await drawing().boundingBox())!;
		assert.ok(after.width > before.width * 2);
		assert.ok(Math.abs((point.x - after.x) / after.width - 1 / 4) < 0.01);
	});

	it('move it with the pointer, once it is enlarged', async () => {
		const before = (await drawing().boundingBox())!;
		const { x, y, width, height } = (await frame.boundingBox())!;
		const { mouse } = workbench.page;
		await mouse.move(x + width / 2, y + height / 2);
		await mouse.down();
		await mouse.move(x + width / 2 - 40, y + height / 2 - 10, { steps: 4 });
		await mouse.up();
		const after = (await drawing().boundingBox())!;
		assert.deepEqual([after.x - before.x, after.y - before.y].map(Math.round), [-40, -10]);
		await press('Show all of it');
		await workbench.webview.locator('.frame:not(.zoomed)').waitFor();
	});

	it('save it as SVG that needs nothing else, its words text in every viewer', async () => {
		const svg = (await save('svg')).toString();
		assert.doesNotMatch(svg, /<foreignObject|<script|<image|href="(?!#)|url\((?!["']?#)|@import/);
		const page = await workbench.page.context().newPage();
		await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
		await page.locator('text').filter({ hasText: 'Order API' }).waitFor();
		await page.close();
	});

	it('save it as PNG, two pixels for one', async () => {
		const { width } = (await drawing().boundingBox())!;
		const png = await save('png');
		assert.equal(png.toString('latin1', 1, 4), 'PNG');
		assert.ok(Math.abs(png.readUInt32BE(16) - 2 * width) <= 2);
	});

	it('say what they could not do, and what they did', async () => {
		const said = (text: string) => workbench.webview.getByRole('status').filter({ hasText: text }).waitFor();
		const { webview } = workbench;
		await webview.locator('body').evaluate(({ ownerDocument: { defaultView: page } }) => {
			page.refused = async () => {
				throw new Error('Refused.');
			};
			Object.defineProperty(page.navigator.clipboard, 'writeText', {
				value: page.refused,
				configurable: true,
			});
			page.draw = page.HTMLCanvasElement.prototype.toBlob;
			page.HTMLCanvasElement.prototype.toBlob = (take: (blob: null) => void) => take(null);
		});
		await press('Copy source');
		await said('Could not copy.');
		await press('Save as PNG');
		await said('Could not save the diagram.');
		await webview.locator('body').evaluate(({ ownerDocument: { defaultView: page } }) => {
			delete page.navigator.clipboard.writeText;
			page.HTMLCanvasElement.prototype.toBlob = page.draw;
		});
		await press('Open large');
		await webview.getByRole('dialog').getByRole('button', { name: 'Copy source' }).click();
		await webview.getByRole('dialog').getByRole('status').filter({ hasText: 'Copied' }).waitFor();
		await workbench.page.keyboard.press('Escape');
	});

	it('copy its source', async () => {
		await press('Copy source');
		await workbench.webview.getByRole('button', { name: 'Copied' }).waitFor();
		await workbench.run('File: New Untitled Text File');
		await workbench.page.locator('.editor-instance [data-uri^="untitled:"] .view-line').first().waitFor();
		await workbench.page.keyboard.press('Control+V');
		const lines = workbench.page.locator('.editor-instance [data-uri^="untitled:"] .view-line');
		await lines.filter({ hasText: 'Order API' }).waitFor();
		assert.equal(await lines.count(), source.split('\n').length);
	});
});
