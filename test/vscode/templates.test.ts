import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Templates } from '../../src/extension/templates.ts';
import { diagnosticsOf, ruleOf, textsOf } from './support/diagnostics.ts';
import { MemoryFileSystem } from './support/memoryFileSystem.ts';
import { leave, QuickInputs } from './support/quickInputs.ts';
import { recordingLog } from './support/recordingLog.ts';
import { stub } from './support/stub.ts';
import { at, remove, root, write } from './support/workspace.ts';

const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;

/** Resolves once the templates change so that the first of them has this title. */
const firstIs = (title: string, templates: Templates) =>
	new Promise<void>((resolve) => {
		const listener = templates.onDidChange(([first]) => {
			if (first?.title === title) {
				listener.dispose();
				resolve();
			}
		});
	});

describe('the built-in templates', () => {
	it('are those in the folder of that name', async () => {
		const { log, lines } = recordingLog();
		const templates = new Templates({ extensionUri, globalStorageUri: at('nowhere') }, log);
		const all = await templates.all();
		templates.dispose();
		const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(extensionUri, 'templates'));
		assert.deepEqual(all.map(({ id }) => `${id}.md`).sort(), files.map(([name]) => name).sort());
		assert.deepEqual(lines, []);
	});
});

describe('the templates in folders', () => {
	const { log, lines } = recordingLog();
	const disk = new MemoryFileSystem();
	const memory = vscode.Uri.parse('templates-in-memory:/');
	const places = { extensionUri: memory, globalStorageUri: vscode.Uri.joinPath(memory, 'user') };
	let registered: vscode.Disposable;
	let templates: Templates;

	before(() => {
		registered = vscode.workspace.registerFileSystemProvider('templates-in-memory', disk);
		disk.entries.set('/user', 'folder').set('/user/templates', 'folder');
		for (const id of [
			'technical-design',
			'technical-plan',
			'feature-architecture',
			'application-architecture',
			'system-architecture',
		]) {
			disk.entries.set(`/templates/${id}.md`, Buffer.from(`# ${id}: [Name]\n`));
		}
	});
	beforeEach(() => {
		lines.splice(0);
		templates = new Templates(places, log);
	});
	afterEach(async () => {
		templates.dispose();
		for (const path of disk.entries.keys()) {
			if (path.startsWith('/user/templates/')) disk.entries.delete(path);
		}
		await remove('docs/templates');
	});
	after(() => registered.dispose());

	const idsOf = async () => (await templates.all()).map(({ id }) => id);
	const put = (name: string, content: string | Uint8Array) =>
		disk.entries.set(`/user/templates/${name}`, Buffer.from(content));

	it('come in the order team, user, built-in, each with its origin', async () => {
		await write('docs/templates/incident.md', '# Incident: [Name]\n');
		put('letter.md', '# Letter to [Name]\n');
		const all = await templates.all();
		assert.deepEqual(
			all.slice(0, 3).map((template) => [template.id, templates.originOf(template)?.owner]),
			[
				['incident', 'team'],
				['letter', 'user'],
				['technical-design', 'extension'],
			],
		);
	});

	it('hide those of the same id that come after them, and the log says so', async () => {
		put('technical-plan.md', '# Our Plan: [Name]\n');
		put('zebra.md', '---\nid: technical-design\ntitle: Our Design\n---\n\n# [Name]\n');
		const all = await templates.all();
		assert.deepEqual(
			all.slice(0, 2).map(({ id, title }) => [id, title]),
			[
				['technical-plan', 'Our Plan'],
				['technical-design', 'Our Design'],
			],
		);
		assert.equal(all.length, 5);
		assert.equal(lines.filter((line) => line.includes('is hidden')).length, 2);
	});

	it('come without what cannot be read, and the log names it', async () => {
		put('picture.md', new Uint8Array(64));
		put('novel.md', '# A novel\n'.repeat(200_000));
		put('letter.md', '# Letter to [Name]\n');
		assert.deepEqual((await idsOf()).slice(0, 2), ['letter', 'technical-design']);
		for (const name of ['/picture.md', '/novel.md', '/templates/adr.md']) {
			assert.ok(
				lines.some((line) => line.includes(name)),
				name,
			);
		}
		assert.equal(lines.length, 3);
	});

	it('are Markdown files, but not what tells of the folder', async () => {
		put('README.md', '# How we write\n');
		put('notes.txt', 'Nothing here\n');
		put('LETTER.MD', '# Letter to [Name]\n');
		assert.deepEqual((await idsOf()).slice(0, 2), ['LETTER', 'technical-design']);
	});

	it('come, change and go with their files', async () => {
		await templates.all();
		await write('docs/templates/incident.md', '# Incident: [Name]\n');
		await firstIs('Incident', templates);
		await write('docs/templates/incident.md', '# Outage: [Name]\n');
		await firstIs('Outage', templates);
		await remove('docs/templates');
		await firstIs('technical-design', templates);
	});

	it('come and go with the folders that the settings name', async () => {
		await write('made/our templates/incident.md', '# Incident: [Name]\n');
		await templates.all();
		const settings = vscode.workspace.getConfiguration('technicalDesign', root);
		const set = (value: unknown) =>
			settings.update('templateFolders', value, vscode.ConfigurationTarget.Workspace);
		try {
			await set(['made\\our templates/', '', 7]);
			await firstIs('Incident', templates);
			assert.ok(templates.includes(at('made/our templates/incident.md')));
		} finally {
			await set(undefined);
		}
		await firstIs('technical-design', templates);
		assert.ok(!templates.includes(at('made/our templates/incident.md')));
		await remove('made');
	});
});

