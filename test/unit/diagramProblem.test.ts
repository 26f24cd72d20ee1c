import assert from 'node:assert/strict';
import { problemOf } from '../../src/preview/diagram/problem.ts';

/** What Mermaid's generated parsers throw at a line of what they were given. */
const stopsAt = (first_line: number) =>
	Object.assign(new Error(`Parse error on line ${first_line}:\nA --> \n------^`), {
		hash: { loc: { first_line } },
	});

describe('the problem of a diagram', () => {
	const cases: [what: string, source: string, parsed: number, line: number][] = [
		['without anything in front', 'flowchart LR\nA -->', 2, 1],
		['behind front matter', '---\ntitle: T\n---\nflowchart LR\nA -->', 2, 4],
		['behind comments', '%% why\nflowchart LR\n  %% more\nA -->', 2, 3],
		['behind a directive', '%%{init: {}}%%\nflowchart LR\nA -->', 2, 2],
		['behind blank lines', '\n\nflowchart LR\nA -->', 2, 3],
		['past the end', 'flowchart LR\nA -->', 9, 1],
	];
	for (const [what, source, parsed, line] of cases) {
		it(`tells the line of the source ${what}`, () => {
			assert.equal(problemOf(stopsAt(parsed), source).line, line);
		});
	}

	it('says what is wrong, without a line that is not the document’s', () => {
		assert.equal(problemOf(stopsAt(2), 'flowchart LR\nA -->').message, 'A --> \n------^');
	});

	it('is about all of it where Mermaid knows no line', () => {
		assert.deepEqual(problemOf({ str: 'No diagram type detected' }, 'nothing'), {
			message: 'No diagram type detected',
			line: undefined,
		});
	});
});
