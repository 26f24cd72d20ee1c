import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf, textsOf } from './support/diagnostics.ts';
import { accept, leave, QuickInputs } from './support/quickInputs.ts';
import { stub } from './support/stub.ts';

const root = vscode.workspace.workspaceFolders![0]!.uri;
const at = (path: string) => vscode.Uri.joinPath(root, path);
const textOf = async (file: vscode.Uri) => String(await vscode.workspace.fs.readFile(file));
const remove = (path: string) =>
	vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => {});
const newDecision = (request?: unknown) =>
	vscode.commands.executeCommand<vscode.Uri | undefined>('technicalDesign.newDecision', request);
const supersede = (request?: unknown) =>
	vscode.commands.executeCommand('technicalDesign.supersedeDecision', request);

async function write(path: string, text: string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(at(path), Buffer.from(text));
	return at(path);
}

/**
 * Resolves once VS Code tells of the file, which has to be new: of one that is gone before, it never does. A folder just
 * made may not be watched yet.
 */
async function writeAndTell(path: string, text: string): Promise<void> {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, path));
	try {
		const told = new Promise((resolve) => watcher.onDidCreate(resolve));
		await write(path, text);
		await told;
	} finally {
		watcher.dispose();
	}
}

/** Opens a file that holds `text`, the cursor on the line with `words`. */
async function open(path: string, text: string, words = ''): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(await write(path, text));
	const place = document.positionAt(text.indexOf(words));
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
	return document;
}

const pathOf = (file: vscode.Uri | undefined) => file && vscode.workspace.asRelativePath(file);

let made = '';
let tests = 0;

/** Gives each test a folder of its own: VS Code remembers the documents of the test before. */
function useFolderOfItsOwn(): void {
	beforeEach(() => {
		made = `made-${++tests}`;
	});
	afterEach(async () => {
		await vscode.workspace.saveAll();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await remove(made);
	});
}

