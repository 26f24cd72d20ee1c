import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

/** Each text tells its own line, counted from 1. */
function longDocument(parts: number): string {
	const lines: string[] = [];
	const add = (...some: string[]) => {
		for (const line of some) lines.push(line.replace('#', `L${lines.length + 1}.`));
	};
	for (let part = 0; part < parts; part++) {
		lines.push(`## L${lines.length + 1}. Part`, '');
		add('# A paragraph', 'of more', 'than # one line', '');
		add('- # an item', '- # another', '  - # within it', '- # the last', '');
		add('| Column | Other |', '|---|---|', '| # a row | x |', '| # a row | x |', '');
		add('```sql', 'select #', '  from two', '  where three', '```', '');
		add('> # quoted', '');
	}
	return lines.join('\n');
}

const file = 'docs/long.md';
const text = longDocument(12);
/** Lines, counted from 1, on which an element of the page starts. */
const startsOf = (text: string) =>
	text.split('\n').flatMap((line, index) => (/^(?:[#>-]+ |\| )?L\d+\./.test(line.trim()) ? [index + 1] : []));
const starts = startsOf(text);

/** Looks again and again until nothing is thrown; fails as the last look did. */
async function eventually<Result>(look: () => Promise<Result>): Promise<Result> {
	for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
		try {
			return await look();
		} catch (error) {
			if (Date.now() > end) throw error;
		}
	}
}

/** Writes the document and opens it, its preview beside it. */
async function openBeside(workbench: Workbench, text: string): Promise<Editor> {
	await mkdir(join(workbench.folder, '.vscode'), { recursive: true });
	const settings = { 'editor.stickyScroll.enabled': false, 'files.autoSave': 'off' };
	await writeFile(join(workbench.folder, '.vscode/settings.json'), JSON.stringify(settings));
	await writeFile(join(workbench.folder, file), text);
	const editor = await workbench.openFile(file);
	await workbench.run('Technical Design: Open Design Preview to the Side');
	await workbench.webview.getByRole('heading', { name: 'L1. Part' }).waitFor();
	return editor;
}

/** Px from the top of the page's window to the element that starts on a line, counted from 1. */
function topIn({ webview }: Workbench, line: number): Promise<number> {
	return webview
		.locator('main :is(h2, p, li, td, blockquote)')
		.filter({ hasText: new RegExp(`^\\s*L${line}\\.`) })
		.first()
		.evaluate((element) => element.getBoundingClientRect().top);
}

describe('the preview and the editor', () => {
	let workbench: Workbench;
	let editor: Editor;

	before(async () => {
		workbench = await openWorkbench();
		editor = await openBeside(workbench, text);
	});
	after(() => workbench.close());

	const topOf = (line: number) => topIn(workbench, line);
	const scrollOf = () => workbench.webview.locator('html').evaluate((element) => element.scrollTop);

	it('stand at the same line while the editor is scrolled', async () => {
		let seen = 0;
		while (seen < 20) {
			const before = await editor.topLine();
			await editor.wheel(38);
			const line = await eventually(async () => {
				const now = await editor.topLine();
				assert.notEqual(now, before);
				return now;
			});
			if (!starts.includes(line)) continue;
			seen++;
			await eventually(async () => {
				assert.equal(await editor.topLine(), line);
				const top = await topOf(line);
				assert.ok(Math.abs(top) <= 1, `line ${line} is ${top} px off`);
			});
		}
	});

	it('stand at the same line while the page is scrolled, which nothing pulls back', async () => {
		const main = workbench.webview.locator('main');
		await main.hover();
		for (const distance of [600, 700, -400]) {
			const before = await scrollOf();
			await workbench.page.mouse.wheel(0, distance);
			await eventually(async () => assert.equal(await scrollOf(), before + distance));
			await eventually(async () => {
				const top = await editor.topLine();
				const above = starts.findLast((line) => line <= top) ?? 1;
				const below = starts.find((line) => line > top)!;
				assert.ok((await topOf(above)) <= 1 && (await topOf(below)) >= -1, `the editor is at ${top}`);
			});
			assert.equal(await scrollOf(), before + distance);
		}
	});

	it('mark the line of the cursor', async () => {
		for (const line of [3, 8, 9, 10, 14]) {
			await workbench.goToLine(line);
			const place = workbench.webview
				.locator('main :is(p, li, td)')
				.filter({ hasText: `L${line}.` })
				.last();
			await eventually(async () => {
				const [bar, box] = await Promise.all([
					workbench.webview.locator('.cursor').boundingBox(),
					place.boundingBox(),
				]);
				assert.ok(bar && box);
				assert.ok(bar.y < box.y + 12 && bar.y + bar.height > box.y + 8, `${bar.y} is not at ${box.y}`);
				assert.ok(bar.x < box.x);
			});
		}
	});

	it('stay where they are while something is written above and below', async () => {
		await workbench.goToLine(text.split('\n').length >> 1);
		const line = Number(/L(\d+)\. A paragraph/.exec(text.slice(text.length >> 1))![1]);
		await workbench.goToLine(line);
		await editor.press('End');
		const top = await eventually(async () => {
			const top = await topOf(line);
			assert.ok(top > 0 && top < 600);
			return top;
		});
		await editor.type(' and words that go on for so long that they take more lines than one could think of');
		await workbench.webview.getByText('one could think of').waitFor();
		assert.equal(await topOf(line), top);
	});

	it('meet where the page is clicked twice', async () => {
		await workbench.webview.getByText(/than L5\. one line/).dblclick({ position: { x: 20, y: 5 } });
		await workbench.status(/Ln [3-5], Col 1\b/).waitFor();
		await workbench.webview
			.locator('li', { hasText: 'L9.' })
			.last()
			.dblclick({ position: { x: 30, y: 8 } });
		await workbench.status('Ln 9, Col 1').waitFor();
	});
});

describe('the preview of a document of thousands of lines', () => {
	const text = longDocument(120);
	const starts = startsOf(text);
	let workbench: Workbench;
	let editor: Editor;

	before(async () => {
		workbench = await openWorkbench();
		editor = await openBeside(workbench, text);
	});
	after(() => workbench.close());

	const topOf = (line: number) => topIn(workbench, line);

	it('is at the editor’s line after a jump, however far', async () => {
		for (const line of [2300, 300, 1500]) {
			await workbench.goToLine(line);
			await eventually(async () => {
				const top = await editor.topLine();
				assert.ok(Math.abs(top - line) < 100, `the editor is at ${top}`);
				const above = starts.findLast((line) => line <= top) ?? 1;
				const below = starts.find((line) => line > top)!;
				assert.ok((await topOf(above)) <= 1 && (await topOf(below)) >= -1, `the editor is at ${top}`);
			});
		}
	});

	it('lays out and paints what is near, not all of it', async () => {
		const isRendered = await workbench.webview
			.locator('main h2')
			.evaluateAll((headings: { checkVisibility(options: object): boolean }[]) =>
				headings.map((heading) => heading.checkVisibility({ contentVisibilityAuto: true })),
			);
		assert.equal(isRendered.length, 120);
		const rendered = isRendered.filter(Boolean).length;
		assert.ok(rendered > 0 && rendered < 80, `${rendered} of 120 parts`);
	});
});

describe('a task in the preview', () => {
	let workbench: Workbench;
	const tasks = [
		'# Tasks',
		'',
		'- [ ] one',
		'  1. [x] two',
		'',
		'     more',
		'  2. [ ] three',
		'',
		'> - [ ] four',
		'',
	];

	before(async () => {
		workbench = await openWorkbench();
		await writeFile(join(workbench.folder, 'docs/tasks.md'), tasks.join('\n'));
		await workbench.openFile('docs/tasks.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
	});
	after(() => workbench.close());

	const boxes = () => workbench.webview.getByRole('checkbox');
	const saved = async () => {
		await workbench.run('File: Save All Files');
		return (await readFile(join(workbench.folder, 'docs/tasks.md'), 'utf8')).split('\n');
	};
	const checked = () =>
		boxes().evaluateAll((all) => all.map((box) => (box as unknown as { checked: boolean }).checked));

	it('is ticked in the source, however deep it stands, by mouse and by Space', async () => {
		await boxes().nth(2).click();
		await eventually(async () => assert.deepEqual(await checked(), [false, true, true, false]));
		await boxes().nth(1).press('Space');
		await eventually(async () => assert.deepEqual(await checked(), [false, false, true, false]));
		await boxes().nth(3).click();
		await eventually(async () => assert.deepEqual(await checked(), [false, false, true, true]));
		const wanted = tasks
			.join('\n')
			.replace('[x] two', '[ ] two')
			.replace('[ ] three', '[x] three')
			.replace('[ ] four', '[x] four');
		await eventually(async () => assert.deepEqual(await saved(), wanted.split('\n')));
	});

	it('is ticked where it is after lines were written above it, and cleared by one undo', async () => {
		const editor = await workbench.editor('docs/tasks.md');
		await editor.focus();
		await workbench.goToLine(2);
		await editor.type('Intro.\n\n');
		await workbench.webview.getByText('Intro.').waitFor();
		await boxes().first().click();
		await eventually(async () => assert.deepEqual(await checked(), [true, false, true, true]));
		await editor.focus();
		await editor.press('Control+Z');
		await eventually(async () => assert.deepEqual(await checked(), [false, false, true, true]));
		await workbench.webview.getByText('Intro.').waitFor();
	});
});
