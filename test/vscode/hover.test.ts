import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf } from './support/diagnostics.ts';

async function hoverAt(content: string, text: string): Promise<string> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await diagnosticsOf(document, (all) => all.length > 0);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		document.positionAt(content.indexOf(text) + 1),
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((each) => (each as vscode.MarkdownString).value.replaceAll('&nbsp;', ' '))
		.join('\n\n');
}

const record = `---
template: adr
---

# ADR-1: Retries

## Context

[What forces a decision] and TBD

## Links

None.
`;

describe('the hover', () => {
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	it('tells at a placeholder what belongs there and what is open', async () => {
		const text = await hoverAt(record, '[What forces');
		assert.match(text, /\*\*Context\*\*\n\nLeft to fill in: \\\[What forces a decision\\\], TBD\n/);
		assert.match(text, /^- What forces a decision now: requirement, constraint, evidence$/m);
	});

	it('counts what is open where that is much', async () => {
		const text = await hoverAt(`${record}\nTBD\n\nTBD\n\nTBD\n\nTBD\n`, 'Links');
		assert.match(text, /4 places are left to fill in\./);
	});

	it('tells at a heading that all is done, and that it may be left out', async () => {
		const text = await hoverAt(record, 'Links');
		assert.match(text, /\*\*Links\*\* · may be left out/);
		assert.match(text, /Nothing is left to fill in here\./);
	});

	it('is silent in between', async () => {
		assert.equal(await hoverAt(record, 'None.'), '');
	});
});
