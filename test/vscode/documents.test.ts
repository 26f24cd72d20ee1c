import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/extension/documents.ts';
import { readParsers } from '../../src/extension/parsers.ts';
import { rangeOf } from '../../src/extension/ranges.ts';
import { Templates } from '../../src/extension/templates.ts';
import { recordingLog } from './support/recordingLog.ts';
import { at, root } from './support/workspace.ts';

const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;
const plan = '---\ntemplate: technical-plan\n---\n\n# Plan\n\n## Risks\n\n[First]\n\n[Second]\n\n[Third]\n';

describe('the documents kept', () => {
	const { log, lines } = recordingLog();
	let documents: Documents;

	before(async () => {
		const templates = new Templates({ extensionUri, globalStorageUri: root }, log);
		documents = new Documents(templates, () => readParsers(extensionUri, log), log);
		await templates.all();
	});
	beforeEach(() => lines.splice(0));
	after(() => documents.dispose());

	async function editorOf(content: string): Promise<vscode.TextEditor> {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		return vscode.window.showTextDocument(document);
	}

	function assertFollowed(document: vscode.TextDocument): void {
		assert.equal(documents.get(document)?.text, document.getText());
		assert.deepEqual(lines, [], 'they were followed edit by edit, not read anew');
	}

	it('follow several cursors, undo and redo', async () => {
		const editor = await editorOf(plan);
		editor.selections = [6, 8, 10, 12].map((line) => new vscode.Selection(line, 0, line, 3));
		await vscode.commands.executeCommand('type', { text: 'a longer text' });
		assertFollowed(editor.document);
		for (const command of ['undo', 'redo', 'editor.action.deleteLines', 'undo', 'undo']) {
			await vscode.commands.executeCommand(command);
			assertFollowed(editor.document);
		}
	});

	it('follow edits in several places given in any order', async () => {
		const editor = await editorOf(plan);
		await editor.edit((edit) => {
			edit.insert(new vscode.Position(8, 0), 'two\nlines ');
			edit.delete(new vscode.Range(4, 0, 5, 0));
			edit.replace(new vscode.Range(10, 0, 12, 0), '😀');
		});
		assertFollowed(editor.document);
	});

	it('follow a change of line ends', async () => {
		const editor = await editorOf(plan);
		await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
		assert.match(editor.document.getText(), /\r\n/);
		assertFollowed(editor.document);
		await vscode.commands.executeCommand('cursorBottom');
		await vscode.commands.executeCommand('type', { text: '\n\n' });
		assertFollowed(editor.document);
	});

	it('come and go with the template that the front matter names', async () => {
		const editor = await editorOf('# Notes\n\n[Idea]\n');
		assert.equal(documents.get(editor.document), undefined);
		await editor.edit((edit) =>
			edit.insert(new vscode.Position(0, 0), '---\ntemplate: technical-plan\n---\n\n'),
		);
		assert.equal(documents.get(editor.document)?.template?.id, 'technical-plan');
		await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 4, 0)));
		assert.equal(documents.get(editor.document), undefined);
	});

	it('follow what is typed while a long document is being read', async () => {
		const content = plan + '\n## Section\n\n[What is built]\n'.repeat(10_000);
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		assert.equal(documents.get(document), undefined, 'it is not read yet');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(6, 0), 'Typed by [Owner]\n\n');
		edit.insert(document.uri, new vscode.Position(30_000, 0), 'typed there\n\n');
		assert.ok(await vscode.workspace.applyEdit(edit));
		const { findings } = (await documents.whenRead(document))!;
		assert.equal(findings.filter(({ rule }) => rule === 'placeholder').length, 3 + 1 + 10_000);
		assertFollowed(document);
	});

	it('are not waited for any more once the extension ends', async () => {
		const templates = new Templates({ extensionUri, globalStorageUri: root }, log);
		const own = new Documents(templates, () => readParsers(extensionUri, log), log);
		await templates.all();
		const content = plan + '\n## Section\n\n[What is built]\n'.repeat(10_000);
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		const read = own.whenRead(document);
		vscode.Disposable.from(own, templates).dispose();
		assert.equal(await read, undefined);
	});

	/** Writes and opens a file, types into it at its end and takes that back. Nothing of it may change the file. */
	let files = 0;
	async function visit(content: string, look: (document: vscode.TextDocument) => void): Promise<void> {
		const file = at(`unusual-${++files}.md`);
		await vscode.workspace.fs.writeFile(file, Buffer.from(content));
		try {
			const document = await vscode.workspace.openTextDocument(file);
			await documents.whenRead(document);
			look(document);
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('cursorBottom');
			await vscode.commands.executeCommand('type', { text: '[' });
			look(document);
			await vscode.commands.executeCommand('undo');
			assert.equal(document.isDirty, false);
			assert.equal(String(await vscode.workspace.fs.readFile(file)), content);
		} finally {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			await vscode.workspace.fs.delete(file);
		}
	}

	const head = '---\ntemplate: technical-plan\n---\n\n# Plan\n\n';
	const unusual: Record<string, string> = {
		'20,000 lines': head + '## Section\n\n[What is built]\n\nText.\n'.repeat(4_000),
		'CRLF line ends': `${head}[What is built]\n`.replaceAll('\n', '\r\n'),
		'a byte order mark': `\uFEFF${head}[What is built]\n`,
		'a lone carriage return': `${head}One\rTwo [What is built]\rThree\n`,
		'right-to-left text': `${head}## סיכונים\n\nالمخاطر \u202Eabc\u202C\n\n[What is built]\n`,
		'a NUL far into the file': `${head}${'Text.\n'.repeat(2_000)}\0\n\n[What is built]\n`,
	};
	for (const [name, content] of Object.entries(unusual)) {
		it(`take ${name}, and change nothing`, () =>
			visit(content, (document) => {
				assertFollowed(document);
				const placeholders = documents.get(document)!.findings.filter(({ rule }) => rule === 'placeholder');
				assert.equal(document.getText(rangeOf(placeholders[0]!)), '[What is built]');
			}));
	}

	it('leave an empty file alone', () =>
		visit('', (document) => assert.equal(documents.get(document), undefined)));

	it('do without front matter that is no YAML, and the log says why', async () => {
		await visit('---\ntemplate: technical-plan\n\t: [}\n---\n\n# Plan\n', (document) =>
			assert.equal(documents.get(document)?.template?.id, 'technical-plan'),
		);
		assert.equal(lines.length, 1);
		assert.match(lines[0]!, /Front matter skipped.*unusual-\d\.md/);
	});
});
