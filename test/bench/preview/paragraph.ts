import type { Probe } from '../../probe/probe.ts';
import type { Seen } from '../../probe/seen.ts';
import { spreadOf } from '../measure.ts';
import { type DocumentName, documents, lineOf, place } from './documents.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Milliseconds after a change was seen until the next key: the built-in preview waits 300, then draws its diagrams. */
const rest = 700;
/**
 * The same in a document of 20,000 lines: VS Code's own Markdown language features hold up all extensions for seconds
 * after each key.
 */
export const hugeRest = 6000;
/** The same with twenty diagrams. */
const longRest = 2500;
const single = ['xa', 'xab', 'xabc'];

export interface Keys {
	/** From a key to its character on screen: median, milliseconds. */
	readonly painted: number;
	readonly seen: Seen;
}

/** Single keys in a paragraph of a document with three diagrams, with so many milliseconds between them. */
export async function measureKeys(
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

export interface FastTyping {
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
export async function measureFastTyping(
	window: PreviewWindow,
	count: number,
	interval: number,
): Promise<FastTyping> {
	const probe = await openAtPlace(window, 'diagrams.md', 20);
	await press(window, probe, 'x');
	await pause(longRest);
	const before = await window.memory();
	const idle = await window.work();
	for (const text of single) {
		await press(window, probe, text);
		await pause(longRest);
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
	await pause(longRest);
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

async function openAtPlace(window: PreviewWindow, name: DocumentName, diagrams: number): Promise<Probe> {
	await window.openDocument(name);
	const probe = await window.openPreview(diagrams);
	await probe.opened();
	await window.goTo(lineOf(documents[name], place));
	await probe.scrolled(1000);
	return probe;
}

/** Presses the last letter of `text`, and tells how long it took to be seen. */
async function press(window: PreviewWindow, probe: Probe, text: string): Promise<number> {
	const painted = probe.painted(place, text);
	await window.workbench.page.keyboard.press(text.at(-1)!);
	return (await painted) - (await window.lastKey());
}
