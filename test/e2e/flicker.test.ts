import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Probe } from '../probe/probe.ts';
import type { Seen } from '../probe/seen.ts';
import { openWorkbench } from './session.ts';
import type { Editor, Workbench } from './workbench.ts';

const flowchart = (name: string) => ['```mermaid', 'flowchart LR', `  ${name} --> Store`, '```', ''];

const text = [
	'# Checkout',
	'',
	...flowchart('Shop'),
	'Here.',
	'',
	...flowchart('Orders'),
	'Between.',
	'',
	...flowchart('Payments'),
].join('\n');

const untouched = { replaced: 0, missing: 0, resized: 0, shift: 0 };

function changesOf({ frames, ...changes }: Seen): Omit<Seen, 'frames'> {
	assert.ok(frames > 0);
	return changes;
}

describe('in no frame of the preview', () => {
	let workbench: Workbench;
	let editor: Editor;
	let probe: Probe;
	const goTo = async (part: string) => {
		await workbench.goToLine(text.split('\n').findIndex((line) => line.includes(part)) + 1);
		await editor.press('End');
	};

	before(async () => {
		workbench = await openWorkbench();
		writeFileSync(join(workbench.folder, 'checkout.md'), text);
		editor = await workbench.openFile('checkout.md');
		await workbench.run('Technical Design: Open Design Preview to the Side');
		for (const word of ['Shop', 'Orders', 'Payments'])
			await workbench.webview.locator('design-diagram svg').filter({ hasText: word }).waitFor();
		await editor.focus();
		probe = await Probe.into(workbench.page);
	});
	after(() => workbench.close());

	it('a diagram is replaced, missing or resized, or the paragraph shifts, while it is typed in', async () => {
		await goTo('Here.');
		await probe.watch('Here.');
		const typed = ' Fifty keys, one by one, and nothing else is moved.';
		const painted = probe.painted('Here.', typed);
		for (const key of typed) await editor.type(key);
		await painted;
		assert.deepEqual(changesOf(await probe.seen()), untouched);
	});

	it('a key in the source of one diagram touches another', async () => {
		await goTo('Orders -->');
		await probe.watch('Here.', 1);
		const drawn = probe.drawn('Stores');
		await editor.type('s');
		await drawn;
		assert.deepEqual(changesOf(await probe.seen()), untouched);
	});

	it('anything shifts when the source of a diagram breaks', async () => {
		await goTo('Orders -->');
		await probe.watch('Between.', 1);
		await editor.type(' -->');
		await workbench.webview.locator('design-diagram .problem').waitFor();
		assert.deepEqual(changesOf(await probe.seen()), untouched);
	});

	it('anything is left behind by what was typed', async () => {
		await goTo('Between.');
		const nodes = () => probe.countNodes();
		const before = await nodes();
		const typed = ' Fifty keys, one by one, and nothing is left behind.';
		const painted = probe.painted('Between.', typed);
		for (const key of typed) await editor.type(key);
		await painted;
		assert.ok((await nodes()) <= 1.1 * before);
	});
});
