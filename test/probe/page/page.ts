import type { Opened, PageProbe } from '../seen.ts';
import { pictures } from './pictures.ts';
import { Watch } from './watch.ts';

declare global {
	var probe: PageProbe;
}

declare const scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): void };

/** Calls back right after the next frame was painted. */
function afterPaint(callback: (time: number) => void): void {
	requestAnimationFrame(() =>
		scheduler.postTask(() => callback(performance.timeOrigin + performance.now()), {
			priority: 'user-blocking',
		}),
	);
}

function everyFrame(look: (time: number) => boolean): void {
	afterPaint((time) => {
		if (look(time)) everyFrame(look);
	});
}

/** Looks whenever the page changes, and resolves when that is painted. */
function paintedOnce(isThere: () => boolean): Promise<number> {
	return new Promise((resolve) => {
		const observer = new MutationObserver(() => {
			if (!isThere()) return;
			observer.disconnect();
			afterPaint(resolve);
		});
		observer.observe(document, { subtree: true, childList: true, characterData: true });
	});
}

let found: Element | undefined;

function find(start: string): Element | undefined {
	if (!found?.isConnected || !found.textContent.startsWith(start)) {
		found = [...document.querySelectorAll('p, h1, h2, h3, li, td')].find((element) =>
			element.textContent.trim().startsWith(start),
		);
	}
	return found;
}

const topOf = (start: string) => find(start)?.getBoundingClientRect().top ?? Number.NaN;

let watch: Watch | undefined;
let opened: Opened = { content: undefined, drawn: undefined };
let isOpening = true;
let longest = 0;

let shown = 0;
/** A page is written into a document that takes the place of the first one, with the frames asked for and observed there. */
const begin = setInterval(() => {
	if (location.href === 'about:blank') return;
	clearInterval(begin);
	// Frames that paint are told to the outermost page of a process alone: that around ours, with a process of its own.
	for (const { PerformanceObserver } of [globalThis, parent as Window & typeof globalThis]) {
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
		}).observe({ type: 'long-animation-frame' });
	}
	everyFrame((time) => {
		if (opened.content === undefined && document.querySelector('h1')) opened = { ...opened, content: time };
		const inSight = pictures().filter((picture) => {
			const { top, bottom } = picture?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
			return bottom > 0 && top < window.innerHeight;
		}).length;
		if (inSight !== shown) opened = { ...opened, drawn: time };
		shown = inSight;
		return isOpening;
	});
}, 1);

globalThis.probe = {
	watch(start, edited) {
		isOpening = false;
		const own = new Watch(() => topOf(start), edited);
		watch = own;
		everyFrame(() => {
			own.look();
			return watch === own;
		});
	},
	seen() {
		const seen = watch!.seen;
		watch = undefined;
		return seen;
	},
	painted: (start, text) => paintedOnce(() => find(start)?.textContent.includes(text) ?? false),
	drawn: (text) =>
		new Promise((resolve) => {
			everyFrame((time) => {
				const isThere = pictures().some((picture) => picture?.textContent.includes(text));
				if (isThere) resolve(time);
				return !isThere;
			});
		}),
	countDrawings: () => pictures().filter(Boolean).length,
	countNodes: () =>
		[document, ...pictures()].reduce((sum, each) => sum + (each ? each.querySelectorAll('*').length : 0), 0),
	opened() {
		isOpening = false;
		return opened;
	},
	longestFrame() {
		const last = longest;
		longest = 0;
		return last;
	},
	topOf,
	async scrolled(rest) {
		let since = performance.now();
		let last = window.scrollY;
		await new Promise<void>((resolve) => {
			everyFrame(() => {
				if (window.scrollY !== last) since = performance.now();
				last = window.scrollY;
				const isAtRest = performance.now() - since > rest;
				if (isAtRest) resolve();
				return !isAtRest;
			});
		});
	},
};
