import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const plan = 'docs/design/payment-retries-technical-plan.md';

/** What an assistant gets for a call, as text. */
async function call(tool: string, input: object): Promise<string> {
	const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
	return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('\n');
}

describe('list_design_findings', () => {
	it('tells of a file in the workspace what it is, and what is open in which section', async () => {
		const lines = (await call('list_design_findings', { file: plan })).split('\n');
		assert.deepEqual(lines.slice(0, 6), [
			'# Technical Plan: Checkout Payment Retries',
			`File: ${plan}`,
			'Template: technical-plan',
			'Status: none',
			lines[4],
			'Findings: 11',
		]);
		assert.match(lines[4]!, /^Complete: \d+ of \d+ sections$/);
		const section = lines.indexOf('## Core Technologies');
		assert.match(lines[section + 1]!, /^The template asks: .*Name and version/);
		assert.equal(lines[section + 2], '- line 65: placeholder: Fill in [Name and version]');
	});

	it('takes the address of a file as well, and the active document when told none', async () => {
		const [uri] = await vscode.workspace.findFiles(plan);
		const byAddress = await call('list_design_findings', { file: uri!.toString() });
		await vscode.window.showTextDocument(uri!);
		assert.equal(await call('list_design_findings', {}), byAddress);
	});

	it('says when nothing is left', async () => {
		const content =
			'---\ntemplate: adr\nomit: [Options Considered, Decision, Rationale, Consequences]\n---\n\n# ADR-1: A\n\n## Context\n\nKnown.\n';
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		await vscode.window.showTextDocument(document);
		assert.match(await call('list_design_findings', {}), /\nNothing is left to fill in\.$/);
	});

	const refusals: [string, object, RegExp][] = [
		['a file that is not there', { file: 'docs/nowhere.md' }, /no file docs\/nowhere\.md.*Give its path/],
		[
			'a file that is no design document',
			{ file: 'README.md' },
			/follows no design template.*"template: ID"/,
		],
	];
	for (const [what, input, message] of refusals) {
		it(`tells what to do about ${what}`, () => assert.rejects(call('list_design_findings', input), message));
	}

	it('asks for a file when none is active', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await assert.rejects(call('list_design_findings', {}), /Call again with "file"/);
	});
});

describe('read_design_template', () => {
	it('lists the templates', async () => {
		assert.match(await call('read_design_template', {}), /^- technical-plan: Technical Plan\. \w/m);
	});

	it('gives one to write by, with what it leaves to the author', async () => {
		const text = await call('read_design_template', { id: 'technical-plan' });
		assert.match(text, /^---\ntemplate: technical-plan\n---$/m);
		assert.match(text, /^# Technical Plan: \[/m);
		assert.match(text, /list_design_findings/);
	});

	it('names the templates there are when asked for another', async () => {
		await assert.rejects(call('read_design_template', { id: 'novel' }), /no template novel.*technical-plan/);
	});
});
