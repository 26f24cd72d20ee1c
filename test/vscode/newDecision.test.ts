import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { made, newDecision, open, pathOf, useFolderOfItsOwn } from './support/decisions.ts';
import { diagnosticsOf } from './support/diagnostics.ts';
import { accept, leave, QuickInputs } from './support/quickInputs.ts';
import { stub } from './support/stub.ts';
import { at, remove, textOf, write } from './support/workspace.ts';

describe('New Decision Record', () => {
	useFolderOfItsOwn('newDecision');
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
			assert.ok(told[0]!.includes(`“${made}” is not a folder`), told[0]);
			assert.equal(await textOf(at(made)), 'mine');
		} finally {
			restore();
		}
	});

	// Last: others would be asked for the form, too.
	describe('with templates of the team', () => {
		it("offers the team's other templates for records", async () => {
			await write('docs/templates/adr-short.md', '# {title}\n\n## Because\n\n{why}\n');
			const document = await open(
				`${made}/notes.md`,
				'---\ntemplate: adr-short\n---\n\n# Queue\n\n## Because\n\n{why}\n',
			);
			const inputs = new QuickInputs();
			try {
				await diagnosticsOf(document, (all) => all.some(({ message }) => message.includes('{why}')));
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
				await diagnosticsOf(document, (all) => !all.some(({ message }) => message.includes('{why}')));
			}
		});
	});
});
