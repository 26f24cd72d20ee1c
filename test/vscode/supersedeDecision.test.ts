import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { made, pathOf, supersede, useFolderOfItsOwn } from './support/decisions.ts';
import { accept, leave, QuickInputs } from './support/quickInputs.ts';
import { stub } from './support/stub.ts';
import { at, remove, textOf, write } from './support/workspace.ts';

describe('Supersede Decision Record', () => {
	useFolderOfItsOwn('supersedeDecision');
	const old = '# ADR-0001: Queue\n\n**Status**: Accepted\n\n## Context\n';
	const by = '# ADR-0002: Bus\n\n**Status**: Proposed\n\n## Context\n';
	const told: string[] = [];
	let restore: () => void;
	let files: { old: vscode.Uri; by: vscode.Uri };

	beforeEach(async () => {
		told.splice(0);
		restore = stub(vscode.window, 'showErrorMessage', async (message: string) => void told.push(message));
		files = {
			old: await write(`${made}/adr/0001-queue.md`, old),
			by: await write(`${made}/adr/0002-bus.md`, by),
		};
	});
	afterEach(() => restore());

	async function assertSuperseded(): Promise<void> {
		assert.equal(
			(await vscode.workspace.openTextDocument(files.old)).getText(),
			old.replace('Accepted', 'Superseded by [ADR-0002: Bus](0002-bus.md)'),
		);
		assert.equal(
			(await vscode.workspace.openTextDocument(files.by)).getText(),
			by.replace('Proposed', 'Proposed\n**Supersedes**: [ADR-0001: Queue](0001-queue.md)'),
		);
		assert.deepEqual(told, []);
	}

	it('marks both sides, each undone in one step', async () => {
		await supersede(files);
		await assertSuperseded();
		for (const [file, text] of [
			[files.by, by],
			[files.old, old],
		] as const) {
			await vscode.window.showTextDocument(file);
			await vscode.commands.executeCommand('undo');
			assert.equal(vscode.window.activeTextEditor!.document.getText(), text);
			await vscode.window.activeTextEditor!.document.save();
		}
	});

	it('asks which replaces which, the newest first and the open one at hand', async () => {
		await write(`${made}/adr/0003-wire.md`, '# ADR-0003: Wire\n');
		await vscode.window.showTextDocument(files.by);
		const inputs = new QuickInputs();
		try {
			const done = supersede();
			const first = await inputs.pick();
			assert.deepEqual(
				first.items.map(({ label }) => label),
				['ADR-0003: Wire', 'ADR-0002: Bus', 'ADR-0001: Queue'],
			);
			assert.equal(first.activeItems[0]?.label, 'ADR-0002: Bus');
			const moved = new Promise((resolve) => first.onDidChangeActive(resolve));
			first.activeItems = [first.items[2]!];
			await moved;
			await accept();
			const second = await inputs.pick();
			assert.deepEqual(
				second.items.map(({ label }) => label),
				['New decision record…', 'ADR-0003: Wire', 'ADR-0002: Bus'],
			);
			assert.equal(second.activeItems[0]?.label, 'ADR-0002: Bus');
			await accept();
			await done;
			await assertSuperseded();
		} finally {
			inputs.dispose();
		}
	});

	it('writes the record that replaces it, asked for its title, and leads there', async () => {
		await remove(`${made}/adr/0002-bus.md`);
		const inputs = new QuickInputs();
		try {
			const done = supersede(files.old);
			await inputs.pick();
			await accept();
			const second = await inputs.pick();
			assert.deepEqual(
				second.items.map(({ label }) => label),
				['New decision record…'],
			);
			await accept();
			(await inputs.box()).value = 'Stream';
			await accept();
			await done;
			const created = vscode.window.activeTextEditor!.document;
			assert.equal(pathOf(created.uri), `${made}/adr/0002-stream.md`);
			assert.match(created.getText(), /^\*\*Supersedes\*\*: \[ADR-0001: Queue\]\(0001-queue\.md\)$/m);
			assert.equal(
				(await vscode.workspace.openTextDocument(files.old)).getText(),
				old.replace('Accepted', 'Superseded by [ADR-0002: Stream](0002-stream.md)'),
			);
			assert.deepEqual(told, []);
		} finally {
			inputs.dispose();
		}
	});

	it('writes nothing when the title is not told', async () => {
		const inputs = new QuickInputs();
		try {
			const done = supersede({ old: files.old });
			await inputs.pick();
			await accept();
			await inputs.box();
			await leave();
			await done;
			const names = await vscode.workspace.fs.readDirectory(at(`${made}/adr`));
			assert.deepEqual(names.map(([name]) => name).sort(), ['0001-queue.md', '0002-bus.md']);
			assert.equal(await textOf(files.old), old);
		} finally {
			inputs.dispose();
		}
	});

	it('writes no record for a decision that is superseded already', async () => {
		await supersede(files);
		const inputs = new QuickInputs();
		try {
			const done = supersede({ old: files.old });
			await inputs.pick();
			await accept();
			await done;
			assert.equal(told.length, 1);
			assert.match(told[0]!, /0001-queue\.md.*already/);
		} finally {
			inputs.dispose();
		}
	});

	it('says so once about a decision that is superseded, or that replaces itself', async () => {
		await supersede(files);
		await supersede(files);
		assert.equal(told.length, 1);
		assert.match(told[0]!, /0001-queue\.md.*already/);
		await supersede({ old: files.by, by: files.by });
		assert.equal(told.length, 2);
		assert.match(told[1]!, /itself/);
	});
});