describe("a team's own template", () => {
	const file = 'docs/templates/incident.md';
	const template =
		'# Incident: [Name]\n\n## Impact\n\n[Who noticed what]\n\n## Timeline\n\n- {time}: {event}\n';
	let document: vscode.TextDocument;

	before(async () => {
		await write(file, template);
		document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content:
				'---\ntemplate: incident\n---\n\n# Incident: Payments down\n\n## Impact\n\n[Who noticed what]\n',
		});
		await vscode.window.showTextDocument(document);
	});
	after(async () => {
		await remove('docs/templates');
		await diagnosticsOf(document, (diagnostics) => diagnostics.length === 0);
		await remove('made');
	});

	const rulesOf = (diagnostics: vscode.Diagnostic[]) => diagnostics.map(ruleOf);

	it('is what its documents are checked against', async () => {
		const diagnostics = await diagnosticsOf(document, ({ length }) => length === 2);
		assert.deepEqual(rulesOf(diagnostics).sort(), ['missing-section', 'placeholder']);
		assert.deepEqual(textsOf(document, diagnostics, 'placeholder'), ['[Who noticed what]']);
	});

	it('is looked at anew when it is edited', async () => {
		await write(file, `${template}\n## Follow-up\n\n[What we change]\n`);
		const diagnostics = await diagnosticsOf(document, ({ length }) => length === 3);
		assert.match(
			diagnostics
				.filter((each) => ruleOf(each) === 'missing-section')
				.map(({ message }) => message)
				.join('\n'),
			/Timeline[\s\S]*Follow-up/,
		);
	});

	it('has no findings itself', async () => {
		const opened = await vscode.workspace.openTextDocument(at(file));
		const copy = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: document.getText(),
		});
		await diagnosticsOf(copy, ({ length }) => length === 3);
		assert.deepEqual(vscode.languages.getDiagnostics(opened.uri), []);
	});

	it('is offered first, with the folder that it is from', async () => {
		const inputs = new QuickInputs();
		try {
			const created = vscode.commands.executeCommand('technicalDesign.new');
			const { items } = await inputs.pick();
			assert.deepEqual(
				items.slice(0, 2).map(({ label, description }) => [label, description]),
				[
					['Incident', 'docs/templates'],
					['Technical Design', ''],
				],
			);
			await leave();
			await created;
		} finally {
			inputs.dispose();
		}
	});

	it('makes documents that name it', async () => {
		const made = await vscode.commands.executeCommand<vscode.Uri>('technicalDesign.new', {
			template: 'incident',
			title: 'Payments down',
			folder: 'made',
		});
		assert.equal(
			(await vscode.workspace.openTextDocument(made)).getText().split('\n## Impact')[0],
			'---\ntemplate: incident\nstatus: Draft\n---\n\n# Incident: Payments down\n',
		);
	});
});

describe('Open Your Template Folder', () => {
	it('makes the folder, whose templates are offered in every workspace', async () => {
		const opened: vscode.Uri[] = [];
		const execute = vscode.commands.executeCommand;
		const restore = stub(vscode.commands, 'executeCommand', async (command: string, ...args: unknown[]) =>
			command === 'vscode.openFolder' ? opened.push(args[0] as vscode.Uri) : execute(command, ...args),
		);
		const inputs = new QuickInputs();
		await vscode.commands.executeCommand('technicalDesign.openTemplateFolder').then(restore, restore);
		const folder = opened[0]!;
		const letter = vscode.Uri.joinPath(folder, 'letter.md');
		try {
			assert.deepEqual(await vscode.workspace.fs.readDirectory(folder), []);
			const document = await vscode.workspace.openTextDocument({
				language: 'markdown',
				content: '---\ntemplate: letter\n---\n\n# Letter\n',
			});
			await vscode.workspace.fs.writeFile(letter, Buffer.from('# Letter\n\n## Greeting\n\n[Dear]\n'));
			await diagnosticsOf(document, ({ length }) => length === 1);
			const created = vscode.commands.executeCommand('technicalDesign.new');
			const { label, description } = (await inputs.pick()).items[0]!;
			assert.deepEqual([label, description], ['Letter', 'Your templates']);
			await leave();
			await created;
		} finally {
			inputs.dispose();
			await vscode.workspace.fs.delete(letter);
		}
	});
});
