import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Template } from '../../src/core/index.ts';
import { parseTemplate, templateProblem } from '../../src/core/index.ts';
import type { DesignFolder } from '../../src/extension/new/designFolders.ts';
import { questionsFor } from '../../src/extension/new/questions.ts';
import { MemoryFileSystem } from './support/memoryFileSystem.ts';
import { accept, goBack, leave, QuickInputs } from './support/quickInputs.ts';
import { stub } from './support/stub.ts';

const root = vscode.workspace.workspaceFolders![0]!.uri;
const at = (path: string) => vscode.Uri.joinPath(root, path);
const newDesign = (request?: unknown) =>
	vscode.commands.executeCommand<vscode.Uri | undefined>('technicalDesign.new', request);
const textOf = async (file: vscode.Uri) => String(await vscode.workspace.fs.readFile(file));
const markdownFiles = async () => (await vscode.workspace.findFiles('**/*.md')).map(String).sort();
const clear = (folder: string) =>
	vscode.workspace.fs.delete(at(folder), { recursive: true }).then(undefined, () => {});

describe('New Technical Design', () => {
	afterEach(() => clear('made'));

	for (const template of [
		'technical-design',
		'technical-plan',
		'feature-architecture',
		'application-architecture',
		'system-architecture',
	]) {
		it(`writes the ${template} and leads to its first placeholder`, async () => {
			const file = await newDesign({ template, title: 'Retry failed payments', folder: 'made/here' });
			assert.match(String(file), /\/made\/here\/retry-failed-payments[\w-]*\.md$/);
			const text = await textOf(file!);
			assert.match(text, new RegExp(`^template: ${template}$`, 'm'));
			assert.match(text, /^# .*Retry failed payments/m);
			const editor = vscode.window.activeTextEditor!;
			assert.equal(String(editor.document.uri), String(file));
			assert.match(editor.document.getText(editor.selection), /^\[.+\]$/);
		});
	}

	it('fills in the title, today, the author that Git knows, and Draft', async () => {
		const repository = {
			getConfig: () => Promise.reject(new Error('not set here')),
			getGlobalConfig: (key: string) => Promise.resolve(key === 'user.name' ? 'Ada Example\n' : ''),
		};
		const git = { activate: async () => ({ getAPI: () => ({ getRepository: () => repository }) }) };
		const restore = stub(vscode.extensions, 'getExtension', () => git);
		try {
			const file = await newDesign({ template: 'technical-design', title: 'Retries', folder: 'made' });
			const text = await textOf(file!);
			const today = new Date();
			const month = String(today.getMonth() + 1).padStart(2, '0');
			const day = String(today.getDate()).padStart(2, '0');
			assert.match(text, /^# .*Retries/m);
			assert.ok(text.includes(`${today.getFullYear()}-${month}-${day}`));
			assert.ok(text.includes('Ada Example'));
			assert.match(text, /Status:?\*\*:? Draft$/m);
		} finally {
			restore();
		}
	});

	it('leaves the author to be filled in where Git is missing', async () => {
		const restore = stub(vscode.extensions, 'getExtension', () => undefined);
		try {
			const file = await newDesign({ template: 'technical-design', title: 'Retries', folder: 'made' });
			assert.match(await textOf(file!), /Author:?\*\*:? \[/);
		} finally {
			restore();
		}
	});

	it('never writes over a file, whatever the case of its name', async () => {
		const request = { template: 'technical-plan', title: 'Retries', folder: at('made') };
		const first = await newDesign(request);
		const name = first!.path.split('/').at(-1)!;
		const shouting = at(`made/${name.replace('.md', '-2.md').toUpperCase()}`);
		await vscode.workspace.fs.writeFile(shouting, Buffer.from('mine'));
		await vscode.workspace.fs.writeFile(first!, Buffer.from('also mine'));
		const next = await newDesign(request);
		assert.equal(next!.path, first!.path.replace('.md', '-3.md'));
		assert.equal(await textOf(first!), 'also mine');
		assert.equal(await textOf(shouting), 'mine');
	});

	it('writes in the encoding and with the line ends that the settings name', async () => {
		const settings = vscode.workspace.getConfiguration('files');
		await settings.update('encoding', 'windows1252', vscode.ConfigurationTarget.Workspace);
		await settings.update('eol', '\r\n', vscode.ConfigurationTarget.Workspace);
		try {
			const file = await newDesign({ template: 'technical-plan', title: 'Größe', folder: 'made' });
			const text = Buffer.from(await vscode.workspace.fs.readFile(file!)).toString('latin1');
			assert.match(text, /^# .*Größe\r$/m);
			assert.doesNotMatch(text, /[^\r]\n/);
			assert.match(vscode.window.activeTextEditor!.document.getText(), /^# .*Größe\r$/m);
		} finally {
			await settings.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
			await settings.update('eol', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('keeps two apart that are asked for at once', async () => {
		const request = { template: 'technical-plan', title: 'Retries', folder: at('made') };
		const files = await Promise.all([newDesign(request), newDesign(request)]);
		assert.equal(new Set(files.map(String)).size, 2);
	});

	it('survives more undo than there is to undo', async () => {
		const file = await newDesign({ template: 'technical-plan', title: 'Retries', folder: 'made' });
		const text = await textOf(file!);
		await vscode.commands.executeCommand('undo');
		assert.equal(await textOf(file!), text);
	});

	describe('as a wizard', () => {
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

	describe('where it cannot write', () => {
		const told: string[] = [];
		const disposables: vscode.Disposable[] = [];
		let restore: () => void;
		beforeEach(() => {
			told.splice(0);
			restore = stub(vscode.window, 'showErrorMessage', async (message: string) => void told.push(message));
		});
		afterEach(() => {
			restore();
			for (const each of disposables.splice(0)) each.dispose();
		});

		function mount(scheme: string, options?: { isReadonly: boolean }): MemoryFileSystem {
			const disk = new MemoryFileSystem();
			disposables.push(vscode.workspace.registerFileSystemProvider(scheme, disk, options));
			return disk;
		}
		const request = (folder: vscode.Uri | string) => ({
			template: 'technical-plan',
			title: 'Retries',
			folder,
		});

		it('says so once about a read-only file system', async () => {
			const disk = mount('read-only', { isReadonly: true });
			assert.equal(await newDesign(request(vscode.Uri.parse('read-only:/docs'))), undefined);
			assert.equal(told.length, 1);
			assert.match(told[0]!, /docs.*cannot be written to/);
			assert.deepEqual([...disk.entries.keys()], ['/']);
		});

		it('takes back the folder and the half-written file of a disk that fails', async () => {
			const disk = mount('failing');
			disk.writeFailure = vscode.FileSystemError.NoPermissions('Disk quota exceeded');
			assert.equal(await newDesign(request(vscode.Uri.parse('failing:/docs'))), undefined);
			assert.equal(told.length, 1);
			assert.deepEqual([...disk.entries.keys()], ['/']);
		});

		it('says so once about a folder that is gone', async () => {
			const disk = mount('gone');
			assert.equal(await newDesign(request(vscode.Uri.parse('gone:/away/docs'))), undefined);
			assert.equal(told.length, 1);
			assert.match(told[0]!, /away.*does not exist/);
			assert.deepEqual([...disk.entries.keys()], ['/']);
		});

		it('says so once about a file that stands where the folder should be', async () => {
			await vscode.workspace.fs.writeFile(at('made'), Buffer.from('mine'));
			assert.equal(await newDesign(request('made/docs')), undefined);
			assert.equal(told.length, 1);
			assert.equal(await textOf(at('made')), 'mine');
		});

		it('says so once about a template there is not', async () => {
			assert.equal(await newDesign({ template: 'haiku', title: 'Retries', folder: 'made' }), undefined);
			assert.equal(told.length, 1);
			assert.match(told[0]!, /haiku/);
		});
	});
});
