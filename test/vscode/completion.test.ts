import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DesignDocument } from '../../src/core/index.ts';
import * as completion from '../../src/extension/completion/completion.ts';
import { registerCompletion } from '../../src/extension/completion/register.ts';
import { Documents } from '../../src/extension/documents.ts';
import { readParsers } from '../../src/extension/parsers.ts';
import { Templates } from '../../src/extension/templates.ts';
import { MemoryFileSystem } from './support/memoryFileSystem.ts';
import { recordingLog } from './support/recordingLog.ts';
import { stub } from './support/stub.ts';
import { at, root } from './support/workspace.ts';

const today = () => {
	const now = new Date();
	const digits = (value: number) => String(value).padStart(2, '0');
	return { year: now.getFullYear(), month: digits(now.getMonth() + 1), day: digits(now.getDate()) };
};

const head = (template: string) => `---\ntemplate: ${template}\n---\n\n# Title\n\n`;

interface Place {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
}

const memory = new MemoryFileSystem();
let opened = 0;

/** Opens a file that no test had before: untitled documents get names of earlier ones. */
async function openFile(content: string): Promise<vscode.TextDocument> {
	const uri = vscode.Uri.from({ scheme: 'completion', path: `/${opened++}.md` });
	memory.writeFile(uri, new TextEncoder().encode(content));
	return vscode.workspace.openTextDocument(uri);
}

/** Opens a document with the cursor where `|` stands; bars of tables are `¦`. */
async function open(marked: string, template = 'technical-design'): Promise<Place> {
	const text = head(template) + marked;
	const document = await openFile(text.replace('|', '').replaceAll('¦', '|'));
	return { document, position: document.positionAt(text.indexOf('|')) };
}

/** Our items at a place, in the order in which they are shown. */
async function complete({ document, position }: Place, trigger?: string): Promise<vscode.CompletionItem[]> {
	const list = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		document.uri,
		position,
		trigger,
	);
	const { Text, Snippet } = vscode.CompletionItemKind;
	return list.items
		.filter(({ kind }) => kind !== Text && kind !== Snippet)
		.sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

const textOf = ({ insertText, label }: vscode.CompletionItem) =>
	typeof insertText === 'string' ? insertText : typeof label === 'string' ? label : label.label;
const textsAt = async (marked: string, template?: string) =>
	(await complete(await open(marked, template))).map(textOf);

/** The document's line after an item was accepted. */
function accepted({ document }: Place, item: vscode.CompletionItem): string {
	const range = item.range as vscode.Range;
	const { text } = document.lineAt(range.start.line);
	return text.slice(0, range.start.character) + textOf(item) + text.slice(range.end.character);
}

const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;
const none = new vscode.CancellationTokenSource().token;

/** What `register` registers, for this test alone. */
function providersOf(register: () => unknown): vscode.CompletionItemProvider[] {
	const registered: vscode.CompletionItemProvider[] = [];
	const restore = stub(
		vscode.languages,
		'registerCompletionItemProvider',
		(_: string, provider: vscode.CompletionItemProvider) => {
			registered.push(provider);
			return { dispose() {} };
		},
	);
	register();
	restore();
	return registered;
}

