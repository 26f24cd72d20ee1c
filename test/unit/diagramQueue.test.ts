// Untyped: what it is of, a page's DOM, is unknown to the types of these tests.
const { enqueue }: { enqueue(element: object, work: () => Promise<void>): void } =
	require('../../src/preview/diagram/queue.ts');

describe('the queue of diagrams to draw', () => {
	const page = globalThis as { window?: unknown; requestAnimationFrame?: unknown };
	const { error } = console;
	before(() => {
		page.window = { innerHeight: 600 };
		page.requestAnimationFrame = (draw: () => void) => setTimeout(draw);
		console.error = () => {};
	});
	after(() => {
		delete page.window;
		delete page.requestAnimationFrame;
		console.error = error;
	});

	const elementInSight = () => ({ getBoundingClientRect: () => ({ top: 0, bottom: 10 }) });

	for (const [name, fail] of Object.entries({
		rejects: () => Promise.reject(new Error('No drawing.')),
		throws: () => {
			throw new Error('No drawing.');
		},
	}))
		it(`goes on after one that ${name}, at once and later`, async () => {
			const drawn = (element: object) =>
				new Promise<void>((resolve) => enqueue(element, async () => resolve()));
			enqueue(elementInSight(), fail);
			await drawn(elementInSight());
			enqueue(elementInSight(), fail);
			await new Promise((resolve) => setTimeout(resolve, 200));
			await drawn(elementInSight());
		});
});
