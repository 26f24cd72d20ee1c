import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { authorOf } from '../../src/extension/author.ts';
import { knownValues } from '../../src/extension/knownValues.ts';
import { stub } from './support/stub.ts';

const ann = { getConfig: async () => 'Ann', getGlobalConfig: async () => '' };

/** Puts a Git in place of the built-in one; `found` are its repositories. */
function useGit(state: 'initialized' | 'uninitialized', found: (typeof ann)[]) {
	const changed = new vscode.EventEmitter<'initialized'>();
	const api = {
		state,
		onDidChangeState: changed.event,
		repositories: found,
		getRepository: () => null,
	};
	const restore = stub(vscode.extensions, 'getExtension', () => ({
		activate: async () => ({ getAPI: () => api }),
	}));
	return { restore, changed };
}

describe('the author', () => {
	it('is asked for again until Git has found a repository', async () => {
		const found: (typeof ann)[] = [];
		const { restore } = useGit('initialized', found);
		try {
			const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
			assert.equal((await knownValues(document, undefined)).author, undefined);
			found.push(ann);
			assert.equal((await knownValues(document, undefined)).author, 'Ann');
		} finally {
			restore();
		}
	});

	it('is asked for once where Git knows no name', async () => {
		let asked = 0;
		const nobody = async () => {
			asked++;
			throw new Error('The key is not set.');
		};
		const { restore } = useGit('initialized', [{ getConfig: nobody, getGlobalConfig: nobody }]);
		try {
			const uri = vscode.Uri.parse('untitled:nobody.md');
			const stubbed = stub(vscode.workspace, 'getWorkspaceFolder', () => ({ uri }));
			try {
				for (let time = 0; time < 2; time++) {
					assert.equal((await knownValues({ uri } as vscode.TextDocument, undefined)).author, undefined);
				}
			} finally {
				stubbed();
			}
			assert.equal(asked, 2);
		} finally {
			restore();
		}
	});

	it('is known once Git has looked for repositories', async () => {
		const found: (typeof ann)[] = [];
		const { restore, changed } = useGit('uninitialized', found);
		try {
			const author = authorOf(undefined);
			setTimeout(() => {
				found.push(ann);
				changed.fire('initialized');
			});
			assert.equal(await author, 'Ann');
		} finally {
			restore();
		}
	});
});
