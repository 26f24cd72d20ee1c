import type { Seen } from '../../probe/seen.ts';
import { spreadOf } from '../measure.ts';
import type { Row, Table } from '../table.ts';
import { type Both, inTurn, withBothPreviews } from './both.ts';
import { type DocumentName, place } from './documents.ts';
import { openAtPlace, press } from './place.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';
import { columns, factor, pixels, ratioRow, valueRow } from './rows.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Milliseconds after a change was seen until the next key: the built-in preview waits 300, then draws its diagrams. */
const rest = 700;
/**
 * The same in a document of 20,000 lines: VS Code's own Markdown language features hold up all extensions for seconds
 * after each key.
 */
const hugeRest = 6000;
/** After it was closed they go on for a while, which the other window would wait for. */
const hugeEnd = 20_000;

/** Budget: a key in a paragraph, in documents of three sizes. */
export async function previewTyping(): Promise<Table> {
	return withBothPreviews(async (windows) => {
		const small = await inTurn(windows, (window) => measureKeys(window, '300.md', 11));
		const middle = await inTurn(windows, (window) => measureKeys(window, '2000.md', 7));
		const measureHuge = async (window: PreviewWindow) => {
			const keys = await measureKeys(window, '20000.md', 5, hugeRest);
			await window.closeAll();
			await pause(hugeEnd);
			return keys;
		};
		// The one that leaves less behind comes first.
		const large = { ours: await measureHuge(windows.ours), builtIn: await measureHuge(windows.builtIn) };
		return {
			title: "Preview against VS Code's own: keys in a paragraph, three diagrams (medians)",
			columns,
			rows: typingRows(small, middle, large),
		};
	});
}

interface Keys {
	/** From a key to its character on screen: median, milliseconds. */
	readonly painted: number;
	readonly seen: Seen;
}

/** Single keys in a paragraph of a document with three diagrams, with so many milliseconds between them. */
async function measureKeys(
	window: PreviewWindow,
	name: DocumentName,
	count: number,
	pauseBetween = rest,
): Promise<Keys> {
	const probe = await openAtPlace(window, name, 3);
	await press(window, probe, 'x');
	await pause(pauseBetween);
	await probe.watch(place);
	const times: number[] = [];
	for (let index = 0; index < count; index++) {
		times.push(await press(window, probe, `x${letters.slice(0, index + 1)}`));
		await pause(pauseBetween);
	}
	return { painted: spreadOf(times).median, seen: await probe.seen() };
}

function typingRows(small: Both<Keys>, middle: Both<Keys>, large: Both<Keys>): Row[] {
	const growth = {
		ours: large.ours.painted / small.ours.painted,
		builtIn: large.builtIn.painted / small.builtIn.painted,
	};
	return [
		valueRow('11 keys in a paragraph: diagrams replaced', small, ({ seen }) => seen.replaced, 0, String),
		valueRow('  missing, summed over frames', small, ({ seen }) => seen.missing, 0, String),
		valueRow('  of another size, summed over frames', small, ({ seen }) => seen.resized, 0, String),
		valueRow('  shift of the paragraph', small, ({ seen }) => seen.shift, 0, pixels),
		ratioRow('key → painted, 300 lines', small, (keys) => keys.painted, 1 / 3),
		ratioRow('key → painted, 2,000 lines', middle, (keys) => keys.painted, 1 / 3),
		ratioRow('key → painted, 20,000 lines', large, (keys) => keys.painted, undefined),
		valueRow('  20,000 lines ÷ 300 lines', growth, Number, 1.5, factor),
	];
}
