import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { scaffold } from '../../src/core/index.ts';
import { Opening } from '../../src/extension/opening.ts';
import { assertAsOpened, templates } from './support/incremental.ts';

const sections = templates.map((template) =>
	scaffold(template, { title: 'Any' }).replace(/^---.*?\n---\n/s, ''),
);
const longText = Array.from({ length: 20 }, () => sections.join('\n')).join('\n');

/** Opens a text; `between` may edit it whenever others have their turn. */
async function opened(
	start: string,
	between: (turn: number, edit: (at: number, length: number, text: string) => void) => void,
) {
	let text = start;
	let turns = 0;
	let isRead = false;
	const opening = new Opening({ templates });
	const reading = opening
		.read(() => text)
		.finally(() => {
			isRead = true;
		});
	for (await setImmediate(); !isRead; await setImmediate()) {
		between(turns++, (offset, length, inserted) => {
			text = text.slice(0, offset) + inserted + text.slice(offset + length);
			opening.edit([{ offset, length, text: inserted }]);
		});
	}
	return { design: (await reading)!, text, turns };
}

describe('a document that is opened a little at a time', () => {
	it('is the same as one opened at once', async () => {
		const { design, turns } = await opened(longText, () => {});
		assert.ok(turns > 5, `others had ${turns} turns`);
		assertAsOpened(design, longText);
	});

	it('follows what is typed meanwhile, wherever', async () => {
		const { design, text } = await opened(longText, (turn, edit) => {
			edit((turn * 7919 * 31) % longText.length, turn % 3, turn % 2 ? 'x' : '\n\n## Risks\n\n[Name]\n');
		});
		assert.ok(text.length > longText.length);
		assertAsOpened(design, text);
	});

	it('follows another document in its place', async () => {
		const other = '# Another\n\n[Name]\n';
		const { design, text } = await opened(longText, (turn, edit) => {
			if (turn === 3) edit(0, longText.length, other);
		});
		assert.equal(text, other);
		assertAsOpened(design, text);
	});

	it('is read no further once it is stopped', async () => {
		const opening = new Opening({ templates });
		const reading = opening.read(() => longText);
		opening.stop();
		assert.equal(await reading, undefined);
	});
});
