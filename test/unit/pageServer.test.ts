import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PageServer } from '../../src/cli/export/pageServer.ts';
import { Folder } from './support/commandLine.ts';

describe('the server of a page to export', () => {
	let folder: Folder;
	let server: PageServer;
	beforeEach(async () => {
		folder = new Folder({ 'secret.png': 'no', 'docs/plan.png': 'yes', 'docs/plan.md': '# Plan\n' });
		const root = join(folder.path, 'docs');
		server = await PageServer.start({ text: '# Plan\n', file: join(root, 'plan.md'), root, name: 'plan' });
	});
	afterEach(() => {
		server.stop();
		folder.remove();
	});

	const cases: [path: string, status: number][] = [
		['files/plan.png', 200],
		['files/plan.md', 404],
		['files/gone.png', 404],
		['files/..%2Fsecret.png', 404],
		['files/..%2F..%2F..%2F..%2Fsecret.png', 404],
		['page/..%2FpageServer.test.js', 404],
	];
	for (const [path, status] of cases) {
		it(`answers ${path} by ${status}`, async () => {
			assert.equal((await fetch(server.address + path)).status, status);
		});
	}
});
