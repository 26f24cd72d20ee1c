import type { Seen } from '../../probe/seen.ts';
import { spreadOf } from '../measure.ts';
import type { Row, Table } from '../table.ts';
import { type Both, inTurn, withBothPreviews } from './both.ts';
import { documents, lineOf, node, place } from './documents.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';
import { columns, pixels, ratioRow, valueRow } from './rows.ts';

const rest = 1000;

/** Budget: a key in the source of a diagram. */
export async function previewFence(): Promise<Table> {
	return withBothPreviews(async (windows) => ({
		title: "Preview against VS Code's own: keys in the source of one of three diagrams (medians)",
		columns,
		rows: fenceRows(await inTurn(windows, (window) => measureFence(window, 'abcdefg'))),
	}));
}

interface Fence {
	/** From a key in the source of a diagram to the new drawing: median, milliseconds. */
	readonly drawn: number;
	/** Of the other diagrams, and what stands below. */
	readonly seen: Seen;
	/** The same while the source is broken. */
	readonly broken: Seen;
}

/** Single keys in the source of one of three diagrams; at last some that break it. */
async function measureFence(window: PreviewWindow, keys: string): Promise<Fence> {
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

function fenceRows(fence: Both<Fence>): Row[] {
	const touched = ({ seen, broken }: Fence) =>
		[seen, broken].reduce((sum, { replaced, missing, resized }) => sum + replaced + missing + resized, 0);
	return [
		ratioRow('key in a fence → new diagram', fence, ({ drawn }) => drawn, 1 / 2),
		valueRow('  other diagrams replaced, missing or resized', fence, touched, 0, String),
		valueRow('  shift below when the syntax breaks', fence, ({ broken }) => broken.shift, 0, pixels),
	];
}
