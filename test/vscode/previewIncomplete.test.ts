import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenFinding } from '../../src/protocol.ts';
import { closeAllEditors, listen, openPreview } from './support/previews.ts';
import { at } from './support/workspace.ts';

const { commands, window, workspace, ViewColumn } = vscode;

describe('What is incomplete, to the preview’s page', () => {
	before(closeAllEditors);
	afterEach(closeAllEditors);

	describe('of a design document', () => {
		const text =
			'---\ntemplate: technical-plan\n---\n# Plan\n\n## Executive Summary\n\nTBD, [YYYY-MM-DD] and TBD\n';
		let page: ReturnType<typeof listen>;
		let editor: vscode.TextEditor;

		beforeEach(async () => {
			page = listen();
			const document = await workspace.openTextDocument({ language: 'markdown', content: text });
			editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One });
			await openPreview();
		});
		afterEach(() => page.restore());

		/** What is open under the heading `Executive Summary`, once it is as wanted. */
		async function untilOpen(wanted: (findings: readonly OpenFinding[]) => boolean) {
			for (;;) {
				const message = await page.next('incomplete');
				const part = message.parts.find(({ section }) => section === 'Executive Summary');
				if (wanted(part?.findings ?? [])) return { ...message, part };
			}
		}

		it('is told section by section, in words for the author', async () => {
			const { completeness, part, isHidden } = await untilOpen(({ length }) => length === 3);
			assert.equal(isHidden, false);
			assert.ok(completeness && completeness.complete < completeness.required);
			assert.equal(part?.line, 5);
			assert.deepEqual(
				part.findings.map(({ message, text, before, range }) => [message, text, before, range.start]),
				[
					['Unfinished: TBD', 'TBD', 0, { line: 7, character: 0 }],
					['Fill in [YYYY-MM-DD]', '[YYYY-MM-DD]', 0, { line: 7, character: 5 }],
					['Unfinished: TBD', 'TBD', 1, { line: 7, character: 22 }],
				],
			);
		});

		it('is told anew when something was filled in', async () => {
			await untilOpen(({ length }) => length === 3);
			await editor.edit((edit) => edit.replace(new vscode.Range(7, 5, 7, 17), 'a name'));
			await untilOpen(([first, second, ...more]) => !more.length && first?.text === second?.text);
		});

		it('can be kept from the page, and told again', async () => {
			await untilOpen(({ length }) => length === 3);
			await commands.executeCommand('technicalDesign.togglePreviewMarks');
			const { type, ...hidden } = await page.next('incomplete');
			assert.deepEqual(hidden, { isHidden: true, completeness: undefined, parts: [] });
			await commands.executeCommand('technicalDesign.togglePreviewMarks');
			await untilOpen(({ length }) => length === 3);
		});

		it('leads to the source, where it still is', async () => {
			const { part } = await untilOpen(({ length }) => length === 3);
			const [, { rule, range }] = part!.findings as [OpenFinding, OpenFinding];
			const selected = new Promise<vscode.TextEditorSelectionChangeEvent>((resolve) => {
				const listener = window.onDidChangeTextEditorSelection((event) => {
					listener.dispose();
					resolve(event);
				});
			});
			const gone = { ...range, start: { line: 0, character: 0 } };
			page.say({ type: 'goTo', rule, range: gone });
			page.say({ type: 'goTo', rule, range });
			const { selections, textEditor } = await selected;
			assert.equal(textEditor.document.getText(selections[0]), '[YYYY-MM-DD]');
		});
	});

	it('says nothing of completeness for a file that follows no template', async () => {
		const page = listen();
		try {
			await openPreview(at('docs/regions.md'));
			const { completeness, parts } = await page.next('incomplete');
			assert.deepEqual([completeness, parts], [undefined, []]);
		} finally {
			page.restore();
		}
	});
});
