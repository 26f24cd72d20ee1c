import assert from 'node:assert/strict';
import { decodeHref } from '../../src/core/decodeHref.ts';

describe('an address in a link', () => {
	const cases: [written: string, read: string][] = [
		['plan.md#roll-out', 'plan.md#roll-out'],
		['our%20plan.md#%C3%BCberblick', 'our plan.md#überblick'],
		['#50%', '#50%'],
		['%zz.md', '%zz.md'],
	];
	for (const [written, read] of cases) it(written, () => assert.equal(decodeHref(written), read));
});
