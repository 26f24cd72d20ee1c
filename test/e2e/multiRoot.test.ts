import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const draft = (template: string) => `---
template: ${template}
status: Draft
---

# Restore the ledger

## Steps

[Who does what]
`;

describe('a workspace of two folders', () => {
	let workbench: Workbench;
	let file: string;

	const open = (...folders: readonly string[]) =>
		writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));

	before(async () => {
		workbench = await openWorkbench({
			workspace: (folder) => {
				const write = (path: string, text: string) => {
					const target = join(folder, '..', path);
					mkdirSync(dirname(target), { recursive: true });
					writeFileSync(target, text);
				};
				write(
					'ledger/docs/templates/runbook.md',
					'# Runbook: [Name]\n\n## Steps\n\n[Who does what]\n\n## Rollback\n\n[How]\n',
				);
				write('ledger/docs/restore.md', draft('runbook'));
				write('ledger/.vscode/settings.json', '{ "technicalDesign.documents": ["notes/*.md"] }');
				write('ledger/notes/named.md', '# Notes\n\nTBD\n');
				write('checkout-service/notes/unnamed.md', '# Notes\n\nTBD\n');
				file = join(folder, '../team.code-workspace');
				open('checkout-service', 'ledger');
				return file;
			},
		});
	});
	after(() => workbench?.close());

	const folderIn = (name: string): Locator =>
		workbench.page.getByRole('treeitem', { name: new RegExp(`^${name}, documents: 1`) });

	it('has the documents of both in its view, below their folders', async () => {
		await workbench.run('Explorer: Focus on Design Docs View');
		await folderIn('checkout-service/docs/design').waitFor();
		await folderIn('ledger/docs').waitFor();
		await workbench.page
			.getByRole('treeitem', { name: 'Restore the ledger, Draft · 0 of 3 sections' })
			.waitFor();
	});

	it('checks a document against the template of its folder', async () => {
		const editor = await workbench.openFile('docs/restore.md');
		await editor.squiggles.first().waitFor();
		await workbench.status('0/3').waitFor();
	});

	it('checks what the settings of its folder name, and not the same in the other', async () => {
		await workbench.openFile('notes/named.md');
		await workbench.status('0/1').waitFor();
		await workbench.openFile('notes/unnamed.md');
		await workbench.status(/^\d+\/\d+$/).waitFor({ state: 'detached' });
	});

	it('forgets the documents of a folder that is removed from it', async () => {
		open('checkout-service');
		await folderIn('ledger/docs').waitFor({ state: 'detached' });
		await folderIn('docs/design').waitFor();
	});
});
