import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { stub } from './support/stub.ts';

interface Item extends vscode.QuickPickItem {
	insert?: unknown;
}

const bare = (title: string) => `## ${title}\n\nText.\n`;
const adr = (...titles: string[]) =>
	`---\ntemplate: adr\n---\n\n# ADR-1: Retries\n\n${titles.map(bare).join('\n')}`;

async function open(content: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	return vscode.window.showTextDocument(document);
}

/** Runs the command, and picks what `choose` finds among the items shown, after what happens `meanwhile`. */
async function insert(
	choose: (item: Item) => boolean,
	uri?: vscode.Uri,
	meanwhile?: () => Promise<unknown>,
): Promise<Item[]> {
	let shown: Item[] = [];
	const restore = stub(vscode.window, 'showQuickPick', async (items: Item[]) => {
		shown = items;
		await meanwhile?.();
		return items.find((item) => item.kind !== vscode.QuickPickItemKind.Separator && choose(item));
	});
	try {
		await vscode.commands.executeCommand('technicalDesign.insertSection', uri);
		return shown;
	} finally {
		restore();
	}
}

/** Writes lines above the one that reads `line`. */
async function write(document: vscode.TextDocument, line: string, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.insert(document.uri, document.positionAt(document.getText().indexOf(`${line}\n`)), text);
	assert.ok(await vscode.workspace.applyEdit(edit));
}

/** What the user is told by an error message while `work` is done. */
async function errorsOf(work: () => Promise<unknown>): Promise<string[]> {
	const told: string[] = [];
	const restore = stub(vscode.window, 'showErrorMessage', async (message: string) => void told.push(message));
	try {
		await work();
		return told;
	} finally {
		restore();
	}
}

const labelled = (label: string) => (item: Item) => item.label === label;
const nothing = () => false;
const groupsOf = (items: Item[]) =>
	items.filter(({ kind }) => kind === vscode.QuickPickItemKind.Separator).map(({ label }) => label);

describe('Insert Section', () => {
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	it('lists the sections of the template, missing ones first, then the snippets by group', async () => {
		await open(adr('Context', 'Decision'));
		const items = await insert(nothing);
		assert.deepEqual(
			items.slice(0, 5).map(({ label, description }) => [label, description ?? '']),
			[
				['Architecture Decision Record', ''],
				['Options Considered', 'missing'],
				['Rationale', 'missing'],
				['Consequences', 'missing'],
				['Links', 'optional'],
			],
		);
		assert.match(items[1]!.detail!, /Option \| Pros \| Cons/);
		assert.deepEqual(groupsOf(items).slice(1), [
			'Decisions and threats',
			'API and data',
			'Operations and reference',
			'Diagrams',
			'Tables',
			'Lists',
			'Technical Design',
			'Technical Plan',
			'Feature Architecture',
			'Application Architecture',
			'System Architecture',
		]);
	});

	it('puts a section where the template has it, to be undone in one step', async () => {
		const { document } = await open(adr('Context', 'Decision'));
		const before = document.getText();
		await insert(labelled('Options Considered'));
		assert.deepEqual(document.getText().match(/^## .*/gm), [
			'## Context',
			'## Options Considered',
			'## Decision',
		]);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	it('adds one more of what repeats', async () => {
		const { document } = await open(
			`---\ntemplate: feature-architecture\n---\n\n# Title\n\n## Technical Decisions\n\n### Decision 1: Queue\n\nText.\n\n${bare('Appendix')}`,
		);
		await insert(({ label, description }) => label.startsWith('Decision 2') && description === 'another');
		assert.deepEqual(document.getText().match(/^#{2,3} .*/gm), [
			'## Technical Decisions',
			'### Decision 1: Queue',
			'### Decision 2: [Decision Title]',
			'## Appendix',
		]);
	});

	it('inserts a snippet at the cursor, set off by blank lines, its first prompt selected', async () => {
		const editor = await open(adr('Context', 'Decision'));
		const { document } = editor;
		const before = document.getText();
		const place = document.positionAt(before.indexOf('Text.'));
		editor.selection = new vscode.Selection(place, place);
		await insert(({ label }) => label === 'td-glossary');
		assert.match(
			document.getText(),
			/## Context\n\nText\.\n\n\| Term \| Meaning \|\n[\s\S]*\|\n\n## Decision/,
		);
		assert.equal(document.getText(editor.selection), '[Name of a term]');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	it('needs no text editor: the document that a Uri names takes plain text at its end', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: '# Notes\n\nText.',
		});
		await insert(({ label }) => label === 'td-mermaid-gantt', document.uri);
		const text = document.getText();
		assert.match(text, /^# Notes\n\nText\.\n\n\[What is delivered when.*\]\n\n```mermaid\ngantt\n/);
		assert.match(text, /:first, \d{4}-\d{2}-\d{2}, 10d\n/);
		assert.doesNotMatch(text, /\$/);
		await vscode.window.showTextDocument(document);
	});

	it('offers a Markdown file without a template all snippets', async () => {
		await open('# Notes\n');
		const groups = groupsOf(await insert(nothing));
		assert.equal(groups[0], 'Decisions and threats');
		assert.ok(groups.includes('Whole documents'));
	});

	it('says what it needs where there is no Markdown', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
		await vscode.window.showTextDocument(document);
		const told = await errorsOf(() => insert(nothing));
		assert.deepEqual(told, ['Could not insert a section. Open a Markdown file first.']);
	});

	it('puts a section where its place is by the time it is chosen', async () => {
		const { document } = await open(adr('Context', 'Decision'));
		await insert(labelled('Options Considered'), undefined, () =>
			write(document, 'Text.', 'A reason.\n\nAnother one.\n\n'),
		);
		assert.match(
			document.getText(),
			/## Context\n\nA reason\.\n\nAnother one\.\n\nText\.\n\n## Options Considered\n/,
		);
	});

	it('says so when the section has come while the list was open', async () => {
		const { document } = await open(adr('Context', 'Decision'));
		const told = await errorsOf(() =>
			insert(labelled('Options Considered'), undefined, () =>
				write(document, '## Decision', `${bare('Options Considered')}\n`),
			),
		);
		assert.deepEqual(told, ['Could not insert a section. The document has changed meanwhile.']);
		assert.equal(document.getText(), adr('Context', 'Options Considered', 'Decision'));
	});

	it('puts a snippet below the code that holds the cursor', async () => {
		const editor = await open('# Notes\n\n```\none\n\ntwo\n```\n\nText.\n');
		editor.selection = new vscode.Selection(3, 0, 3, 0);
		await insert(labelled('td-glossary'));
		assert.match(editor.document.getText(), /```\none\n\ntwo\n```\n\n\| Term \| Meaning \|\n/);
	});

	it('says so where a snippet cannot be written', async () => {
		const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
		const restore = stub(vscode.workspace, 'applyEdit', async () => false);
		try {
			const told = await errorsOf(() => insert(labelled('td-glossary'), uri));
			assert.deepEqual(told, ['Could not insert a section. The document cannot be edited.']);
		} finally {
			restore();
		}
	});
});
