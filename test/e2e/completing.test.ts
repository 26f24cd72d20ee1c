import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

const path = 'docs/design/queue-technical-design.md';
const design = `---
template: technical-design
---

# Technical Design: Queue first

**Date:** 2026-11-20
**Author:** Checkout team
**Status:** Draft

## Problem Statement

Charges are lost when a worker stops.
`;

describe('completing a design document', () => {
	let workbench: Workbench;
	let editor: Editor;

	before(async () => {
		workbench = await openWorkbench();
		await writeFile(join(workbench.folder, path), design);
		editor = await workbench.openFile(path);
	});
	after(() => workbench.close());

	const suggestion = (label: string) =>
		workbench.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: label });

	/** The suggestion that Enter takes; a list that is still being narrowed down has another one. */
	const focusedSuggestion = (label: string) =>
		workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: label });

	async function goTo(line: number): Promise<void> {
		await workbench.goToLine(line);
		await editor.press('End');
	}

	it('offers the sections that are missing while a heading is typed', async () => {
		await goTo(13);
		await editor.type('\n\n#');
		await suggestion('Goals').first().waitFor();
		await editor.type('# ');
		await suggestion('Goals').first().waitFor();
		await editor.type('Succ');
		await focusedSuggestion('Success Metrics').waitFor();
		await editor.press('Enter');
		await editor.lines.filter({ hasText: '## Success Metrics' }).waitFor();
	});

	it('offers links to the decisions of the workspace', async () => {
		await editor.type('\n\n## References\n\n- Related ADRs: ');
		await suggestion('Retries belong to the service').first().waitFor();
		await editor.type('Retries');
		await focusedSuggestion('Retries belong to the service').waitFor();
		await editor.press('Enter');
		await editor.lines.filter({ hasText: '](../adr/0007-retries-belong-to-the-service.md)' }).waitFor();
	});

	it('inserts a section from the palette where the template has it', async () => {
		await workbench.run('Technical Design: Insert Section…');
		await workbench.quickInput.asks('Insert Section');
		// Shorter names of snippets would come first.
		await workbench.quickInput.type('goals');
		await workbench.page
			.locator('.quick-input-list .monaco-list-row.focused')
			.filter({ hasText: 'missing' })
			.waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.status(/\(\d+ selected\)/).waitFor();
		await editor.lines.filter({ hasText: '- Goal 1: [Outcome users notice' }).waitFor();
	});

	it('inserts a diagram as a snippet, its first tab stop selected', async () => {
		await workbench.run('Technical Design: Insert Section…');
		await workbench.quickInput.asks('Insert Section');
		await workbench.quickInput.pickByKeys('td-mermaid-sequence');
		await editor.lines.filter({ hasText: 'sequenceDiagram' }).waitFor();
		await editor.type('One charge, from request to answer.');
		await editor.lines.filter({ hasText: 'One charge, from request to answer.' }).waitFor();
	});
});
