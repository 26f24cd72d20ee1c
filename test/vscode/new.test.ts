import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFileSystem } from './support/memoryFileSystem.ts';
import { newDesign } from './support/newDesign.ts';
import { stub } from './support/stub.ts';
import { at, remove, textOf } from './support/workspace.ts';

describe('New Technical Design', () => {
	afterEach(() => remove('made'));

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
