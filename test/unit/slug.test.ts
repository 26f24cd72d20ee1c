import assert from 'node:assert/strict';
import { slugOf } from '../../src/core/index.ts';

const cases: [title: string, slug: string][] = [
	['Checkout Retry', 'checkout-retry'],
	['Don’t block: /api/v2 & friends!', 'dont-block-api-v2-friends'],
	['Crème brûlée', 'creme-brulee'],
	['設計 文書', '設計-文書'],
	['  --- ', 'untitled'],
	['設'.repeat(200), '設'.repeat(53)],
	['𐍈'.repeat(100), '𐍈'.repeat(40)],
	[`${'a'.repeat(159)} b`, 'a'.repeat(159)],
];

describe('a file name from a title', () => {
	for (const [title, slug] of cases) {
		it(`${title} → ${slug}`, () => assert.equal(slugOf(title), slug));
	}
});
