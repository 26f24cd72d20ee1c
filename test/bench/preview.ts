import { startServer } from '../host/server.mjs';
import { documents } from './preview/documents.ts';
import { type Fence, measureFence } from './preview/fence.ts';
import { measureOpening, type Opening } from './preview/opening.ts';
import { type FastTyping, hugeRest, type Keys, measureFastTyping, measureKeys } from './preview/paragraph.ts';
import { launchIsolatingBrowser, PreviewWindow, previews } from './preview/previewWindow.ts';
import { measureSync } from './preview/sync.ts';
import { product } from './product.ts';
import { duration, quotient, type Row, type Table } from './table.ts';

/** Each in turn, so that whatever else the machine does meets both alike. */
interface Both<Value> {
	readonly ours: Value;
	readonly builtIn: Value;
}

/** Budget: the preview against the one that VS Code has, both in a real workbench, with real keys. */
export async function preview(): Promise<Table> {
	const { vsix } = await product();
	const server = await startServer({ vsix, settings: { 'editor.stickyScroll.enabled': false } });
	const browser = await launchIsolatingBrowser();
	try {
		const ours = await PreviewWindow.open(server, browser, previews.ours, documents);
		const builtIn = await PreviewWindow.open(server, browser, previews.builtIn, documents);
		const both = async <Value>(measure: (window: PreviewWindow) => Promise<Value>): Promise<Both<Value>> => ({
			builtIn: await measure(builtIn),
			ours: await measure(ours),
		});
		const opening = await both((window) => measureOpening(window, 2));
		const small = await both((window) => measureKeys(window, '300.md', 11));
		const middle = await both((window) => measureKeys(window, '2000.md', 7));
		const large = await both((window) => measureKeys(window, '20000.md', 5, hugeRest));
		const fast = await both((window) => measureFastTyping(window, 200, 120));
		const fence = await both((window) => measureFence(window, 'abcdefg'));
		const sync = await both((window) => measureSync(window, 20));
		return {
			title: "Preview against VS Code's own, in a real workbench with real keys (medians)",
			columns: ['what', 'ours', 'built-in', 'ratio', 'bar'],
			rows: [
				...typingRows(small, middle, large),
				...fastRows(fast),
				...fenceRows(fence),
				valueRow('editor → page, 20 places: off by at most', sync, 1, pixels),
				...openingRows(opening),
			],
		};
	} finally {
		await browser.close();
		await server.stop();
	}
}

function typingRows(small: Both<Keys>, middle: Both<Keys>, large: Both<Keys>): Row[] {
	const seen = each(small, (keys) => keys.seen);
	const growth = {
		ours: large.ours.painted / small.ours.painted,
		builtIn: large.builtIn.painted / small.builtIn.painted,
	};
	return [
		valueRow(
			'11 keys in a paragraph: diagrams replaced',
			each(seen, ({ replaced }) => replaced),
			0,
			String,
		),
		valueRow(
			'  missing, summed over frames',
			each(seen, ({ missing }) => missing),
			0,
			String,
		),
		valueRow(
			'  of another size, summed over frames',
			each(seen, ({ resized }) => resized),
			0,
			String,
		),
		valueRow(
			'  shift of the paragraph',
			each(seen, ({ shift }) => shift),
			0,
			pixels,
		),
		ratioRow(
			'key → painted, 300 lines',
			each(small, (keys) => keys.painted),
			1 / 3,
		),
		ratioRow(
			'key → painted, 2,000 lines',
			each(middle, (keys) => keys.painted),
			1 / 3,
		),
		ratioRow(
			'key → painted, 20,000 lines',
			each(large, (keys) => keys.painted),
			undefined,
		),
		valueRow('  20,000 lines ÷ 300 lines', growth, 1.5, factor),
	];
}

function fastRows(fast: Both<FastTyping>): Row[] {
	return [
		ratioRow(
			"a key beside 20 diagrams: work of the page's process",
			each(fast, ({ work }) => work),
			1 / 20,
		),
		valueRow(
			'200 keys at 120 ms, 20 diagrams: lag at the end',
			each(fast, ({ lag }) => lag),
			100,
			duration,
		),
		valueRow(
			'  longest animation frame',
			each(fast, ({ longestFrame }) => longestFrame),
			50,
			frame,
		),
		valueRow(
			'  DOM nodes, after ÷ before',
			each(fast, ({ nodes }) => nodes),
			1.1,
			factor,
		),
		valueRow(
			'  JavaScript heap, after ÷ before',
			each(fast, ({ heap }) => heap),
			1.1,
			factor,
		),
	];
}

function fenceRows(fence: Both<Fence>): Row[] {
	const touched = ({ seen, broken }: Fence) =>
		[seen, broken].reduce((sum, { replaced, missing, resized }) => sum + replaced + missing + resized, 0);
	return [
		ratioRow(
			'key in a fence → new diagram',
			each(fence, ({ drawn }) => drawn),
			1 / 2,
		),
		valueRow('  other diagrams replaced, missing or resized', each(fence, touched), 0, String),
		valueRow(
			'  shift below when the syntax breaks',
			each(fence, ({ broken }) => broken.shift),
			0,
			pixels,
		),
	];
}

function openingRows(opening: Both<Opening>): Row[] {
	return [
		ratioRow(
			'open, 20 diagrams: content painted',
			each(opening, ({ content }) => content),
			1,
		),
		ratioRow(
			'  diagrams in sight drawn',
			each(opening, ({ drawn }) => drawn),
			0.8,
		),
	];
}

function each<From, To>({ ours, builtIn }: Both<From>, of: (value: From) => To): Both<To> {
	return { ours: of(ours), builtIn: of(builtIn) };
}

/** `bar`: the most that ours may be. */
function valueRow(
	what: string,
	{ ours, builtIn }: Both<number>,
	bar: number,
	format: (value: number) => string,
): Row {
	return { cells: [what, format(ours), format(builtIn), '', `≤ ${format(bar)}`], isHeld: ours <= bar };
}

/** Of milliseconds; `bar`: the most that ours ÷ built-in may be, undefined where nothing is promised. */
function ratioRow(what: string, { ours, builtIn }: Both<number>, bar: number | undefined): Row {
	const ratio = ours / builtIn;
	return {
		cells: [
			what,
			duration(ours),
			duration(builtIn),
			quotient(ratio),
			bar === undefined ? '' : `≤ ${quotient(bar)}`,
		],
		isHeld: bar === undefined ? undefined : ratio <= bar,
	};
}

const pixels = (value: number) => `${Number(value.toFixed(1))} px`;
const factor = (value: number) => value.toFixed(2);
/** The browser tells of frames over 50 ms only. */
const frame = (value: number) => (value <= 50 ? '50 ms' : duration(value));
