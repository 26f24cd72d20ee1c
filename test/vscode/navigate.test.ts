import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf } from './support/diagnostics.ts';
import { stub } from './support/stub.ts';

const next = (uri?: vscode.Uri) => vscode.commands.executeCommand('technicalDesign.nextPlaceholder', uri);
const previous = (uri?: vscode.Uri) =>
	vscode.commands.executeCommand('technicalDesign.previousPlaceholder', uri);

/** A plan of which only these sections are asked for. */
const plan = (body: string) => `---\ntemplate: adr\n---\n\n# ADR-1: Retries\n\n${body}\n`;
const sections = ['Context', 'Options Considered', 'Decision', 'Rationale', 'Consequences'];
const filled = (except: Record<string, string> = {}) =>
	plan(sections.map((title) => `## ${title}\n\n${except[title] ?? 'Known.'}\n`).join('\n'));

async function open(content: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	return vscode.window.showTextDocument(document);
}

const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);
const active = () => vscode.window.activeTextEditor!;

/**
 * Accepts what a menu offers, again and again until the document changes: it takes a moment to open, and accepting before
 * that does nothing. Where it was closed again, as by diagnostics that came late, it is opened once more.
 */
async function acceptFromMenu(document: vscode.TextDocument, accept: string, open: string): Promise<void> {
	let tries = 0;
	const accepting = setInterval(() => {
		void vscode.commands.executeCommand(++tries % 100 === 0 ? open : accept);
	}, 50);
	try {
		await new Promise<void>((resolve) => {
			const listener = vscode.workspace.onDidChangeTextDocument((event) => {
				if (event.document !== document || event.contentChanges.length === 0) return;
				listener.dispose();
				resolve();
			});
		});
	} finally {
		clearInterval(accepting);
	}
}

describe('Next and Previous Placeholder', () => {
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	const two = filled({ Context: '[What forces a decision]', Rationale: 'Cheap, and TBD.' });

	it('select what is left, whole, one after another, and start over', async () => {
		await open(two);
		const seen: string[] = [];
		for (let step = 0; step < 3; step++) {
			await next();
			seen.push(selected(active()));
		}
		assert.deepEqual(seen, ['[What forces a decision]', 'TBD', '[What forces a decision]']);
	});

	it('say so where the file is gone', async () => {
		const told: string[] = [];
		const restore = stub(
			vscode.window,
			'showErrorMessage',
			async (message: string) => void told.push(message),
		);
		const gone = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'gone.md');
		try {
			await next(gone);
			await previous(gone);
		} finally {
			restore();
		}
		assert.deepEqual(told, [
			'Could not go to the next placeholder.',
			'Could not go to the previous placeholder.',
		]);
	});

	it('go backwards, and on from the end', async () => {
		await open(two);
		const seen: string[] = [];
		for (let step = 0; step < 3; step++) {
			await previous();
			seen.push(selected(active()));
		}
		assert.deepEqual(seen, ['TBD', '[What forces a decision]', 'TBD']);
	});

	it('start from the cursor', async () => {
		const editor = await open(two);
		const { document } = editor;
		const between = document.positionAt(document.getText().indexOf('## Decision'));
		editor.selection = new vscode.Selection(between, between);
		await next();
		assert.equal(selected(active()), 'TBD');
		editor.selection = new vscode.Selection(between, between);
		await previous();
		assert.equal(selected(active()), '[What forces a decision]');
	});

	it('stay in the split that holds the cursor', async () => {
		const { document } = await open(two);
		const right = await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
		const between = document.positionAt(two.indexOf('## Decision'));
		right.selection = new vscode.Selection(between, between);
		await next();
		assert.equal(active().viewColumn, vscode.ViewColumn.Two);
		assert.equal(selected(active()), 'TBD');
	});

	it('go on behind what the author has typed over a placeholder', async () => {
		await open(two);
		await next();
		await vscode.commands.executeCommand('type', { text: 'Costs [of what kind]' });
		await next();
		assert.equal(selected(active()), 'TBD');
	});

	it('put the cursor on the line below an empty section’s heading', async () => {
		await open(filled({ Decision: '' }));
		await next();
		const { document, selection } = active();
		assert.ok(selection.isEmpty);
		assert.equal(document.lineAt(selection.active.line).text, '');
		assert.match(document.getText(new vscode.Range(0, 0, selection.active.line, 0)), /## Decision\n\n$/);
	});

	it('stop where a section is missing, and show what to do about it', async () => {
		const editor = await open(
			filled({ Context: 'TBD', Rationale: 'TBD' }).replace('## Decision\n\nKnown.\n\n', ''),
		);
		// Diagnostics that come late would close the menu.
		await diagnosticsOf(editor.document, (all) => all.length === 3);
		await next();
		assert.equal(selected(active()), 'TBD');
		await next();
		const { document, selection } = active();
		assert.ok(selection.isEmpty);
		assert.equal(document.lineAt(selection.active.line + 1).text, '## Rationale');
		await acceptFromMenu(document, 'acceptSelectedCodeAction', 'editor.action.quickFix');
		assert.match(document.getText(), /\n## Decision\n\n\[.+\]\n\n## Rationale\n/);
	});

	it('serve a file that no editor shows', async () => {
		const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'made/unseen.md');
		await vscode.workspace.fs.writeFile(file, Buffer.from(two));
		try {
			await next(file);
			assert.equal(active().document.uri.toString(), file.toString());
			assert.equal(selected(active()), '[What forces a decision]');
		} finally {
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
		}
	});

	it('serve the rich Markdown editor, beside which a text editor opens', async () => {
		const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'made/rich.md');
		await vscode.workspace.fs.writeFile(file, Buffer.from(two));
		try {
			await vscode.commands.executeCommand('vscode.openWith', file, 'vscode.markdown.editor');
			const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
			assert.ok(input instanceof vscode.TabInputCustom, `opened in ${JSON.stringify(input)}`);
			await next();
			assert.equal(active().document.uri.toString(), file.toString());
			assert.equal(selected(active()), '[What forces a decision]');
		} finally {
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
		}
	});

	describe('with nowhere to go', () => {
		const said: string[] = [];
		let restore: () => void;
		beforeEach(() => {
			said.splice(0);
			restore = stub(vscode.window, 'setStatusBarMessage', (text: string) => said.push(text));
		});
		afterEach(() => restore());

		it('say so in the status bar and leave the cursor alone', async () => {
			const editor = await open(filled());
			const place = new vscode.Selection(5, 0, 5, 1);
			editor.selection = place;
			await next();
			assert.deepEqual(said, ['Nothing is left to fill in.']);
			assert.ok(active().selection.isEqual(place));
		});

		it('say that a picture is no design document', async () => {
			const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'made/dot.png');
			const dot =
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
			await vscode.workspace.fs.writeFile(file, Buffer.from(dot, 'base64'));
			try {
				await vscode.commands.executeCommand('vscode.openWith', file, 'imagePreview.previewEditor');
				assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom);
				await next();
				assert.deepEqual(said, ['This is no design document.']);
			} finally {
				await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
			}
		});

		it('say that a file is no design document', async () => {
			await open('# Shopping\n\n- [Milk]\n');
			await previous();
			assert.deepEqual(said, ['This is no design document.']);
		});
	});
});

