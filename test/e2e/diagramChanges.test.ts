import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>';

const document = (direction: string) =>
	`# Shop\n\n\`\`\`mermaid\nflowchart ${direction}\n  shop --> api --> orders\n\`\`\`\n\n${Array.from({ length: 60 }, (_, index) => `Paragraph ${index}.\n\n`).join('')}`;

describe('a diagram that gets another height', () => {
	let workbench: Workbench;
	const file = () => join(workbench.folder, 'shop.md');
	const drawn = () => workbench.webview.locator('design-diagram svg').filter({ hasText: 'orders' });
	before(async () => {
		workbench = await openWorkbench();
		writeFileSync(file(), document('LR'));
		await workbench.openFile('shop.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await drawn().waitFor();
	});
	after(() => workbench.close());

	it('above the window does not move what is read', async () => {
		await workbench.webview.locator('main').hover();
		await workbench.page.mouse.wheel(0, 900);
		const paragraph = workbench.webview.getByText('Paragraph 30.');
		const topOf = () => paragraph.evaluate((element) => element.getBoundingClientRect().top);
		let top = await topOf();
		for (let last = Number.NaN; top !== last; last = top, top = await topOf()) {
			await workbench.page.waitForTimeout(200);
		}
		const heightOf = () =>
			workbench.webview.locator('.frame').evaluate((frame) => frame.getBoundingClientRect().height);
		const height = await heightOf();
		writeFileSync(file(), document('TD'));
		while ((await heightOf()) === height) await workbench.page.waitForTimeout(50);
		await drawn().waitFor();
		assert.ok(Math.abs((await topOf()) - top) < 0.5, `it moved from ${top} to ${await topOf()}`);
	});
});

describe('images of other sites in a diagram', () => {
	let workbench: Workbench;
	const asked: string[] = [];
	const text = `# Images

\`\`\`mermaid
flowchart LR
  label["<img src='https://images.example/label.png'> in a label"]
\`\`\`

\`\`\`mermaid
flowchart LR
  node@{ img: "https://images.example/node.png", label: "a node", h: 40 }
\`\`\`

\`\`\`mermaid
C4Context
  Person(user, "the user", "", $sprite="https://images.example/sprite.png")
\`\`\`

The end.
`;

	before(async () => {
		workbench = await openWorkbench();
		await workbench.page.context().route('https://images.example/**', async (route) => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'image/svg+xml', body: picture });
		});
		writeFileSync(join(workbench.folder, 'images.md'), text);
		await workbench.openFile('images.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
	});
	after(() => workbench.close());

	it('are not asked for before the author allows images', async () => {
		for (const words of ['in a label', 'the user', 'Images from other sites are not loaded.'])
			await workbench.webview.locator('design-diagram').filter({ hasText: words }).waitFor();
		assert.deepEqual(asked, []);
	});

	it('are loaded then, like those of the text', async () => {
		await workbench.webview.getByRole('button', { name: 'Load Images' }).click();
		await workbench.webview.locator('design-diagram svg').filter({ hasText: 'a node' }).waitFor();
		assert.deepEqual([...new Set(asked)].sort(), [
			'https://images.example/label.png',
			'https://images.example/node.png',
		]);
	});
});
