import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Template } from '../../src/core/index.ts';
import { parseTemplate, templateProblem } from '../../src/core/index.ts';
import type { DesignFolder } from '../../src/extension/new/designFolders.ts';
import { questionsFor } from '../../src/extension/new/questions.ts';
import { newDesign } from './support/newDesign.ts';
import { accept, goBack, leave, QuickInputs } from './support/quickInputs.ts';
import { at, remove } from './support/workspace.ts';

const markdownFiles = async () => (await vscode.workspace.findFiles('**/*.md')).map(String).sort();

describe('New Technical Design as a wizard', () => {
	afterEach(() => remove('made'));

	let inputs: QuickInputs;
	beforeEach(() => {
		inputs = new QuickInputs();
	});
	afterEach(() => inputs.dispose());

	it('asks for variant, title and folder, and goes back without forgetting', async () => {
		const created = newDesign();
		let variant = await inputs.pick();
		assert.deepEqual([variant.step, variant.totalSteps, variant.buttons], [1, 3, []]);
		assert.deepEqual(
			variant.items.map(({ label }) => label),
			[
				'Technical Design',
				'Technical Plan',
				'Feature Architecture',
				'Application Architecture',
				'System Architecture',
				'',
				'Create a template…',
			],
		);
		assert.ok(variant.items.slice(0, 5).every(({ detail }) => detail));
		variant.activeItems = [variant.items[1]!];
		await accept();

		let title = await inputs.box();
		assert.deepEqual([title.step, title.totalSteps], [2, 3]);
		await accept();
		assert.ok(title.validationMessage, 'an empty title is refused');
		title.value = 'Retry failed payments';
		await accept();

		let folder = await inputs.pick();
		assert.deepEqual([folder.step, folder.totalSteps], [3, 3]);
		await goBack();
		title = await inputs.box();
		assert.equal(title.value, 'Retry failed payments');
		assert.match(title.prompt ?? '', /retry-failed-payments.*\.md/);
		await goBack();
		variant = await inputs.pick();
		assert.deepEqual(variant.activeItems, [variant.items[1]]);
		await accept();
		await inputs.box();
		await accept();
		folder = await inputs.pick();
		assert.equal(folder.activeItems[0]?.label, 'docs/design');
		await accept();

		const file = await created;
		assert.match(String(file), /\/docs\/design\/retry-failed-payments.*\.md$/);
		await vscode.workspace.fs.delete(file!);
	});

	it('creates a template in the place of a document', async () => {
		try {
			const created = newDesign();
			const variant = await inputs.pick();
			const moved = new Promise((resolve) => variant.onDidChangeActive(resolve));
			variant.activeItems = [variant.items.at(-1)!];
			await moved;
			await accept();
			const name = await inputs.box();
			name.value = 'Incident Review';
			await accept();
			assert.equal(await created, undefined);
			const { document } = vscode.window.activeTextEditor!;
			assert.equal(vscode.workspace.asRelativePath(document.uri), 'docs/templates/incident-review.md');
			const template = parseTemplate(document.getText(), 'x');
			assert.deepEqual([template.id, template.title], ['incident-review', 'Incident Review']);
			assert.equal(templateProblem(template), undefined);
		} finally {
			await vscode.workspace.fs.delete(at('docs/templates'), { recursive: true });
		}
	});

	it('says what is wrong with a template, and leaves out an empty one', async () => {
		const write = (name: string, text: string) =>
			vscode.workspace.fs.writeFile(at(`docs/templates/${name}.md`), Buffer.from(text));
		await write('a', '---\nid: a\ntitle: "A\n---\n\n# A: [Name]\n');
		await write('b', 'Tell us what you want.\n');
		await write('c', '');
		try {
			const offered = async () => {
				const created = newDesign();
				const { items } = await inputs.pick();
				await leave();
				await created;
				return items.filter(({ description }) => description === 'docs/templates');
			};
			let items = await offered();
			while (items.length < 2) items = await offered();
			assert.match(items[0]!.detail!, /^\$\(warning\) .*front matter/);
			assert.match(items[1]!.detail!, /^\$\(warning\) .*headings/);
			assert.equal(items.length, 2);
		} finally {
			await vscode.workspace.fs.delete(at('docs/templates'), { recursive: true });
		}
	});

	it('proposes no folder of templates', async () => {
		const text = '---\ntemplate: technical-plan\n---\n\n# Technical Plan: [Name]\n';
		await vscode.workspace.fs.writeFile(at('docs/templates/plan.md'), Buffer.from(text));
		await vscode.workspace.fs.writeFile(at('docs/templates/plan/README.md'), Buffer.from(text));
		try {
			const created = newDesign({ template: 'technical-plan', title: 'Three' });
			const folder = await inputs.pick();
			while (folder.busy) await new Promise((resolve) => folder.onDidChangeActive(resolve));
			assert.deepEqual(
				folder.items.filter(({ label }) => label.startsWith('docs/templates')),
				[],
			);
			await leave();
			assert.equal(await created, undefined);
		} finally {
			await vscode.workspace.fs.delete(at('docs/templates'), { recursive: true });
		}
	});

	it('offers the folder of earlier design documents first', async () => {
		await newDesign({ template: 'technical-plan', title: 'One', folder: 'made/rfcs' });
		await newDesign({ template: 'technical-plan', title: 'Two', folder: 'made/rfcs' });
		const created = newDesign({ template: 'technical-plan', title: 'Three' });
		const folder = await inputs.pick();
		assert.deepEqual([folder.step, folder.totalSteps], [1, 1]);
		while (folder.busy) await new Promise((resolve) => folder.onDidChangeActive(resolve));
		assert.equal(folder.items[0]?.label, 'made/rfcs');
		assert.equal(folder.items.at(-1)?.label, 'Choose another folder…');
		await accept();
		assert.match(String(await created), /\/made\/rfcs\/three.*\.md$/);
	});

	it('stays at the folder that the user has gone to when others are found', async () => {
		let find = (_: DesignFolder[]) => {};
		const found = new Promise<DesignFolder[]>((resolve) => {
			find = resolve;
		});
		const folders = ['one', 'two'].map((name) => ({ uri: at(`made/${name}`), documents: 2 }));
		const questions = questionsFor([], found, async () => {});
		const template = { title: 'Plan' } as Template;
		const answer = questions.folder!({ template }, { step: 1, totalSteps: 1 });
		const input = await inputs.pick();
		const moved = new Promise((resolve) => input.onDidChangeActive(resolve));
		input.activeItems = [input.items[1]!];
		await moved;
		find(folders);
		while (input.busy) await new Promise((resolve) => input.onDidChangeActive(resolve));
		assert.equal(input.items.length, 3);
		assert.deepEqual(
			input.activeItems.map(({ label }) => label),
			['Choose another folder…'],
		);
		await leave();
		assert.equal(await answer, undefined);
	});

	it('asks no folder when the Explorer names one', async () => {
		await vscode.workspace.fs.createDirectory(at('made/chosen'));
		const created = newDesign(at('made/chosen'));
		assert.equal((await inputs.pick()).totalSteps, 2);
		await accept();
		(await inputs.box()).value = 'Retries';
		await accept();
		assert.match(String(await created), /\/made\/chosen\/retries.*\.md$/);
	});

	it('does nothing when the user leaves', async () => {
		const before = await markdownFiles();
		const created = newDesign();
		await inputs.pick();
		await accept();
		await inputs.box();
		await leave();
		assert.equal(await created, undefined);
		assert.deepEqual(await markdownFiles(), before);
	});
});
