import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf, textsOf } from './support/diagnostics.ts';

const plan = (body: string, status = 'Draft') =>
	`---\ntemplate: technical-plan\nstatus: ${status}\n---\n\n# Technical Plan: Retries\n\n## Executive Summary\n\n${body}\n`;

function open(content: string): Thenable<vscode.TextDocument> {
	return vscode.workspace.openTextDocument({ language: 'markdown', content });
}

async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
	const start = document.positionAt(document.getText().indexOf(text));
	const end = document.positionAt(document.getText().indexOf(text) + text.length);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(start, end), by);
	assert.ok(await vscode.workspace.applyEdit(edit));
}

const settings = () => vscode.workspace.getConfiguration('technicalDesign');

describe('squiggles', () => {
	it('stand at what is left to fill in', async () => {
		const document = await open(plan('[What is built]'));
		const diagnostics = await diagnosticsOf(document, (all) => all.length > 0);
		assert.deepEqual(textsOf(document, diagnostics, 'placeholder'), ['[What is built]']);
		const [placeholder] = diagnostics.filter((each) => ruleOf(each) === 'placeholder');
		assert.match(placeholder!.message, /What is built/);
	});

	it('link the page about their rule, which comes with the extension', async () => {
		const document = await open(plan('[What is built]'));
		const [{ code } = {}] = await diagnosticsOf(document, (all) => all.length > 0);
		assert.ok(typeof code === 'object');
		const page = await vscode.workspace.openTextDocument(code.target);
		assert.equal(page.lineAt(0).text, `# ${code.value}`);
	});

	for (const [status, severity] of [
		['Draft', vscode.DiagnosticSeverity.Information],
		['In Review', vscode.DiagnosticSeverity.Warning],
		['Approved', vscode.DiagnosticSeverity.Error],
	] as const) {
		it(`are ${vscode.DiagnosticSeverity[severity]} while the status is ${status}`, async () => {
			const document = await open(plan('[What is built]', status));
			const diagnostics = await diagnosticsOf(document, (all) => all.length > 0);
			assert.deepEqual([...new Set(diagnostics.map((each) => each.severity))], [severity]);
		});
	}

	it('stand where a diagram is wrong, without a preview, until it is right', async () => {
		const document = await open(plan('Text.\n\n```mermaid\nflowchart LR\n  A --> B[x](y)\n```', 'Approved'));
		const isWrong = (each: vscode.Diagnostic) => ruleOf(each) === 'mermaid-syntax';
		const diagnostics = await diagnosticsOf(document, (all) => all.some(isWrong));
		assert.deepEqual(textsOf(document, diagnostics, 'mermaid-syntax'), ['(']);
		assert.equal(diagnostics.find(isWrong)?.message, 'The diagram cannot be drawn: unexpected “(”');

		await replace(document, 'Text.', 'Text, and more of it.');
		await replace(document, '[x](y)', '[x]\n  B --> C]');
		const later = await diagnosticsOf(document, (all) => textsOf(document, all, 'mermaid-syntax')[0] === ']');
		assert.equal(later.filter(isWrong).length, 1);

		await replace(document, 'C]', 'C');
		await diagnosticsOf(document, (all) => all.length > 0 && !all.some(isWrong));
	});

	it('at a diagram offer its preview and silence', async () => {
		const document = await open(plan('```mermaid\nflowchart LR\n  A --> B]\n```'));
		const [wrong] = (
			await diagnosticsOf(document, (all) => all.some((each) => ruleOf(each) === 'mermaid-syntax'))
		).filter((each) => ruleOf(each) === 'mermaid-syntax');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			wrong!.range,
			vscode.CodeActionKind.QuickFix.value,
		);
		const titles = actions.map(({ title }) => title);
		assert.equal(titles[0], 'Open Design Preview to the Side');
		assert.ok(titles.includes('Silence mermaid-syntax in this code block'), titles.join(', '));
	});

	const headings = `# Technical Plan: Retries\n\n${[
		'Executive Summary',
		'Technical Approach',
		'System Architecture',
		'Technology Choices',
		'Data Models',
		'API Contracts',
		'Implementation Strategy',
		'Testing Strategy',
		'Risk Assessment',
		'Deployment Plan',
	]
		.map((title) => `## ${title}\n\nText.\n`)
		.join('\n')}`;
	const heads: [what: string, front: string, body: string, problem: string[]][] = [
		['broken front matter', 'template: technical-plan\nowner: "Ann', '# Plan\n', ['owner: "Ann']],
		['a template that there is not', 'template: our-plan', headings, ['our-plan']],
		['a slip of the pen in its name', 'template: technical-pan', '# Retries\n', ['technical-pan']],
		[
			'a name that is written otherwise',
			String.raw`"template": "technical\x2dpan"`,
			'# Retries\n',
			[String.raw`"template": "technical\x2dpan"`],
		],
		['what other tools call a template', 'template: splash', '# Retries\n', []],
	];
	for (const [what, front, body, problem] of heads) {
		it(`stand ${problem.length > 0 ? 'at' : 'not at'} ${what}`, async () => {
			const document = await open(`---\n${front}\n---\n\n${body}`);
			const witness = await open(plan('[What is built]'));
			await diagnosticsOf(witness, (all) => all.length > 0);
			const found = vscode.languages.getDiagnostics(document.uri);
			assert.deepEqual(textsOf(document, found, 'front-matter'), problem);
		});
	}

	it('go when the author answers, and come back with undo', async () => {
		const document = await open(plan('[What is built]'));
		const placeholders = (all: vscode.Diagnostic[]) => textsOf(document, all, 'placeholder').length;
		await diagnosticsOf(document, (all) => placeholders(all) === 1);
		await vscode.window.showTextDocument(document);
		await replace(document, '[What is built]', 'A queue.');
		await diagnosticsOf(document, (all) => placeholders(all) === 0);
		await vscode.commands.executeCommand('undo');
		await diagnosticsOf(document, (all) => placeholders(all) === 1);
	});

	it('of one document outlive the end of another', async () => {
		const kept = await open(plan('[What is kept]'));
		const ended = await open(plan('[What has ended]'));
		await diagnosticsOf(kept, (all) => all.length > 0);
		await diagnosticsOf(ended, (all) => all.length > 0);
		await vscode.languages.setTextDocumentLanguage(ended, 'plaintext');
		await diagnosticsOf(ended, (all) => all.length === 0);
		assert.deepEqual(textsOf(kept, await diagnosticsOf(kept, () => true), 'placeholder'), ['[What is kept]']);
	});

	it('appear in a file that follows no variant only when a setting names it', async () => {
		const root = vscode.workspace.workspaceFolders![0]!.uri;
		const file = vscode.Uri.joinPath(root, 'notes/ideas.md');
		await vscode.workspace.fs.writeFile(file, Buffer.from('# Ideas\n\n[What next]\n'));
		const document = await vscode.workspace.openTextDocument(file);
		// Opened after the file: when this one has findings, the file has been looked at.
		await diagnosticsOf(await open(plan('[What is built]')), (all) => all.length > 0);
		assert.deepEqual(await diagnosticsOf(document, () => true), []);
		try {
			await settings().update('documents', ['notes/**'], vscode.ConfigurationTarget.Workspace);
			const diagnostics = await diagnosticsOf(document, (all) => all.length > 0);
			assert.deepEqual(textsOf(document, diagnostics, 'placeholder'), ['[What next]']);
		} finally {
			await settings().update('documents', undefined, vscode.ConfigurationTarget.Workspace);
		}
		await diagnosticsOf(document, (all) => all.length === 0);
	});

	it('stay away from other languages', async () => {
		const text = await vscode.workspace.openTextDocument({
			language: 'plaintext',
			content: plan('[What is built]'),
		});
		await diagnosticsOf(await open(plan('[What is built]')), (all) => all.length > 0);
		assert.deepEqual(await diagnosticsOf(text, () => true), []);
	});
});
