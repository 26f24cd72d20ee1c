import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

describe('the preview of a document with links', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
		const links = [
			'# Links',
			'[Below](#far-below) [Regions](regions.md) [Code](code.ts#L30) [Section](other.md#second-part) [Anchor](other.md#Old-Place)',
			'[Gone](gone.md) [Folder](design) [Data](ftp://example.com/x)',
			...Array.from({ length: 60 }, (_, index) => `Paragraph ${index}.`),
			'## Far below',
		];
		const files = {
			'links.md': links.join('\n\n'),
			'code.ts': '// line\n'.repeat(40),
			'other.md': `# Other\n\n${'Text.\n\n'.repeat(30)}## Second *part*\n\n<a name="Old-Place"></a>\n`,
		};
		for (const [name, text] of Object.entries(files))
			await writeFile(join(workbench.folder, 'docs', name), text);
		await show();
	});
	after(() => workbench.close());

	async function show(): Promise<void> {
		await workbench.run('View: Close All Editors');
		await workbench.openFile('docs/links.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.getByRole('heading', { name: 'Links' }).waitFor();
	}
	const link = (name: string) => workbench.webview.getByRole('link', { name, exact: true });
	const told = (text: string) => workbench.page.locator('.notification-toast').filter({ hasText: text });

	it('goes to its own headings, and takes the editor along', async () => {
		await link('Below').click();
		await workbench.page.locator('.view-line').getByText('Far below').waitFor();
		await workbench.webview.locator('h2').filter({ visible: true }).waitFor();
	});

	it('opens other files at the line, heading and anchor that a link names, by click, middle click and Enter', async () => {
		await show();
		await link('Code').click();
		await workbench.status('Ln 30, Col 1').waitFor();
		await show();
		await link('Section').click({ button: 'middle' });
		await workbench.status('Ln 63, Col 1').waitFor();
		await workbench.webview.getByRole('heading', { name: 'Second part' }).waitFor();
		await show();
		await link('Anchor').click();
		await workbench.status('Ln 65, Col 1').waitFor();
		await show();
		await link('Regions').press('Enter');
		await workbench.editor('docs/regions.md');
	});

	it('says what a link cannot do', async () => {
		await show();
		await link('Gone').click();
		await told('gone.md, which cannot be opened').waitFor();
		await link('Data').click();
		await told('Links to “ftp:” are not followed.').waitFor();
	});
});

describe('the preview', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
	});
	after(() => workbench.close());

	const tab = (name: string) => workbench.page.locator('.tab').filter({ hasText: name });

	it('stays at its document once it is locked, and follows again when unlocked', async () => {
		await workbench.openFile('README.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await tab('Design Preview README.md').click();
		await workbench.webview.getByRole('heading').first().waitFor();
		await workbench.run('Technical Design: Lock or Unlock Preview');
		await tab('[Design Preview] README.md').waitFor();

		await tab('README.md').first().click();
		await workbench.status(/^Ln \d+, Col \d+/).waitFor();
		await workbench.openFile('docs/regions.md');
		assert.equal(await tab('[Design Preview] README.md').count(), 1);

		await workbench.run('Developer: Reload Window');
		await tab('[Design Preview] README.md').click();
		await workbench.webview.getByRole('heading').first().waitFor();
		await workbench.run('Technical Design: Lock or Unlock Preview');
		await tab('Design Preview README.md').filter({ hasNotText: '[' }).waitFor();
		await tab('regions.md').click();
		await tab('Design Preview regions.md').waitFor();
	});

	it('shown again, never shows what a document was when its page was made', async () => {
		const titles = new Set<string>();
		const context = workbench.page.context();
		await context.exposeFunction('seen', (title: string) => titles.add(title));
		await context.addInitScript(tellTitles);
		await workbench.run('View: Close All Editors');
		await workbench.openFile('README.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await workbench.webview.getByRole('heading').first().waitFor();
		await tab('Design Preview README.md').click();
		await workbench.run('Technical Design: Lock or Unlock Preview');
		await workbench.openFile('docs/regions.md');
		await tab('README.md').first().click();
		await workbench.goToLine(1);
		await workbench.page.keyboard.press('End');
		await workbench.page.keyboard.type(' now');
		assert.equal([...titles].length, 1, 'titles are seen');
		titles.clear();
		await tab('[Design Preview] README.md').click();
		await workbench.webview.getByRole('heading', { name: / now$/ }).first().waitFor();
		assert.deepEqual(
			[...titles].filter((title) => !title.endsWith(' now')),
			[],
		);
		await workbench.run('Technical Design: Lock or Unlock Preview');
	});

	it('leads back to the source', async () => {
		await workbench.run('View: Close All Editors');
		await workbench.openFile('README.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await tab('Design Preview README.md').click();
		await workbench.titleAction('Show Source').click();
		await workbench.status(/^Ln \d+, Col \d+/).waitFor();
	});
});

/** Runs in each frame. A page is written into a document that takes the place of the first one. */
function tellTitles(): void {
	// biome-ignore lint/suspicious/noExplicitAny: the page's own
	const page = globalThis as any;
	if (page.parent === page.top) return;
	const begin = setInterval(() => {
		if (page.location.href === 'about:blank') return;
		clearInterval(begin);
		new page.MutationObserver(() => {
			const title = page.document.querySelector('main h1')?.textContent;
			if (title) page.seen(title);
		}).observe(page.document, { childList: true, subtree: true, characterData: true });
	}, 1);
}

describe('images from other sites', () => {
	let workbench: Workbench;
	const asked: string[] = [];

	before(async () => {
		workbench = await openWorkbench();
		await workbench.page.context().route('https://images.example/**', async (route) => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'image/png', body: pixel });
		});
		const text = `# Images\n\n![remote](https://images.example/a.png)\n\n${'Text.\n\n'.repeat(60)}`;
		await writeFile(join(workbench.folder, 'docs/images.md'), text);
		await workbench.openFile('docs/images.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
	});
	after(() => workbench.close());

	it('are not asked for before the author says so', async () => {
		await workbench.webview.getByText('Images from other sites are not loaded.').waitFor();
		await workbench.webview.getByText('remote', { exact: true }).waitFor();
		assert.deepEqual(asked, []);
	});

	it('are loaded then, in this document', async () => {
		await workbench.webview.getByRole('button', { name: 'Load Images' }).click();
		await workbench.webview.getByRole('img', { name: 'remote' }).waitFor();
		assert.deepEqual(asked, ['https://images.example/a.png']);
		assert.equal(await workbench.webview.getByText('Images from other sites').isVisible(), false);
	});
});
