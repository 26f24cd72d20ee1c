import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { today } from '../../src/core/index.ts';
import { diagnosticsOf } from './support/diagnostics.ts';

const body = `---
template: adr
---

# ADR-1: Retries

**Status**: Proposed | Accepted | Rejected
**Date**: [YYYY-MM-DD]

## Context

Losses.

## Options Considered

- Wait for Decision

## Rationale

Cheap.

## Consequences

[What gets harder]
`;

async function open(content: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	const editor = await vscode.window.showTextDocument(document);
	await diagnosticsOf(document, (all) => all.length > 0);
	return editor;
}

/** What is offered where `text` stands, of a kind. */
async function actionsAt(
	{ document }: vscode.TextEditor,
	text: string,
	kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
	const start = document.positionAt(document.getText().indexOf(text));
	return vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		new vscode.Range(start, start),
		kind.value,
	);
}

/** What choosing it in the menu does. */
async function take(actions: vscode.CodeAction[], title: string): Promise<void> {
	const action = actions.find((each) => each.title === title);
	assert.ok(action?.edit, `no “${title}” among ${actions.map((each) => `“${each.title}”`).join(', ')}`);
	assert.ok(await vscode.workspace.applyEdit(action.edit));
	const { command } = action;
	if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('quick fixes', () => {
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	it('select what to type over in the split that holds the cursor', async () => {
		const left = await open(body);
		const right = await vscode.window.showTextDocument(left.document, vscode.ViewColumn.Two);
		const { uri } = left.document;
		await vscode.commands.executeCommand('technicalDesign.select', uri, new vscode.Range(1, 0, 1, 8));
		assert.equal(right.document.getText(right.selection), 'template');
		assert.ok(left.selection.isEmpty);
	});

	it('choose, in one undo step', async () => {
		const editor = await open(body);
		await take(await actionsAt(editor, 'Proposed |'), 'Choose “Accepted”');
		assert.equal(editor.document.getText(), body.replace('Proposed | Accepted | Rejected', 'Accepted'));
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), body);
	});

	it('prefer what is known', async () => {
		const editor = await open(body);
		const actions = await actionsAt(editor, '[YYYY-MM-DD]');
		const [preferred, ...others] = actions.filter(({ isPreferred }) => isPreferred);
		assert.deepEqual(others, []);
		assert.match(preferred!.title, /\d{4}-\d\d-\d\d/);
	});

	it('put a missing section back and select its first prompt', async () => {
		const editor = await open(body);
		await take(await actionsAt(editor, 'ADR-1'), 'Insert the section “Decision”');
		const text = editor.document.getText();
		assert.match(text, /- Wait for Decision\n\n## Decision\n\n\[.+\]\n\n## Rationale\n/);
		assert.match(editor.document.getText(editor.selection), /^\[.+\]$/);
	});

	it('leave the reason to be typed', async () => {
		const editor = await open(body);
		await take(await actionsAt(editor, '[What gets harder]'), 'Say why it does not apply');
		await vscode.commands.executeCommand('type', { text: 'nothing does' });
		assert.match(editor.document.getText(), /## Consequences\n\nN\/A: nothing does\n$/);
	});

	it('are there on the blank lines of an empty section', async () => {
		const editor = await open(body.replace('Losses.\n', '\n'));
		const titles = (await actionsAt(editor, '\n## Options')).map(({ title }) => title);
		assert.ok(titles.includes('Fill “Context” from the template'), titles.join(', '));
	});

	it('work in a file that no editor shows', async () => {
		const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'made/fixed.md');
		await vscode.workspace.fs.writeFile(file, Buffer.from(body.replace(/\n/g, '\r\n')));
		try {
			const document = await vscode.workspace.openTextDocument(file);
			await diagnosticsOf(document, (all) => all.length > 0);
			const editor = { document } as vscode.TextEditor;
			await take(await actionsAt(editor, '[What gets harder]'), 'Say why it does not apply');
			assert.ok(document.getText().endsWith('## Consequences\r\n\r\nN/A: reason\r\n'));
			await document.save();
		} finally {
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
		}
	});

	it('fill in what is known for certain, all at once, and only that', async () => {
		const text = `---
template: technical-plan
---

# Technical Plan: Retries

**Created**: [YYYY-MM-DD]

## Executive Summary

[Feature Name] loses less. So [Feature Name] it is.

**Date**: [YYYY-MM-DD]
`;
		const editor = await open(text);
		const kind = vscode.CodeActionKind.SourceFixAll.append('technical-design');
		const actions = await actionsAt(editor, '#', kind);
		assert.deepEqual(
			actions.map((action) => action.kind?.value),
			[kind.value],
		);
		await take(actions, 'Fill in what is known');
		assert.equal(
			editor.document.getText(),
			text
				.replaceAll('[Feature Name]', 'Retries')
				.replace('**Created**: [YYYY-MM-DD]', `**Created**: ${today()}`),
		);
		assert.deepEqual(await actionsAt(editor, '#', kind), []);
	});

	it('add a row to a table', async () => {
		const editor = await open(`${body}\n| Option | Cost |\n|--------|------|\n| Wait   | 3 €  |\n`);
		const actions = await actionsAt(editor, '| Wait', vscode.CodeActionKind.Refactor);
		await take(actions, 'Insert a table row below');
		await vscode.commands.executeCommand('type', { text: 'Retry' });
		assert.ok(editor.document.getText().endsWith('| Wait   | 3 €  |\n| Retry       |      |\n'));
	});

	it('stay away from other Markdown', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '# Shopping\n\n[Name of the shop]\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
		});
		const editor = await vscode.window.showTextDocument(document);
		const ours = [...(await actionsAt(editor, '[Name')), ...(await actionsAt(editor, '| 1'))];
		assert.deepEqual(
			ours.filter(({ command }) => command?.command.startsWith('technicalDesign')),
			[],
		);
	});
});