describe('completion', () => {
	const registration = vscode.workspace.registerFileSystemProvider('completion', memory);
	after(() => registration.dispose());

	before(() => vscode.extensions.getExtension('technical-design.technical-design')?.activate());

	it('offers the headings that the document lacks behind #, at their level', async () => {
		const place = await open('## Problem Statement\n\nText.\n\n#|\n');
		const items = await complete(place, '#');
		assert.deepEqual(items.map(textOf).slice(0, 3), ['## Goals', '## Non-Goals', '## Proposed Solution']);
		assert.equal(accepted(place, items[0]!), '## Goals');
		assert.match(items[0]!.detail!, /Missing section of Technical Design/);
	});

	it('offers today in the way that the field writes dates', async () => {
		const { year, month, day } = today();
		assert.deepEqual(await textsAt('**Date:** |'), [`${year}-${month}-${day}`]);
		const place = await open('**Date:** [DD.MM.YYYY]|');
		const [item] = await complete(place);
		assert.equal(accepted(place, item!), `**Date:** ${day}.${month}.${year}`);
		assert.equal(item!.filterText, '[DD.MM.YYYY]', 'the prompt does not filter it out');
	});

	it('offers the alternatives of the template, also in place of one', async () => {
		assert.deepEqual(await textsAt('**Status:** |'), ['Draft', 'Under Review', 'Approved']);
		const place = await open('**Status:** Draft|');
		const items = await complete(place);
		assert.deepEqual(
			items.map((item) => accepted(place, item)),
			['**Status:** Draft', '**Status:** Under Review', '**Status:** Approved'],
		);
		assert.deepEqual([...new Set(items.map(({ filterText }) => filterText))], ['Draft']);
	});

	it('offers each alternative of a choice not made once', async () => {
		const texts = await textsAt('**Status:** Draft ¦ Under Review ¦ |Approved');
		assert.deepEqual(texts, ['Draft', 'Under Review', 'Approved']);
	});

	it('offers no link to a file of another machine', async () => {
		const place = await open('**ADRs:** |');
		const design = DesignDocument.open(place.document.getText(), {
			templates: await new Templates({ extensionUri, globalStorageUri: root }, recordingLog().log).all(),
		});
		const uriOn = (authority: string, path: string) =>
			vscode.Uri.from({ scheme: 'completion', authority, path });
		const note = (authority: string) => ({
			uri: uriOn(authority, '/adr/1.md'),
			title: authority,
			kind: 'adr',
			people: [],
		});
		const notes = { all: async () => [note('here'), note('there')] };
		const document = { uri: uriOn('here', '/1.md'), lineAt: place.document.lineAt };
		const asked = { document, design, position: place.position, token: none };
		const items = await completion.valuesAt(asked as never, notes as never);
		assert.deepEqual(items.map(textOf), ['[here](adr/1.md)']);
	});

	it('offers the alternatives of a choice right after the start', async () => {
		const place = await open('**Status**: Draft ¦ Under Rev|iew ¦ Approved');
		const { log } = recordingLog();
		const templates = new Templates({ extensionUri, globalStorageUri: root }, log);
		const documents = new Documents(templates, () => readParsers(extensionUri, log), log);
		const [choices] = providersOf(() => registerCompletion(documents, async () => completion));
		const items = await choices!.provideCompletionItems(place.document, place.position, none, {} as never);
		vscode.Disposable.from(templates, documents).dispose();
		assert.deepEqual(
			(items as vscode.CompletionItem[])?.map(({ label }) => label),
			['Draft', 'Under Review', 'Approved'],
		);
	});

	it('puts a blank between a label and its value', async () => {
		const place = await open('**Status:**|');
		const [item] = await complete(place);
		assert.equal(accepted(place, item!), '**Status:** Draft');
	});

	it('is silent in code, in running text, and in files that follow no template', async () => {
		assert.deepEqual(await textsAt('```\n**Status:** |\n```'), []);
		assert.deepEqual(await textsAt('```\n#|\n```'), []);
		assert.deepEqual(await textsAt('The status is |\n'), []);
		const document = await openFile('**Date:** ');
		assert.deepEqual(await complete({ document, position: new vscode.Position(0, 10) }), []);
	});

	it('inserts plain text only, for the rich Markdown editor refuses snippets', async () => {
		for (const marked of ['#|', '**Date:** |', '**Status:** |', '**Author:** |', '- PRD: |'])
			for (const item of await complete(await open(marked)))
				assert.ok(!(item.insertText instanceof vscode.SnippetString), textOf(item));
	});

	describe('from the workspace', () => {
		const files: Record<string, string> = {
			'made/adr/0001-queue.md': '# ADR-0001: Queue first\n\n**Deciders**: Ada Example, Bo Example\n',
			'made/prd/login (v2).md': '# Login\n\n**Owner**: Ada Example\n',
			'made/notes.md': '# Notes\n\n**Author**: [Name]\n',
		};

		before(async () => {
			const write = async () => {
				for (const [path, text] of Object.entries(files))
					await vscode.workspace.fs.writeFile(at(path), Buffer.from(text));
			};
			await written('Bo Example', write, async (name) => (await textsAt('**Author:** |')).includes(name));
		});
		after(() => vscode.workspace.fs.delete(at('made'), { recursive: true }));

		/** A design document among those files, with the cursor where `|` stands. */
		async function openIn(folder: string, marked: string): Promise<Place> {
			const file = at(`${folder}/design.md`);
			const text = head('technical-design') + marked;
			await vscode.workspace.fs.writeFile(file, Buffer.from(text.replace('|', '')));
			const document = await vscode.workspace.openTextDocument(file);
			return { document, position: document.positionAt(text.indexOf('|')) };
		}

		it('offers the author that Git knows, then those whom other documents name', async () => {
			const repository = { getConfig: async () => 'Cy Example', getGlobalConfig: async () => '' };
			const git = { activate: async () => ({ getAPI: () => ({ getRepository: () => repository }) }) };
			const restore = stub(vscode.extensions, 'getExtension', () => git);
			try {
				const texts = await textsAt('**Author:** |');
				assert.equal(texts[0], 'Cy Example');
				assert.deepEqual(
					texts.filter((text) => text.endsWith(' Example')),
					['Cy Example', 'Ada Example', 'Bo Example'],
				);
				assert.ok(!texts.includes('[Name]'));
			} finally {
				restore();
			}
		});

		it('replaces only the name at the cursor', async () => {
			const place = await open('**Author:** Ada Example, |');
			const item = (await complete(place)).find((each) => textOf(each).trim() === 'Bo Example');
			assert.equal(accepted(place, item!), '**Author:** Ada Example, Bo Example');
		});

		it('links to decisions where ADRs are asked for, by the way from the document', async () => {
			const place = await openIn(
				'made/design',
				'## References\n\n- Related ADRs:\n  - [ADR-NNNN]|: [title]\n',
			);
			const item = (await complete(place)).find(({ label }) => JSON.stringify(label).includes('Queue first'));
			assert.equal(accepted(place, item!), '  - [ADR-0001: Queue first](../adr/0001-queue.md): [title]');
		});

		it('links to requirements first where a PRD is asked for', async () => {
			const place = await openIn('made/other', '## References\n\n- PRD: |\n');
			const texts = (await complete(place)).map(textOf);
			const places = [
				'[Login](../prd/login%20%28v2%29.md)',
				'[ADR-0001: Queue first](../adr/0001-queue.md)',
			].map((link) => texts.indexOf(link));
			assert.ok(places[0]! >= 0 && places[0]! < places[1]!, texts.join('\n'));
			assert.ok(!texts.some((text) => text.includes('notes.md')));
		});

		it('sees a file that was added or changed', async () => {
			const place = await openIn('made/third', '## References\n\n- Related ADRs:\n  - |\n');
			// A folder just made may not be watched yet.
			const file = at('docs/adr/0008-cache.md');
			const write = (title: string) => vscode.workspace.fs.writeFile(file, Buffer.from(`# ${title}\n`));
			const has = async (title: string) =>
				(await complete(place)).some((item) => textOf(item).startsWith(`[${title}]`));
			try {
				await written('Cache', write, has);
				await written('Cache later', write, has);
			} finally {
				await vscode.workspace.fs.delete(file);
			}
		});
	});
});

/** Resolves once what was written shows; written again for each report, for others may hear of one later than we do. */
async function written(
	title: string,
	write: (title: string) => Thenable<void>,
	shows: (title: string) => Promise<boolean>,
): Promise<void> {
	const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
	try {
		do {
			const reported = new Promise<unknown>((resolve) => {
				watcher.onDidCreate(resolve);
				watcher.onDidChange(resolve);
			});
			await write(title);
			await reported;
		} while (!(await shows(title)));
	} finally {
		watcher.dispose();
	}
}
