import assert from 'node:assert/strict';
import { blockEnd } from '../../src/core/index.ts';

/** The line below which something goes when the cursor is on the line that starts with `>`. */
function below(marked: string): string {
	const lines = marked.split('/');
	const cursor = lines.findIndex((line) => line.startsWith('>'));
	const text = lines.map((line) => line.replace(/^>/, ''));
	return text[blockEnd(text.join('\n'), cursor)]!;
}

describe('the end of the block at the cursor', () => {
	const cases: [what: string, marked: string, last: string][] = [
		['a paragraph', '# A/>One/two//Three', 'two'],
		['a heading', '>## A/Text.', '## A'],
		['a list with blank lines', '- one//>- two//- three//Text.', '- three'],
		['a table', '| A | B |/|---|---|/>| 1 | 2 |/| 3 | 4 |//Text.', '| 3 | 4 |'],
		['code with blank lines', '```/one//>two//three/```//Text.', '```'],
		['a blank line in code', '~~~/one/>/two/~~~//Text.', '~~~'],
		['code in a list', '- one//  ```/>  a//  b/  ```//- two//Text.', '- two'],
		['code at the end', '```/>one//two/```', '```'],
		['the front matter', '---/>template: adr/status: Draft/---/# A', '---'],
		['a blank line between blocks', 'One//>//Two', ''],
		['an empty document', '>', ''],
	];
	for (const [what, marked, last] of cases) {
		it(`is known in ${what}`, () => assert.equal(below(marked), last));
	}
});
