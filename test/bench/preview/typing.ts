import type { Seen } from '../../probe/seen.ts';
import { spreadOf } from '../measure.ts';
import type { Row, Table } from '../table.ts';
import { alone, type Both, inTurn, withBothPreviews } from './both.ts';
import { type DocumentName, place } from './documents.ts';
import { openAtPlace, press } from './place.ts';
import { type PreviewWindow, pause } from './previewWindow.ts';
import { columns, factor, pixels, ratioRow, valueRow } from './rows.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Milliseconds after a change was seen until the next key: the built-in preview waits 300, then draws its diagrams. */
const rest = 700;
/**
 * The same where a document of 20,000 lines is compared: VS Code's own Markdown language features hold up all extensions for
 * seconds after each key there. A key after so long a rest takes longer in a short document as well.
 */
const hugeRest = 6000;

/** Budget: a key in a paragraph, in documents of three sizes. */
export async function previewTyping(): Promise<Table> {
	const { small, middle } = await withBothPreviews(async (windows) => ({
		small: await inTurn(windows, (window) => measureKeys(window, '300.md', 11)),
		middle: await inTurn(windows, (window) => measureKeys(window, '2000.md', 7)),
	}));
	// Another window would go on with its 20,000 lines, and hold up what is measured.
	const growth = await alone(async (window) => ({
		from: await measureKeys(window, '300.md', 11, hugeRest),
		to: await measureKeys(window, '20000.md', 11, hugeRest),
	}));
	return {
		title: "Preview against VS Code's own: keys in a paragraph, three diagrams (medians)",
		columns,
		rows: typingRows(small, middle, growth),
	};
}

interface Growth {
	readonly from: Keys;
	readonly to: Keys;
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

function typingRows(small: Both<Keys>, middle: Both<Keys>, growth: Both<Growth>): Row[] {
	return [
		valueRow('11 keys in a paragraph: diagrams replaced', small, ({ seen }) => seen.replaced, 0, String),
		valueRow('  missing, summed over frames', small, ({ seen }) => seen.missing, 0, String),
		valueRow('  of another size, summed over frames', small, ({ seen }) => seen.resized, 0, String),
		valueRow('  shift of the paragraph', small, ({ seen }) => seen.shift, 0, pixels),
		ratioRow('key → painted, 300 lines', small, ({ painted }) => painted, 1 / 3),
		ratioRow('key → painted, 2,000 lines', middle, ({ painted }) => painted, 1 / 3),
		ratioRow('key → painted, 20,000 lines', growth, ({ to }) => to.painted, undefined),
		valueRow(
			'  20,000 lines ÷ 300 lines, each alone',
			growth,
			({ from, to }) => to.painted / from.painted,
			1.5,
			factor,
		),
	];
}
