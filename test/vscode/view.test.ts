import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/extension/documents.ts';
import { readParsers } from '../../src/extension/parsers.ts';
import { Templates } from '../../src/extension/templates.ts';
import { DesignIndex } from '../../src/extension/view/designIndex.ts';
import { DesignTree } from '../../src/extension/view/designTree.ts';
import { recordingLog } from './support/recordingLog.ts';
import { stub } from './support/stub.ts';
import { at, root } from './support/workspace.ts';

const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;
const folder = at('view');

const adr = (status: string, context: string) =>
	`---\ntemplate: adr\nstatus: ${status}\nomit: [Options Considered, Decision, Rationale]\n---\n\n# ADR-1: ${status} one\n\n` +
	`## Context\n\n${context}\n\n## Consequences\n\nKnown.\n`;

const write = (path: string, text: string) =>
	vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));

/** Resolves once `holds`, looking after each change. */
async function until(index: DesignIndex, holds: () => boolean): Promise<void> {
	while (!holds()) {
		await new Promise<void>((resolve) => {
			const listener = index.onDidChange(() => {
				listener.dispose();
				resolve();
			});
		});
	}
}

describe('the view of design documents', () => {
	let documents: Documents;
	let templates: Templates;
	let index: DesignIndex;
	let tree: DesignTree;

	before(async () => {
		await write('a/draft.md', adr('Draft', '[What forces it]\n\nTBD'));
		await write('b/approved.md', adr('Approved', 'Known.'));
		await write('b/notes.md', '# Notes\n\nTBD\n');
		const { log } = recordingLog();
		templates = new Templates({ extensionUri, globalStorageUri: root }, log);
		documents = new Documents(templates, () => readParsers(extensionUri, log), log);
		index = new DesignIndex(documents, templates, log);
		tree = new DesignTree(index, 'folder');
		await index.scan();
		tree.filter = 'view/';
	});
	after(async () => {
		for (const each of [index, documents, templates]) each.dispose();
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});

	/** Every row below `node`, indented: its label, then its description. */
	function rows(node?: Parameters<DesignTree['getChildren']>[0], indent = ''): string[] {
		return tree.getChildren(node).flatMap((child) => {
			const { label, description } = tree.getTreeItem(child);
			return [`${indent}${label} (${description})`, ...rows(child, `${indent}  `)];
		});
	}

	it('shows them below their folders, each with its state and its open sections', () => {
		assert.deepEqual(rows(), [
			'view/a (1)',
			'  ADR-1: Draft one (Draft · 1 of 3 sections)',
			'    Context (2)',
			'view/b (1)',
			'  ADR-1: Approved one (Approved · 3 of 3 sections)',
		]);
	});

	it('sorts them by status, and the least complete first', () => {
		tree.order = 'status';
		assert.deepEqual(
			tree.getChildren().map((node) => tree.getTreeItem(node).label),
			['Approved', 'Draft'],
		);
		tree.order = 'completeness';
		assert.deepEqual(
			tree.getChildren().map((node) => tree.getTreeItem(node).label),
			['ADR-1: Draft one', 'ADR-1: Approved one'],
		);
		tree.order = 'folder';
	});

	it('shows those that hold all words of the filter', () => {
		tree.filter = 'view/ appr';
		assert.deepEqual(rows(), ['view/b (1)', '  ADR-1: Approved one (Approved · 3 of 3 sections)']);
		tree.filter = 'view/';
	});

	it('opens a section at the first thing that is open in it', () => {
		const [group] = tree.getChildren();
		const [design] = tree.getChildren(group);
		const [part] = tree.getChildren(design);
		const { command } = tree.getTreeItem(part!);
		const [uri, { selection }] = command!.arguments as [vscode.Uri, { selection: vscode.Range }];
		assert.equal(uri.path, vscode.Uri.joinPath(folder, 'a/draft.md').path);
		assert.deepEqual(selection, new vscode.Range(10, 0, 10, 16));
	});

	it('tells of a section what is open in it, once that is asked', async () => {
		const [group] = tree.getChildren();
		const [design] = tree.getChildren(group);
		const [part] = tree.getChildren(design);
		const item = tree.getTreeItem(part!);
		assert.equal(item.tooltip, undefined);
		const { tooltip } = await tree.resolveTreeItem(item, part!);
		assert.equal(tooltip, 'Fill in [What forces it]\nUnfinished: TBD');
	});

	it('tells two sections of one name apart', async () => {
		const twins = adr('Draft', '### Risks\n\nTBD\n\n### Risks\n\nTODO');
		await write('twins/twins.md', twins);
		await index.scan();
		const group = tree.getChildren().find((node) => tree.getTreeItem(node).label === 'view/twins');
		const [design] = tree.getChildren(group);
		const parts = tree.getChildren(design);
		const items = await Promise.all(parts.map((part) => tree.resolveTreeItem(tree.getTreeItem(part), part)));
		assert.deepEqual(
			items.map(({ label, tooltip }) => [label, tooltip]),
			[
				['Risks', 'Unfinished: TBD'],
				['Risks', 'Unfinished: TODO'],
			],
		);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'twins'), { recursive: true });
		await index.scan();
	});

	it('is silent once it is disposed', async () => {
		const other = new DesignTree(index, 'folder');
		let told = 0;
		other.onDidChangeTreeData(() => told++);
		other.dispose();
		await index.scan();
		assert.equal(told, 0);
	});

	it('says so when it cannot be sorted', async () => {
		const told: string[] = [];
		const restore = [
			stub(vscode.window, 'showErrorMessage', async (message: string) => void told.push(message)),
			stub(vscode.window, 'showQuickPick', async () => {
				throw new Error('There is no list.');
			}),
		];
		try {
			await vscode.commands.executeCommand('technicalDesign.designs.sort');
		} finally {
			for (const undo of restore) undo();
		}
		assert.deepEqual(told, ['Could not change the view.']);
	});

	it('says all of it to a screen reader', () => {
		const [group] = tree.getChildren();
		const [design] = tree.getChildren(group);
		const [part] = tree.getChildren(design);
		assert.deepEqual(
			[group, design, part].map((node) => tree.getTreeItem(node!).accessibilityInformation?.label),
			['view/a, documents: 1', 'ADR-1: Draft one, Draft · 1 of 3 sections', 'Context, open: 2'],
		);
	});

	it('is scanned by the newest scan alone, and by none that is stopped', async () => {
		const scans = [index.scan(), index.scan()];
		assert.deepEqual(await Promise.all(scans), [false, true]);
		const stopped = index.scan();
		index.stop();
		assert.equal(await stopped, false);
	});

	it('follows files as they come, change and go', async () => {
		const count = () => tree.getChildren().flatMap((node) => tree.getChildren(node)).length;
		await write('c/new.md', adr('Draft', 'TBD'));
		await until(index, () => count() === 3);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'c/new.md'));
		await until(index, () => count() === 2);
	});

	it('follows folders as they are moved and deleted', async () => {
		const titles = () => rows().filter((row) => row.startsWith('view/'));
		await write('d/one.md', adr('Draft', 'TBD'));
		await write('d/e/two.md', adr('Draft', 'TBD'));
		await until(index, () => titles().length === 4);
		const at = (path: string) => vscode.Uri.joinPath(folder, path);
		await vscode.workspace.fs.rename(at('d'), at('f'));
		await until(index, () => titles().at(-1) === 'view/f/e (1)' && titles().length === 4);
		await vscode.workspace.fs.delete(at('f'), { recursive: true });
		await until(index, () => titles().length === 2);
	});

	it('leaves out what is hidden from the Explorer or from searches', async () => {
		const before = rows();
		const hide = async (section: 'files' | 'search', globs: object | undefined) => {
			const settings = vscode.workspace.getConfiguration(section, root);
			await settings.update('exclude', globs, vscode.ConfigurationTarget.Workspace);
		};
		await hide('files', { '**/hidden': true });
		await hide('search', { '**/{built,made}': true, '**/shown': false });
		try {
			await write('hidden/one.md', adr('Draft', 'TBD'));
			await write('built/two.md', adr('Draft', 'TBD'));
			await write('shown/three.md', adr('Draft', 'TBD'));
			await until(index, () => rows().some((row) => row.startsWith('view/shown')));
			await index.scan();
			assert.deepEqual(
				rows().filter((row) => row.startsWith('view/')),
				['view/a (1)', 'view/b (1)', 'view/shown (1)'],
			);
		} finally {
			await hide('files', undefined);
			await hide('search', undefined);
			for (const path of ['hidden', 'built', 'shown']) {
				await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, path), { recursive: true });
			}
		}
		await until(index, () => rows().length === before.length);
	});

	it('follows what is typed, before it is saved', async () => {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'a/draft.md'));
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, document.lineAt(10).range, 'A reason.');
		await vscode.workspace.applyEdit(edit);
		await until(index, () => rows()[2] === '    Context (1)');
	});
});
