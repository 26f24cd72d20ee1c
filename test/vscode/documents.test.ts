import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/extension/documents.ts';
import { Templates } from '../../src/extension/templates.ts';
import { recordingLog } from './support/recordingLog.ts';

const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;
const root = vscode.workspace.workspaceFolders![0]!.uri;
const plan = '---\ntemplate: technical-plan\n---\n\n# Plan\n\n## Risks\n\n[First]\n\n[Second]\n\n[Third]\n';

describe('the documents kept', () => {
	const { log, lines } = recordingLog();
	let documents: Documents;

	before(async () => {
		const templates = new Templates(extensionUri, log);
		documents = new Documents(templates, log);
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
		assert.equal(editor.document.getText(), plan);
	});

	it('follow edits in several places given in any order', async () => {
		const editor = await editorOf(plan);
		await editor.edit((edit) => {
			edit.insert(new vscode.Position(8, 0), 'two\nlines ');
			edit.delete(new vscode.Range(0, 0, 1, 0));
			edit.replace(new vscode.Range(10, 0, 12, 0), '😀');
		});
		assertFollowed(editor.document);
	});

	it('follow a change of line ends', async () => {
		const editor = await editorOf(plan);
		await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
		assert.match(editor.document.getText(), /\r\n/);
		assertFollowed(editor.document);
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

	const head = '---\ntemplate: technical-plan\n---\n\n# Plan\n\n';
	const unusual: Record<string, string> = {
		'front matter that is no YAML': '---\ntemplate: technical-plan\n\t: [}\n---\n\n# Plan\n\n[Name]\n',
		'20,000 lines': head + '## Section\n\n[Name]\n\nText.\n'.repeat(4_000),
		'CRLF line ends': `${head}[Name]\n`.replaceAll('\n', '\r\n'),
		'a byte order mark': `\uFEFF${head}[Name]\n`,
		'a lone carriage return': `${head}One\rTwo [Name]\rThree\n`,
		'right-to-left text': `${head}## סיכונים\n\nالمخاطر [Name] \u202Eabc\u202C\n`,
		'a NUL far into the file': `${head}${'Text.\n'.repeat(2_000)}\0[Name]\n`,
		nothing: '',
	};
	for (const [name, content] of Object.entries(unusual)) {
		it(`take ${name}, and change nothing`, async () => {
			const file = vscode.Uri.joinPath(root, 'unusual.md');
			await vscode.workspace.fs.writeFile(file, Buffer.from(content));
			const document = await vscode.workspace.openTextDocument(file);
			try {
				const design = documents.get(document);
				if (content) {
					assert.equal(design?.text, document.getText());
					assert.ok(design.findings.some(({ rule }) => rule === 'placeholder'));
				}
				await vscode.window.showTextDocument(document);
				await vscode.commands.executeCommand('type', { text: '[' });
				if (content) assertFollowed(document);
				await vscode.commands.executeCommand('undo');
				assert.equal(document.isDirty, false);
				assert.equal(String(await vscode.workspace.fs.readFile(file)), content);
				assert.deepEqual(lines, []);
			} finally {
				await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
				await vscode.workspace.fs.delete(file);
			}
		});
	}
});
