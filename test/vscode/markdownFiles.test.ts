import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findMarkdown } from '../../src/extension/markdownFiles.ts';
import { stub } from './support/stub.ts';
import { at } from './support/workspace.ts';

describe('the Markdown files of several folders', () => {
	const named = (name: string) => ({ uri: at(name), name, index: 0 });
	let restore: (() => void)[];

	before(() => {
		const files: Record<string, string[]> = { large: ['1.md', '2.md', '3.md', '4.md'], small: ['a.md'] };
		const own = Object.getOwnPropertyDescriptor(vscode.workspace, 'workspaceFolders')!;
		Object.defineProperty(vscode.workspace, 'workspaceFolders', {
			...own,
			get: () => [named('large'), named('small')],
		});
		restore = [
			() => Object.defineProperty(vscode.workspace, 'workspaceFolders', own),
			stub(
				vscode.workspace,
				'findFiles',
				async ({ baseUri }: vscode.RelativePattern, _: string, limit: number | undefined) =>
					files[baseUri.path.split('/').at(-1)!]!.slice(0, limit).map((name) =>
						vscode.Uri.joinPath(baseUri, name),
					),
			),
		];
	});
	after(() => {
		for (const undo of restore) undo();
	});

	const found = async (limit?: number) =>
		(await findMarkdown({ ...(limit && { limit }) })).map(({ path }) => path.split('/').slice(-2).join('/'));

	it('are all of them without a limit', async () => {
		assert.deepEqual((await found()).sort(), [
			'large/1.md',
			'large/2.md',
			'large/3.md',
			'large/4.md',
			'small/a.md',
		]);
	});

	it('come from each folder, however much the first one holds', async () => {
		assert.deepEqual((await found(3)).sort(), ['large/1.md', 'large/2.md', 'small/a.md']);
	});
});