describe('New Decision Record', () => {
	useFolderOfItsOwn();
	it('writes the next number in the scheme of the folder, and leads to the first placeholder', async () => {
		await write(`${made}/001-queue.md`, '# 1. Queue\n');
		await write(`${made}/002-bus.md`, '# 2. Bus\n');
		const file = await newDecision({ title: 'Retry on the server', folder: made });
		assert.equal(pathOf(file), `${made}/003-retry-on-the-server.md`);
		assert.match(await textOf(file!), /^# ADR-003: Retry on the server$/m);
		const { document, selection } = vscode.window.activeTextEditor!;
		assert.equal(String(document.uri), String(file));
		assert.match(document.getText(selection), /^\[.+\]$/);
	});

	it('keeps two apart that are asked for at once', async () => {
		const request = { title: 'Queue', folder: made };
		const files = await Promise.all([newDecision(request), newDecision(request)]);
		assert.deepEqual(files.map(pathOf).sort(), [`${made}/0001-queue.md`, `${made}/0002-queue.md`]);
	});

	it("follows the team's template of that id", async () => {
		await write('docs/templates/adr.md', '# {number}. {title}\n\n## Because\n\n{why}\n');
		const document = await open(`${made}/notes.md`, '---\ntemplate: adr\n---\n\n# 1. Queue\n');
		try {
			await diagnosticsOf(document, (all) => all.some(({ message }) => message.includes('Because')));
			const file = await newDecision({ title: 'Queue', folder: made });
			assert.equal(
				await textOf(file!),
				'---\ntemplate: adr\nstatus: Proposed\n---\n\n# 0001. Queue\n\n## Because\n\n{why}\n',
			);
		} finally {
			await remove('docs/templates');
			await diagnosticsOf(document, (all) => !all.some(({ message }) => message.includes('Because')));
		}
	});

	it('looks like the records that are there', async () => {
		const queue = '# 7. Queue\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Decision\n\nA queue.\n';
		await write(`${made}/0007-queue.md`, queue);
		const file = await newDecision({ title: 'Bus', folder: made });
		assert.match(
			await textOf(file!),
			/^# 8\. Bus\n\nDate: \d{4}-\d\d-\d\d\n\n## Status\n\nProposed\n\n## Decision\n\n\[/,
		);
		const { document, selection } = vscode.window.activeTextEditor!;
		assert.match(document.getText(selection), /^\[.+\]$/);
	});

	it('follows the template that is kept among them', async () => {
		await write(`${made}/adr-template.md`, '# NUMBER. {title}\n\n## Because\n\n{why}\n');
		await write(`${made}/0007-queue.md`, '# 7. Queue\n\n## Decision\n\nA queue.\n');
		const file = await newDecision({ title: 'Bus', folder: made });
		assert.equal(await textOf(file!), '# 8. Bus\n\n## Because\n\n{why}\n');
	});

	it("offers the team's other templates for records", async () => {
		await write('docs/templates/adr-short.md', '# {title}\n\n## Because\n\n{why}\n');
		const document = await open(`${made}/notes.md`, '---\ntemplate: adr-short\n---\n\n# Queue\n');
		const inputs = new QuickInputs();
		try {
			await diagnosticsOf(document, (all) => all.some(({ message }) => message.includes('Because')));
			await write(`${made}/0001-bus.md`, '# 1. Bus\n\n## Decision\n\nA bus.\n');
			const other = newDecision(at(made));
			assert.deepEqual(
				(await inputs.pick()).items.map(({ label, description }) => [label, description]),
				[
					['Like the other records', made],
					['Adr short', 'docs/templates'],
				],
			);
			await leave();
			assert.equal(await other, undefined);

			await remove(`${made}/0001-bus.md`);
			const created = newDecision(at(made));
			const forms = await inputs.pick();
			assert.deepEqual(
				forms.items.map(({ label, description }) => [label, description]),
				[
					['Adr short', 'docs/templates'],
					['Architecture Decision Record', ''],
				],
			);
			await accept();
			(await inputs.box()).value = 'Queue';
			await accept();
			assert.match(await textOf((await created)!), /^---\ntemplate: adr-short\n[\s\S]*## Because/);
		} finally {
			inputs.dispose();
			await remove('docs/templates');
			await diagnosticsOf(document, (all) => !all.some(({ message }) => message.includes('Because')));
		}
	});

	describe('beside a design document', () => {
		const design = `---
template: feature-architecture
---

# Technical Architecture: Retries

## Technical Decisions

### Decision 1: Retry on the server
**Context**: Browsers are closed, see [the flow](flow.md).
**Decision**: The server retries.

## Component Design

Text.

## References

- [Flow](flow.md)
`;

		it('carries the decision under the cursor over, and links it there in one step', async () => {
			await write(`${made}/adr/adr-07-bus.md`, '# Bus\n');
			const document = await open(`${made}/design/retries.md`, design, 'The server retries');
			const told: string[] = [];
			const restore = stub(vscode.window, 'setStatusBarMessage', (message: string) => told.push(message));
			const file = await newDecision();
			restore();
			assert.deepEqual(told, ['Linked from retries.md']);
			assert.equal(pathOf(file), `${made}/adr/adr-08-retry-on-the-server.md`);
			const text = await textOf(file!);
			assert.match(text, /## Context\n\nBrowsers are closed, see \[the flow\]\(\.\.\/design\/flow\.md\)\.\n/);
			assert.match(text, /## Decision\n\nThe server retries\.\n/);
			assert.match(text, /- \[Technical Architecture: Retries\]\(\.\.\/design\/retries\.md\)\n/);

			const link = '[ADR-08: Retry on the server](../adr/adr-08-retry-on-the-server.md)';
			const linked = design.replace(
				'The server retries.\n',
				`The server retries.\n**Decision record**: ${link}\n`,
			);
			assert.equal(document.getText(), linked);
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), design);
		});

		it('asks for the title elsewhere, tells the file, and links it among the references', async () => {
			const inputs = new QuickInputs();
			try {
				const document = await open(`${made}/design/retries.md`, design, 'Text.');
				const created = newDecision();
				const input = await inputs.box();
				assert.match(input.prompt ?? '', /docs\/adr\/0008-….md/);
				await accept();
				assert.ok(input.validationMessage, 'an empty title is refused');
				input.value = 'Use [fast] queues';
				await accept();
				const file = await created;
				assert.equal(pathOf(file), 'docs/adr/0008-use-fast-queues.md');
				assert.ok(
					document
						.getText()
						.endsWith(
							'- [Flow](flow.md)\n- [ADR-0008: Use \\[fast\\] queues](../../docs/adr/0008-use-fast-queues.md)\n',
						),
				);
			} finally {
				inputs.dispose();
				await remove('docs/adr/0008-use-fast-queues.md');
			}
		});

		it('keeps the line ends of the document', async () => {
			const document = await open(`${made}/design/retries.md`, design.replaceAll('\n', '\r\n'), 'The server');
			await newDecision({ folder: made });
			assert.match(document.getText(), /Decision record/);
			assert.doesNotMatch(document.getText(), /[^\r]\n/);
		});

		it('does nothing when the user leaves', async () => {
			const inputs = new QuickInputs();
			try {
				const document = await open(`${made}/design/retries.md`, design, 'Text.');
				const created = newDecision({ folder: `${made}/adr` });
				await inputs.box();
				await leave();
				assert.equal(await created, undefined);
				assert.equal(document.getText(), design);
				await assert.rejects(async () => vscode.workspace.fs.stat(at(`${made}/adr`)));
			} finally {
				inputs.dispose();
			}
		});

		it('leaves it alone when only told title and folder', async () => {
			const document = await open(`${made}/design/retries.md`, design, 'The server');
			await newDecision({ title: 'Queue', folder: made });
			assert.equal(document.getText(), design);
		});
	});

	it('leaves other files alone', async () => {
		const inputs = new QuickInputs();
		try {
			const notes = await open(`${made}/notes.md`, '# Notes\n\n## References\n\n- [x](x.md)\n');
			const created = newDecision({ folder: made });
			(await inputs.box()).value = 'Queue';
			await accept();
			assert.equal(pathOf(await created), `${made}/0001-queue.md`);
			assert.equal(notes.getText(), '# Notes\n\n## References\n\n- [x](x.md)\n');
		} finally {
			inputs.dispose();
		}
	});

	it('says so once where it cannot write', async () => {
		const told: string[] = [];
		const restore = stub(
			vscode.window,
			'showErrorMessage',
			async (message: string) => void told.push(message),
		);
		try {
			await write(made, 'mine');
			assert.equal(await newDecision({ title: 'Queue', folder: made }), undefined);
			assert.equal(told.length, 1);
			assert.match(told[0]!, /made-\d+.*is not a folder/);
			assert.equal(await textOf(at(made)), 'mine');
		} finally {
			restore();
		}
	});
});

describe('a number that two decision records share', () => {
	useFolderOfItsOwn();
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

describe('Supersede Decision Record', () => {
	useFolderOfItsOwn();
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
