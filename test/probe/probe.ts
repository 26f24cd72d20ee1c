import { build } from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import type { Opened, PageProbe, Seen } from './seen.ts';

/** As `globalThis.probe` in a page. */
export async function probeScript(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ['test/probe/page/page.ts'],
		bundle: true,
		format: 'iife',
		write: false,
	});
	return outputFiles[0]!.text;
}

declare const probe: PageProbe;

/** Looks at a Markdown preview from within. */
export class Probe {
	readonly frame: Frame;

	constructor(frame: Frame) {
		this.frame = frame;
	}

	/** Into the page of the only webview on screen, which shows its document by now. */
	static async into(page: Page): Promise<Probe> {
		const frame = previewFrame(page);
		if (!frame) throw new Error('No preview is open.');
		await frame.evaluate(await probeScript());
		return new Probe(frame);
	}

	watch(start: string, edited?: number): Promise<void> {
		return this.frame.evaluate(([start, edited]) => probe.watch(start, edited), [start, edited] as const);
	}

	seen(): Promise<Seen> {
		return this.frame.evaluate(() => probe.seen());
	}

	painted(start: string, text: string): Promise<number> {
		return this.frame.evaluate(([start, text]) => probe.painted(start, text), [start, text] as const);
	}

	drawn(text: string): Promise<number> {
		return this.frame.evaluate((text) => probe.drawn(text), text);
	}

	countDrawings(): Promise<number> {
		return this.frame.evaluate(() => probe.countDrawings());
	}

	countNodes(): Promise<number> {
		return this.frame.evaluate(() => probe.countNodes());
	}

	opened(): Promise<Opened> {
		return this.frame.evaluate(() => probe.opened());
	}

	longestFrame(): Promise<number> {
		return this.frame.evaluate(() => probe.longestFrame());
	}

	topOf(start: string): Promise<number> {
		return this.frame.evaluate((start) => probe.topOf(start), start);
	}

	scrolled(rest: number): Promise<void> {
		return this.frame.evaluate((rest) => probe.scrolled(rest), rest);
	}
}

/** Undefined while there is none. */
export function previewFrame(page: Page): Frame | undefined {
	return page.frames().findLast((frame) => frame.url().includes('fake.html') && !frame.isDetached());
}
