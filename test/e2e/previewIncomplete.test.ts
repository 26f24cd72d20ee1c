import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

const text = `---
template: technical-plan
---

# Technical Plan: Retries

## Executive Summary

TBD in the first sentence, TBD by [YYYY-MM-DD] in the second.
Nothing in the third.

## Technical Approach

- **Architectural Pattern**: [Pattern, such as layered]
- **Integration Points**: \`none\`

| Part | State |
|---|---|
| one | TBD |

## Component Diagram

\`\`\`mermaid
graph TD
	A[never closed --> B
\`\`\`

## Notes

Done.
`;

/** What the test uses of a page's window. */
interface PageWindow {
	readonly CSS: { readonly highlights: ReadonlyMap<string, Iterable<Mark>> };
	readonly MutationObserver: new (
		seen: (records: readonly { type: string; target: PageNode; attributeName: string | null }[]) => void,
	) => { observe(node: unknown, options: object): void };
	readonly scrollY: number;
	requestAnimationFrame(draw: () => void): void;
}

interface PageNode {
	readonly parentElement: PageNode | null;
	readonly textContent: string;
	/** Of elements alone. */
	closest?(selector: string): PageNode | null;
}

interface Mark {
	compareBoundaryPoints(startToStart: 0, other: Mark): number;
	getBoundingClientRect(): Record<'left' | 'top' | 'width' | 'height', number>;
	toString(): string;
}

describe('what is incomplete in the preview', () => {
	let workbench: Workbench;
	let editor: Editor;

	before(async () => {
		workbench = await openWorkbench();
		await writeFile(join(workbench.folder, 'docs/open.md'), text);
		editor = await workbench.openFile('docs/open.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		await summary().waitFor();
	});
	after(() => workbench.close());

	const summary = () => workbench.webview.getByRole('button', { name: /sections/ });
	/** What is marked, in the order of the page, and the middle of each. */
	const marked = () =>
		workbench.webview.locator('main').evaluate(({ ownerDocument }) => {
			const { CSS, scrollY } = ownerDocument.defaultView as unknown as PageWindow;
			return [...CSS.highlights.get('incomplete')!]
				.sort((one, other) => one.compareBoundaryPoints(0, other))
				.map((mark) => {
					const { left, top, width, height } = mark.getBoundingClientRect();
					return { text: String(mark), x: left + width / 2, y: scrollY + top + height / 2 };
				});
		});
	const noted = () =>
		workbench.webview
			.locator('[data-open]')
			.evaluateAll((all) => all.map((each) => [each.textContent?.trim(), each.getAttribute('data-open')]));
	const texts = async () => (await marked()).map(({ text }) => text);
	async function until(wanted: readonly string[]): Promise<void> {
		for (const end = Date.now() + 15_000; Date.now() < end; await nextFrame()) {
			if (String(await texts()) === String(wanted)) return;
		}
		assert.deepEqual(await texts(), wanted);
	}
	const nextFrame = () =>
		workbench.webview.locator('main').evaluate(({ ownerDocument }) => {
			const page = ownerDocument.defaultView as unknown as PageWindow;
			return new Promise<void>((resolve) => page.requestAnimationFrame(resolve));
		});
	async function clickMark(index: number): Promise<void> {
		const { x, y } = (await marked())[index]!;
		await workbench.webview.locator('html').click({ position: { x, y } });
	}

	const all = ['TBD', 'TBD', '[YYYY-MM-DD]', '[Pattern, such as layered]', 'TBD'];

	it('is marked in the text and at the headings of its sections, and in a diagram beside it', async () => {
		await until(all);
		const notes = await noted();
		assert.deepEqual(
			notes.filter(([heading]) => heading === 'Executive Summary' || heading === 'Technical Approach'),
			[
				['Executive Summary', 'Open: 3'],
				['Technical Approach', 'Open: 2'],
			],
		);
		assert.ok(!notes.some(([heading]) => heading === 'Notes'));
		await workbench.webview.locator('[data-open=""] design-diagram .problem').waitFor();
	});

	it('is selected in the source by a click', async () => {
		await clickMark(1);
		await workbench.status('Ln 9, Col 31 (3 selected)').waitFor();
		await clickMark(3);
		await workbench.status(/Ln 14, .* selected/).waitFor();
	});

	it('is listed below the line that tells how much is complete, for keys and mouse', async () => {
		await summary().focus();
		await workbench.page.keyboard.press('ArrowDown');
		const list = workbench.webview.locator('.unfolded');
		await list.getByRole('heading', { name: 'Technical Approach' }).waitFor();
		await list.getByRole('button', { name: 'Fill in [YYYY-MM-DD]' }).focus();
		await workbench.page.keyboard.press('ArrowDown');
		await workbench.page.keyboard.press('Enter');
		await workbench.status(/Ln 14, .* selected/).waitFor();
		await list.getByRole('button', { name: 'Fill in [YYYY-MM-DD]' }).click();
		await workbench.status('Ln 9, Col 47 (12 selected)').waitFor();
		await list.getByRole('button', { name: 'Fill in [YYYY-MM-DD]' }).press('Escape');
		await list.waitFor({ state: 'hidden' });
		assert.equal(await summary().evaluate((button) => button.matches(':focus')), true);
	});

	it('is no longer marked once it is filled in, the rest as before, and nothing else on the page is touched', async () => {
		await until(all);
		await workbench.webview.locator('main').evaluate((main) => {
			const touched: string[] = [];
			Object.assign(main, { touched });
			const { MutationObserver } = main.ownerDocument.defaultView as unknown as PageWindow;
			new MutationObserver((records) => {
				for (const { type, target, attributeName } of records) {
					if (attributeName && ((target as unknown) === main || attributeName === 'data-open')) continue;
					const element = target.closest ? target : target.parentElement;
					const block = element?.closest?.('.block');
					touched.push(`${type} ${attributeName ?? ''} ${block?.textContent.slice(0, 20).trim()}`);
				}
			}).observe(main, {
				attributes: true,
				childList: true,
				characterData: true,
				subtree: true,
			});
		});
		await clickMark(1);
		await workbench.status('Ln 9, Col 31 (3 selected)').waitFor();
		await editor.type('soon');
		await until(['TBD', '[YYYY-MM-DD]', '[Pattern, such as layered]', 'TBD']);
		await workbench.webview.locator('[data-open="Open: 2"]', { hasText: 'Executive Summary' }).waitFor();
		const touched = await workbench.webview
			.locator('main')
			.evaluate((main) => (main as unknown as { touched: string[] }).touched);
		assert.deepEqual(new Set(touched), new Set(['characterData  TBD in the first sen']));
	});

	it('is hidden by one button, and shown again by a command', async () => {
		const before = await texts();
		await summary().click();
		await workbench.webview.getByRole('button', { name: 'Hide' }).click();
		await summary().waitFor({ state: 'hidden' });
		await until([]);
		assert.deepEqual(await noted(), []);
		// The command is there for the active preview, and VS Code notes late that a webview has the keyboard.
		await workbench.titleAction('Show Source').waitFor();
		await workbench.run('Technical Design: Show or Hide What Is Incomplete in the Preview');
		await summary().waitFor();
		await until(before);
	});
});
