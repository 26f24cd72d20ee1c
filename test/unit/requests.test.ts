import assert from 'node:assert/strict';
import { Requests } from '../../src/extension/preview/requests.ts';
import type { ToPage } from '../../src/protocol.ts';

describe('what is wanted of the page', () => {
	let posted: ToPage[];
	let requests: Requests;

	beforeEach(() => {
		posted = [];
		requests = new Requests((message) => posted.push(message));
	});

	const html = (isWhole: boolean, isShown = () => true) =>
		requests.ask((id) => (isShown() ? { type: 'export', id, name: 'plan.md' } : undefined), isWhole);
	const copy = () => requests.ask((id) => ({ type: 'copy', id, text: '# Plan' }), true);
	const ids = () => posted.map((message) => 'id' in message && message.id);

	it('waits for the document to be whole', async () => {
		const exported = html(false);
		assert.deepEqual(posted, []);
		requests.post();
		const [id] = ids() as number[];
		requests.answer({ type: 'exported', id: id!, html: '<p>' });
		assert.deepEqual(await exported, { type: 'exported', id, html: '<p>' });
	});

	it('gets the answer that is meant for it, in whatever order they come', async () => {
		const exported = html(true);
		const copied = copy();
		const [first, second] = ids() as number[];
		requests.answer({ type: 'copied', id: second!, isDone: true });
		requests.answer({ type: 'exported', id: first!, html: '<p>' });
		assert.equal((await exported)?.type, 'exported');
		assert.equal((await copied)?.type, 'copied');
	});

	it('takes no late answer for another one', async () => {
		html(true);
		const [id] = ids() as number[];
		requests.fail();
		const copied = copy();
		requests.answer({ type: 'exported', id: id!, html: '<p>' });
		requests.answer({ type: 'copied', id: (ids() as number[])[1]!, isDone: true });
		assert.equal((await copied)?.type, 'copied');
	});

	it('comes to nothing when the page shows another document before it was asked', async () => {
		const exported = html(false, () => false);
		requests.post();
		assert.equal(await exported, undefined);
		assert.deepEqual(posted, []);
	});

	it('is still answered when the page shows another document after it was asked', async () => {
		let isShown = true;
		const exported = html(true, () => isShown);
		isShown = false;
		requests.post();
		assert.equal(posted.length, 1);
		requests.answer({ type: 'exported', id: (ids() as number[])[0]!, html: '<p>' });
		assert.equal((await exported)?.type, 'exported');
	});

	it('comes to nothing when the page will never answer', async () => {
		const answers = [html(true), copy()];
		requests.fail();
		assert.deepEqual(await Promise.all(answers), [undefined, undefined]);
	});
});
