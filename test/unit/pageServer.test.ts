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

	it('hears from its page why that cannot make the document', async () => {
		const html = await (await fetch(server.address)).text();
		const script = /<script nonce[^>]*>([\s\S]*?)<\/script>/.exec(html)![1]!;
		const ownFetch = (path: string, init: RequestInit) => fetch(server.address + path, init);
		const host = new Function('fetch', `${script}\nreturn acquireVsCodeApi();`)(ownFetch);
		host.postMessage({ type: 'exportFailed', reason: 'Error: No font.' });
		await assert.rejects(server.html, { message: 'The document cannot be drawn: Error: No font.' });
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
