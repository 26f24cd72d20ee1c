import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { scaffold } from '../../src/core/index.ts';
import { Documents } from '../../src/extension/documents.ts';
import { readParsers } from '../../src/extension/parsers.ts';
import { Templates } from '../../src/extension/templates.ts';
import { DesignIndex, type IndexedDesign } from '../../src/extension/view/designIndex.ts';
import { DesignTree } from '../../src/extension/view/designTree.ts';
import { recordingLog } from './support/recordingLog.ts';
import { at, root } from './support/workspace.ts';

const count = 2000;
const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;
const folder = at('many');

/** Bytes in use once what nobody needs is gone. */
function memory(): number {
	v8.setFlagsFromString('--expose-gc');
	vm.runInNewContext('gc')();
	return process.memoryUsage().heapUsed;
}

describe(`the view of ${count} design documents`, () => {
	let documents: Documents;
	let templates: Templates;
	let index: DesignIndex;
	let tree: DesignTree;

	before(async () => {
		const { log } = recordingLog();
		templates = new Templates({ extensionUri, globalStorageUri: root }, log);
		documents = new Documents(templates, () => readParsers(extensionUri, log), log);
		index = new DesignIndex(documents, templates, log);
		tree = new DesignTree(index, 'folder');
		tree.filter = 'many/';
		const texts = (await templates.all()).map((template) => scaffold(template, {}));
		for (let number = 0; number < count; number++) {
			const path = join(folder.fsPath, String(number % 4));
			mkdirSync(path, { recursive: true });
			writeFileSync(join(path, `${number}.md`), `${texts[number % texts.length]}\n${number}\n`);
		}
	});
	after(async () => {
		for (const each of [index, documents, templates]) each.dispose();
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});

	it('tells how far it is, and ends when it is told to', async () => {
		const told: number[] = [];
		const isComplete = await index.scan((done, total) => {
			told.push(done, total);
			if (done > count / 4) index.stop();
		});
		assert.equal(isComplete, false);
		const [done, total] = told.slice(-2);
		assert.ok(done! > count / 4 && done! < total! && total! >= count, told.join());
		assert.ok(index.designs.length >= done! / 2 && index.designs.length <= done!);
	});

	it('goes on where it ended, and keeps little of each document', async () => {
		const before = memory();
		const known = new Set(index.designs);
		assert.equal(await index.scan(), true);
		assert.ok(index.designs.length >= count);
		const isClosed = ({ uri }: IndexedDesign) => uri.path.startsWith(`${folder.path}/`);
		assert.deepEqual(
			[...known].filter((design) => isClosed(design) && !index.designs.includes(design)),
			[],
			'analysed again',
		);
		const each = (memory() - before) / (index.designs.length - known.size);
		assert.ok(each < 20_000, `${each} bytes a document`);
	});

	it('shows folders folded, and 200 documents at a time', () => {
		const groups = tree.getChildren();
		assert.deepEqual(
			groups.map((group) => tree.getTreeItem(group).collapsibleState),
			groups.map(() => vscode.TreeItemCollapsibleState.Collapsed),
		);
		let nodes = tree.getChildren(groups[0]);
		const pages: number[] = [];
		for (let more = nodes.at(-1); more?.kind === 'more'; more = nodes.at(-1)) {
			pages.push(nodes.length - 1);
			assert.equal(tree.getTreeItem(more).label, `${more.nodes.length} more`);
			nodes = tree.getChildren(more);
		}
		assert.deepEqual([...pages, nodes.length], [200, 200, 100]);
		tree.filter = 'many/3/19';
		const [group] = tree.getChildren();
		assert.equal(tree.getTreeItem(group!).collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
	});
});
