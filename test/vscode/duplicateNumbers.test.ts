import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, made, open, remove, useFolderOfItsOwn, write, writeAndTell } from './support/decisions.ts';
import { diagnosticsOf, ruleOf, textsOf } from './support/diagnostics.ts';

describe('a number that two decision records share', () => {
	useFolderOfItsOwn('duplicateNumbers');
	const isDuplicate = (each: vscode.Diagnostic) => ruleOf(each) === 'duplicate-number';

	it('is found at the title, until the other file is gone', async () => {
		await writeAndTell('docs/adr/0009-bus.md', '# 9. Bus\n');
		const document = await open('docs/adr/0009-queue.md', '# 9. Queue\n\nText.\n');
		const found = await diagnosticsOf(document, (all) => all.some(isDuplicate));
		assert.deepEqual(textsOf(document, found, 'duplicate-number'), ['9. Queue']);
		const [{ message, severity, relatedInformation }] = found.filter(isDuplicate) as [vscode.Diagnostic];
		assert.match(message, /9.*0009-bus\.md/);
		assert.equal(severity, vscode.DiagnosticSeverity.Warning);
		assert.equal(String(relatedInformation?.[0]?.location.uri), String(at('docs/adr/0009-bus.md')));
		await remove('docs/adr/0009-bus.md');
		await diagnosticsOf(document, (all) => !all.some(isDuplicate));
		await remove('docs/adr/0009-queue.md');
	});

	it('is found when the other file comes', async () => {
		const document = await vscode.workspace.openTextDocument(
			at('docs/adr/0007-retries-belong-to-the-service.md'),
		);
		await writeAndTell('docs/adr/7-bus.md', '# 7. Bus\n');
		await diagnosticsOf(document, (all) => all.some(isDuplicate));
		await remove('docs/adr/7-bus.md');
		await diagnosticsOf(document, (all) => !all.some(isDuplicate));
	});

	it('is fixed by the next free one, in name and title', async () => {
		await write(`${made}/adr/0007-bus.md`, '# 7. Bus\n');
		await write(`${made}/adr/0011-cache.md`, '# 11. Cache\n');
		const document = await open(`${made}/adr/0007-queue.md`, '# ADR-0007: 7 queues\n');
		const [finding] = (await diagnosticsOf(document, (all) => all.some(isDuplicate))).filter(isDuplicate);
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			finding!.range,
		);
		const action = actions.find(({ title }) => title.includes('0012-queue.md'));
		await vscode.workspace.applyEdit(action!.edit!);
		const renamed = await vscode.workspace.openTextDocument(at(`${made}/adr/0012-queue.md`));
		assert.equal(renamed.getText(), '# ADR-0012: 7 queues\n');
		await assert.rejects(async () => vscode.workspace.fs.stat(at(`${made}/adr/0007-queue.md`)));
		await renamed.save();
	});

	it('is no finding among other numbered files, translations, or where it is silenced', async () => {
		await write(`${made}/guide/01-start.md`, '# Start\n');
		await write(`${made}/adr/0001-start.de.md`, '# Start\n');
		await write(`${made}/adr/0002-other.md`, '# Other\n');
		const quiet = [
			await open(`${made}/guide/01-install.md`, '# Install\n'),
			await open(`${made}/adr/0001-start.md`, '# Start\n'),
			await open(
				`${made}/adr/0002-queue.md`,
				'<!-- technical-design-disable-next-line duplicate-number -->\n# Queue\n',
			),
		];
		await write(`${made}/adr/0003-bus.md`, '# Bus\n');
		const last = await open(`${made}/adr/0003-queue.md`, '# Queue\n');
		await diagnosticsOf(last, (all) => all.some(isDuplicate));
		assert.deepEqual(
			quiet.flatMap(({ uri }) => vscode.languages.getDiagnostics(uri).filter(isDuplicate)),
			[],
		);
	});
});
