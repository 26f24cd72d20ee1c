import assert from 'node:assert/strict';
import type { BlockChange } from '../../src/core/render/change.ts';
import type { Block } from '../../src/core/render.ts';
import { RenderedDocument } from '../../src/core/render.ts';
import { Growing } from '../../src/extension/growing.ts';

const paragraph = (index: number) => `Paragraph ${index} of a document that is long, [linked][end].\n\n`;
const longText = `${Array.from({ length: 3000 }, (_, index) => paragraph(index)).join('')}[end]: https://end.example\n`;

const whole = (text: string) => new RenderedDocument(text).blocks;

/** What the page has after it was told of changes. */
function patched(before: readonly Block[], change: BlockChange | undefined): readonly Block[] {
	if (!change) return before;
	const { start, removed, blocks, shift } = change;
	const behind = before.slice(start + removed).map((block) => ({
		...block,
		line: block.line + shift,
		endLine: block.endLine + shift,
	}));
	return [...before.slice(0, start), ...blocks, ...behind];
}

/** Grows until all is there; `between` may edit the text after each step. */
function grown(
	text: string,
	between: (step: number, edit: (at: number, length: number, text: string) => void) => void,
) {
	const growing = new Growing<BlockChange | undefined, RenderedDocument>(new RenderedDocument(''));
	let now = text;
	let page: readonly Block[] = [];
	let steps = 0;
	while (!growing.isWhole) {
		page = patched(page, growing.grow(now));
		between(steps++, (offset, length, text) => {
			now = now.slice(0, offset) + text + now.slice(offset + length);
			growing.edit({ offset, length, text });
		});
	}
	page = patched(page, growing.update());
	return { page, text: now, steps };
}

describe('a text that is read part by part', () => {
	it('ends as one that is read at once', () => {
		const { page, steps } = grown(longText, () => {});
		assert.ok(steps > 3, `${steps} steps`);
		assert.deepEqual(page, whole(longText));
	});

	it('is there at the first step when it is short', () => {
		for (const text of ['', '# Short\n', '---\ntitle: Front\n---\n']) {
			const { page, steps } = grown(text, () => {});
			assert.equal(steps, 1);
			assert.deepEqual(page, whole(text));
		}
	});

	const edits: Record<string, readonly [at: number, length: number, text: string]> = {
		'in what is there': [10, 5, 'new\n\nlines'],
		'in what is still to come': [longText.length - 200, 20, 'new'],
		'from the one into the other': [20_000, 60_000, 'new'],
		'of everything': [0, longText.length, '# New\n'],
	};
	for (const [name, [at, length, text]] of Object.entries(edits)) {
		it(`follows an edit ${name}`, () => {
			const result = grown(longText, (step, edit) => {
				if (step === 0) edit(at, length, text);
			});
			assert.deepEqual(result.page, whole(result.text));
		});
	}

	it('follows text typed where it ends so far', () => {
		const result = grown(longText, (step, edit) => {
			if (step === 0) edit(paragraph(0).length * 500, 0, 'typed ');
			if (step === 1) edit(longText.length, 0, 'at the end');
		});
		assert.deepEqual(result.page, whole(result.text));
	});
});
