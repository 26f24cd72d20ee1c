import type { Seen } from '../../probe/seen.ts';
import { spreadOf } from '../measure.ts';
import { documents, lineOf, node, place } from './documents.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';

const rest = 1000;

export interface Fence {
	/** From a key in the source of a diagram to the new drawing: median, milliseconds. */
	readonly drawn: number;
	/** Of the other diagrams, and what stands below. */
	readonly seen: Seen;
	/** The same while the source is broken. */
	readonly broken: Seen;
}

/** Single keys in the source of one of three diagrams; at last some that break it. */
export async function measureFence(window: PreviewWindow, keys: string): Promise<Fence> {
	await window.openDocument('fence.md');
	const probe = await window.openPreview(3);
	await window.goTo(lineOf(documents['fence.md'], node));
	await probe.scrolled(500);
	await probe.watch(place, 0);
	const { keyboard } = window.workbench.page;
	const times: number[] = [];
	for (let index = 0; index < keys.length; index++) {
		const drawn = probe.drawn(`${node}${keys.slice(0, index + 1)}`);
		await keyboard.press(keys[index]!);
		times.push((await drawn) - (await window.lastKey()));
		await pause(rest);
	}
	const seen = await probe.seen();
	await probe.watch(place, 0);
	await keyboard.type(' -->');
	await pause(2 * rest);
	return { drawn: spreadOf(times).median, seen, broken: await probe.seen() };
}
