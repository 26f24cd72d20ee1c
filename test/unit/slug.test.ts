import assert from 'node:assert/strict';
import { slugOf, titleIn } from '../../src/core/index.ts';

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

const names: [name: string, pattern: string | undefined, title: string | undefined][] = [
	['retry-failed-payments-technical-plan.md', '{slug}-technical-plan.md', 'Retry failed payments'],
	['queue-first.md', undefined, 'Queue first'],
	['rfc_queue_first.md', 'rfc_{slug}.md', 'Queue first'],
	['notes.md', '{slug}-technical-plan.md', undefined],
	['-plan.md', '{slug}-plan.md', undefined],
];

describe('a title from a file name', () => {
	for (const [name, pattern, title] of names) {
		it(`${name} by ${pattern} → ${title}`, () => assert.equal(titleIn(name, pattern), title));
	}
});
