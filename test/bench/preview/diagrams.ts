import { duration, type Row, type Table } from '../table.ts';
import { type Both, inTurn, withBothPreviews } from './both.ts';
import { place } from './documents.ts';
import { openAtPlace, press } from './place.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';
import { columns, factor, ratioRow, valueRow } from './rows.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Milliseconds after a change was seen until the next key: the built-in preview waits 300, then draws its diagrams. */
const rest = 2500;
const single = ['xa', 'xab', 'xabc'];

/** Budget: typing beside twenty diagrams. */
export async function previewDiagrams(): Promise<Table> {
	return withBothPreviews(async (windows) => ({
		title: "Preview against VS Code's own: typing beside twenty diagrams",
		columns,
		rows: fastRows(await inTurn(windows, (window) => measureFastTyping(window, 200, 120))),
	}));
}

interface FastTyping {
	/** Of the page's process for a single key, milliseconds. */
	readonly work: number;
	/** From the last key to the whole text on screen, milliseconds. */
	readonly lag: number;
	/** Milliseconds; 0 for none over 50. */
	readonly longestFrame: number;
	/** After ÷ before. */
	readonly nodes: number;
	readonly heap: number;
}

/** Single keys, then so many as fast as one types, beside twenty diagrams. */
async function measureFastTyping(
	window: PreviewWindow,
	count: number,
	interval: number,
): Promise<FastTyping> {
	const probe = await openAtPlace(window, 'diagrams.md', 20);
	await press(window, probe, 'x');
	await pause(rest);
	const before = await window.memory();
	const idle = await window.work();
	for (const text of single) {
		await press(window, probe, text);
		await pause(rest);
	}
	const work = ((await window.work()) - idle) / single.length;
	await probe.longestFrame();
	const typed = single.at(-1)!;
	const words = Array.from({ length: count }, (_, index) => (index % 8 === 3 ? ' ' : letters[index % 26]));
	// A space at the end would not be seen.
	const text = `${typed}${words.join('')}`.trimEnd();
	const painted = probe.painted(place, text);
	await window.workbench.page.keyboard.type(text.slice(typed.length), { delay: interval });
	const lag = (await painted) - (await window.lastKey());
	await pause(rest);
	const longestFrame = await probe.longestFrame();
	const after = await window.memory();
	return {
		lag,
		longestFrame,
		work,
		nodes: after.nodes / before.nodes,
		heap: after.heap / before.heap,
	};
}

function fastRows(fast: Both<FastTyping>): Row[] {
	return [
		ratioRow("a key beside 20 diagrams: work of the page's process", fast, ({ work }) => work, 1 / 20),
		valueRow('200 keys at 120 ms, 20 diagrams: lag at the end', fast, ({ lag }) => lag, 100, duration),
		valueRow('  longest animation frame', fast, ({ longestFrame }) => longestFrame, 50, frame),
		valueRow('  DOM nodes, after ÷ before', fast, ({ nodes }) => nodes, 1.1, factor),
		valueRow('  JavaScript heap, after ÷ before', fast, ({ heap }) => heap, 1.1, factor),
	];
}

/** The browser tells of frames over 50 ms only. */
const frame = (value: number) => (value <= 50 ? '50 ms' : duration(value));
