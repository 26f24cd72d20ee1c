import assert from 'node:assert/strict';
import { taskBoxIn } from '../../src/core/markdown/taskBox.ts';

/** The line with the mark of its box replaced by `?`, and its state. */
function find(line: string): [string, boolean] | undefined {
	const box = taskBoxIn(line);
	return box && [`${line.slice(0, box.character)}?${line.slice(box.character + 1)}`, box.isChecked];
}

describe('the box of a task', () => {
	for (const [line, found, isChecked] of [
		['- [ ] open', '- [?] open', false],
		['- [x] done', '- [?] done', true],
		['* [X] done', '* [?] done', true],
		['12. [ ] numbered', '12. [?] numbered', false],
		['   + [ ] nested', '   + [?] nested', false],
		['> - [ ] quoted', '> - [?] quoted', false],
		['> > 1) [x] deep', '> > 1) [?] deep', true],
		['- - [ ] list in a list', '- - [?] list in a list', false],
		['- 1. > * [x] everything', '- 1. > * [?] everything', true],
		['- [ ] [x] the first counts', '- [?] [x] the first counts', false],
	] as const) {
		it(`is found: ${line}`, () => assert.deepEqual(find(line), [found, isChecked]));
	}

	for (const line of [
		'[ ] no item',
		'- text [ ] behind',
		'- [ ]',
		'- [] empty',
		'- [ ]tight',
		'-[ ] x',
		'',
	]) {
		it(`is not taken for one: ${line}`, () => assert.equal(taskBoxIn(line), undefined));
	}
});
