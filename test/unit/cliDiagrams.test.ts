import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { Folder } from './support/commandLine.ts';

const flow = '# Flow\r\n\r\n- Steps:\r\n\r\n  ```mermaid\r\n  flowchart LR\r\n    A --> B[x](y)\r\n  ```\r\n';
const right = '# Flow\n\n```mermaid\nflowchart LR\n  A --> B\n```\n';

describe('technical-design check on diagrams', () => {
	let folder: Folder;
	afterEach(() => folder.remove());

	const check = (...args: string[]) => folder.run(['check', ...args]).stdout;

	it('shows the line that is wrong', () => {
		folder = new Folder({ 'flow.md': flow, 'right.md': right });
		assert.equal(
			check(),
			`flow.md  0 of 1 section complete

  7:15    warning      The diagram cannot be drawn: unexpected “(”  mermaid-syntax
     7 │     A --> B[x](y)
       │               ~

✖ 1 finding (0 errors, 1 warning, 0 information) in 2 documents, 1 of 2 sections complete.
`,
		);
	});

	it('tells other programs', () => {
		folder = new Folder({ 'flow.md': flow });
		const { results, tool }: Log['runs'][number] = JSON.parse(check('--format', 'sarif')).runs[0];
		const [result] = results!;
		assert.equal(tool.driver.rules![result!.ruleIndex!]!.id, 'mermaid-syntax');
		assert.deepEqual(result!.locations![0]!.physicalLocation!.region, {
			startLine: 7,
			startColumn: 15,
			endLine: 7,
			endColumn: 16,
		});
	});

	it('tells them in every one of thousands of documents', () => {
		const files = Array.from({ length: 4000 }, (_, index): [string, string] => [
			`${index}.md`,
			index % 1000 === 0 ? flow : '# Done\n\nText.\n',
		]);
		folder = new Folder(Object.fromEntries(files));
		const found = check('--format', 'github').match(/file=\d+\.md,line=7,col=15,/g);
		assert.deepEqual(
			found?.sort(),
			[0, 1000, 2000, 3000].map((index) => `file=${index}.md,line=7,col=15,`),
		);
	}).timeout(60_000);
});
