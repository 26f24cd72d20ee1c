import assert from 'node:assert/strict';
import { moved, whole, zoomed } from '../../src/preview/diagram/transform.ts';

const frame = { width: 400, height: 200 };

describe('the zoom of a diagram', () => {
	it('keeps what is under the pointer where it is', () => {
		const { scale, x, y } = zoomed(whole, 2, { x: 100, y: 50 }, frame);
		assert.deepEqual([scale, x, y], [2, -100, -50]);
	});

	it('never gets smaller than its frame', () => {
		assert.deepEqual(zoomed(whole, 0.5, { x: 0, y: 0 }, frame), whole);
	});

	it('ends at twelve times its size', () => {
		assert.equal(zoomed(whole, 100, { x: 0, y: 0 }, frame).scale, 12);
	});

	it('comes back to the whole, wherever it was moved', () => {
		const large = moved(zoomed(whole, 4, { x: 0, y: 0 }, frame), -300, -100, frame);
		assert.deepEqual(zoomed(large, 0.1, { x: 200, y: 100 }, frame), whole);
	});

	it('moves no further than the edges of the drawing', () => {
		const large = zoomed(whole, 2, { x: 200, y: 100 }, frame);
		assert.deepEqual(moved(large, 9999, 9999, frame), { scale: 2, x: 0, y: 0 });
		assert.deepEqual(moved(large, -9999, -9999, frame), { scale: 2, x: -400, y: -200 });
	});
});
