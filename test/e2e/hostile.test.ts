import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench } from './session.ts';
import { vectors } from './vectors/index.ts';
import { forbiddenIn, outsideOf, touchAll, Watch } from './watch.ts';
import type { Workbench } from './workbench.ts';

const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const harmless = ['# Harmless', '```mermaid\nflowchart LR\n  a\n```', '$x$ :rocket:'];

const { diagrams, ...texts } = vectors;

/** Without the page's content security policy what cleans a document has to be enough; pictures in diagrams only the policy stops. */
for (const [kind, groups, bypassCSP] of [
	['document', texts, true],
	['diagram', { diagrams }, false],
] as const) {
	describe(`a hostile ${kind} in the preview`, () => {
		let workbench: Workbench;
		let watch: Watch;
		let outside: Record<string, unknown>;
		const area = () => workbench.webview.locator('body > main');

		before(async () => {
			workbench = await openWorkbench({ bypassCSP });
			watch = await Watch.over(workbench.page.context());
			await writeFile(join(workbench.folder, 'square.png'), Buffer.from(pixel, 'base64'));
			for (const [name, parts] of Object.entries<readonly string[]>({ harmless, ...groups }))
				await write(name, parts);
			await workbench.openFile('harmless.md');
			await workbench.run('Technical Design: Open Design Preview to the Side');
			await settle('harmless', harmless.length);
			assert.ok(watch.told.has('ready'), 'messages are heard');
			outside = await outsideOf(area());
		});
		after(() => workbench.close());

		/** Behind each part stands a paragraph by which one sees that it did not swallow the rest. */
		async function write(name: string, parts: readonly string[]): Promise<void> {
			const text = parts.map((part, index) => `${part}\n\nEnd of ${name} ${index}.\n`).join('\n');
			await writeFile(join(workbench.folder, `${name}.md`), text);
		}

		/** Until all is shown and drawn. */
		async function settle(name: string, count: number): Promise<void> {
			const { webview } = workbench;
			await webview.getByText(`End of ${name} ${count - 1}.`, { exact: true }).waitFor();
			for (let index = 0; index < count; index++) {
				const end = webview.getByText(`End of ${name} ${index}.`, { exact: true });
				assert.equal(await end.count(), 1, `part ${index} of ${name} swallows what follows`);
			}
			for (const diagram of await webview.locator('design-diagram').all()) {
				await diagram.locator('svg, .problem').first().waitFor();
			}
		}

		for (const [name, parts] of Object.entries<readonly string[]>(groups)) {
			it(`runs, fetches, changes and tells nothing: ${name}, ${parts.length} ways`, async () => {
				watch.told.clear();
				await workbench.openFile(`${name}.md`);
				await settle(name, parts.length);
				assert.deepEqual(await forbiddenIn(area()), []);
				assert.deepEqual(
					[...watch.told].filter((message) => message !== 'scrolled'),
					[],
				);
				await touchAll(area());
				assert.deepEqual(await outsideOf(area()), outside);
				assert.deepEqual(watch.ran, []);
				assert.deepEqual(watch.asked, []);
			}).timeout(400_000);
		}

		if (!bypassCSP) return;
		it('would be seen by these tests', async () => {
			await area().evaluate((main) => {
				main.innerHTML =
					'<img src=x onerror="ran()"><img src="https://evil.example/seen.png"><style>body { opacity: 0.5 }</style>';
			});
			await area().locator('style').waitFor({ state: 'attached' });
			while (watch.ran.length === 0 || watch.asked.length === 0) await workbench.page.waitForTimeout(50);
			assert.deepEqual(watch.ran, ['ran()']);
			assert.deepEqual(watch.asked, ['https://evil.example/seen.png']);
			const found = await forbiddenIn(area());
			for (const each of ['<img onerror="ran()">', '<style>']) assert.ok(found.includes(each), each);
			assert.notDeepEqual(await outsideOf(area()), outside);
		});
	});
}

describe('the page of the preview', () => {
	it('ends nothing of its own where the document that comes with it does', async () => {
		const workbench = await openWorkbench({ bypassCSP: true });
		const watch = await Watch.over(workbench.page.context());
		const text =
			'# First\n\n</script><script>ran()</script><img src="https://evil.example/a.png">\n\n<!-- <script>\n\nx\n\n-->\n\nThe end.\n';
		await writeFile(join(workbench.folder, 'first.md'), text);
		await workbench.openFile('first.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.getByText('The end.').waitFor();
		const data = await workbench.webview.locator('body > script').allTextContents();
		assert.equal(data.length, 1);
		assert.match(data[0]!, /"html":"\\u003ch1.*The end\./);
		assert.deepEqual(watch.ran, []);
		assert.deepEqual(watch.asked, []);
		await workbench.close();
	});

	it('runs and fetches nothing of a document even if it were not cleaned', async () => {
		const workbench = await openWorkbench();
		const watch = await Watch.over(workbench.page.context());
		await workbench.openFile('README.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		const area = workbench.webview.locator('body > main');
		await area.getByRole('heading').first().waitFor();
		const hurt = area.evaluate(
			(main, markup) =>
				new Promise<number>((resolve) => {
					let blocked = 0;
					main.ownerDocument.addEventListener('securitypolicyviolation', () => {
						blocked++;
						if (blocked === markup.length) resolve(blocked);
					});
					for (const each of markup)
						main.append(main.ownerDocument.createRange().createContextualFragment(each));
				}),
			[
				'<img src="data:," onerror="ran()">',
				'<script>ran()</script>',
				'<script src="https://evil.example/a.js"></script>',
				'<img src="https://evil.example/a.png">',
				'<link rel="stylesheet" href="https://evil.example/a.css">',
				'<iframe src="https://evil.example/a.html"></iframe>',
				'<object data="https://evil.example/a.html"></object>',
				'<video src="https://evil.example/a.mp4"></video>',
			],
		);
		assert.equal(await hurt, 8);
		assert.deepEqual(watch.ran, []);
		assert.deepEqual(watch.asked, []);
		await workbench.close();
	});
});
