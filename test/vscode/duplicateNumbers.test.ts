import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { made, open, useFolderOfItsOwn } from './support/decisions.ts';
import { diagnosticsOf, ruleOf, textsOf } from './support/diagnostics.ts';
import { MemoryFileSystem } from './support/memoryFileSystem.ts';
import { at, remove, write, writeAndTell } from './support/workspace.ts';

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

	it('is told by the newest look into the folder, though an older one takes longer', async () => {
		const files = new MemoryFileSystem();
		const lists: ((names: [string, vscode.FileType][]) => void)[] = [];
		let heard = () => {};
		files.readDirectory = ((uri: vscode.Uri) => {
			if (uri.path !== '/adr')
				return [
					['0001-bus.md', vscode.FileType.File],
					['0001-queue.md', vscode.FileType.File],
				];
			return new Promise((resolve) => {
				lists.push(resolve);
				heard();
			});
		}) as never;
		const looks = async (count: number) => {
			while (lists.length < count) {
				await new Promise<void>((resolve) => {
					heard = resolve;
				});
			}
		};
		const registration = vscode.workspace.registerFileSystemProvider('slow', files);
		try {
			const uri = (path: string) => vscode.Uri.from({ scheme: 'slow', path });
			for (const path of ['/adr/0001-queue.md', '/adrs/0001-queue.md']) {
				files.writeFile(uri(path), Buffer.from('# Queue\n'));
			}
			const document = await vscode.workspace.openTextDocument(uri('/adr/0001-queue.md'));
			await looks(1);
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(1, 0), 'Text.\n');
			await vscode.workspace.applyEdit(edit);
			await document.save();
			await looks(2);
			lists[1]!([
				['0001-bus.md', vscode.FileType.File],
				['0001-queue.md', vscode.FileType.File],
			]);
			await diagnosticsOf(document, (all) => all.some(isDuplicate));
			lists[0]!([['0001-queue.md', vscode.FileType.File]]);
			const later = await vscode.workspace.openTextDocument(uri('/adrs/0001-queue.md'));
			await diagnosticsOf(later, (all) => all.some(isDuplicate));
			assert.ok(vscode.languages.getDiagnostics(document.uri).some(isDuplicate));
		} finally {
			registration.dispose();
		}
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