describe('at a choice', () => {
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	const choice = plan('**Status**: Proposed | Accepted | Rejected');

	async function suggestionsAt(
		{ document }: vscode.TextEditor,
		position: vscode.Position,
	): Promise<vscode.CompletionItem[]> {
		await diagnosticsOf(document, (all) => all.length > 0);
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
		);
		return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
	}

	it('the suggestions are its alternatives, each in place of all of it, as plain text', async () => {
		const editor = await open(choice);
		await next();
		assert.equal(selected(editor), 'Proposed | Accepted | Rejected');
		const items = await suggestionsAt(editor, editor.selection.end);
		assert.deepEqual(
			items.map(({ label }) => label),
			['Proposed', 'Accepted', 'Rejected'],
		);
		for (const { range, insertText } of items) {
			assert.ok(!(insertText instanceof vscode.SnippetString));
			assert.ok(range instanceof vscode.Range && range.isEqual(editor.selection));
		}
	});

	for (const [where, text, typed, alternative] of [
		['a field', choice, 'acc', 'Accepted'],
		[
			'a table',
			'---\ntemplate: technical-plan\n---\n\n# Technical Plan: Retries\n\n## Risk Assessment\n\n| Risk | Likelihood | Impact | Mitigation Strategy |\n|--|--|--|--|\n| Loss | Low/Med/High | Low | None |\n',
			'hi',
			'High',
		],
	] as const) {
		it(`in ${where} they go on, once each, while the author types the beginning of one over it`, async () => {
			const editor = await open(text);
			const above = editor.document.positionAt(text.search(/\*\*Status|\| Loss/));
			editor.selection = new vscode.Selection(above, above);
			await next();
			await vscode.commands.executeCommand('type', { text: typed });
			const items = await suggestionsAt(editor, editor.selection.end);
			const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
			assert.equal(labels.filter((label) => label === alternative).length, 1);
		});
	}

	it('Next Placeholder opens them, and Enter takes the first', async () => {
		const { document } = await open(choice);
		await next();
		await acceptFromMenu(document, 'acceptSelectedSuggestion', 'editor.action.triggerSuggest');
		assert.match(document.getText(), /^\*\*Status\*\*: Proposed$/m);
	});
});
