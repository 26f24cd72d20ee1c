import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { Workbench } from '../../e2e/workbench.ts';
import { ensureBrowser } from '../../host/browser.mjs';
import { copySample } from '../../host/sample.mjs';
import type { Server } from '../../host/server.mjs';
import { Probe, previewFrame, probeScript } from '../../probe/probe.ts';

const host = 'editor.localhost';

/** Which preview is looked at, by the command that opens it. */
export const previews = {
	ours: 'Technical Design: Open Design Preview to the Side',
	builtIn: 'Markdown: Open Preview to the Side',
} as const;

export interface Memory {
	/** Of the DOM. */
	readonly nodes: number;
	/** Of JavaScript, bytes. */
	readonly heap: number;
}

/** As on the desktop, webviews have a process of their own. */
export async function launchIsolatingBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: await ensureBrowser(),
		args: [`--isolate-origins=http://[*.]${host}`],
	});
}

/** A workbench with one of the previews beside the editor. */
export class PreviewWindow {
	readonly workbench: Workbench;
	readonly #command: string;
	/** When the preview was asked for last: epoch milliseconds. */
	openedAt = Number.NaN;
	#cdp: CDPSession | undefined;

	private constructor(workbench: Workbench, command: string) {
		this.workbench = workbench;
		this.#command = command;
	}

	/** `documents`: texts by file name, there from the start, for VS Code finds new files late. */
	static async open(
		server: Server,
		browser: Browser,
		command: string,
		documents: Readonly<Record<string, string>>,
	): Promise<PreviewWindow> {
		// The workbench allows webviews from its own origin or from Microsoft's.
		const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
		context.setDefaultTimeout(60_000);
		await context.addInitScript(prepareWorkbench, host);
		await context.addInitScript(`if (parent !== top) {${await probeScript()}}`);
		const folder = await copySample();
		for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
		const address = server.address(folder).replace('127.0.0.1', host);
		return new PreviewWindow(await Workbench.open(await context.newPage(), address, folder), command);
	}

	/** Opens one of the documents and nothing else, the cursor at its start. */
	async openDocument(name: string): Promise<void> {
		await this.closeAll();
		await this.workbench.openFile(name);
	}

	async closeAll(): Promise<void> {
		await this.workbench.run('View: Close All Editors');
	}

	/** Opens the preview beside the document, the focus in the editor, and waits until all diagrams are drawn. */
	async openPreview(diagrams: number): Promise<Probe> {
		this.#cdp = undefined;
		const { page } = this.workbench;
		await this.workbench.run(this.#command);
		this.openedAt = await this.lastKey();
		for (;;) {
			const frame = previewFrame(page);
			const probe = frame && new Probe(frame);
			const count = await probe?.countDrawings().catch(() => 0);
			if (probe && count === diagrams) {
				await page.keyboard.press('Control+1');
				return probe;
			}
			await pause(100);
		}
	}

	async closePreview(): Promise<void> {
		await this.workbench.page.keyboard.press('Control+1');
		await this.workbench.run('View: Close Editors in Other Groups');
		while (previewFrame(this.workbench.page)) await pause(50);
	}

	/** Puts the cursor at the end of a line, counted from 1. */
	async goTo(line: number): Promise<void> {
		await this.workbench.goToLine(line);
		await this.workbench.page.keyboard.press('End');
	}

	/** When a key was pressed last: epoch milliseconds. */
	lastKey(): Promise<number> {
		return this.workbench.page.evaluate(() => (globalThis as unknown as { lastKey: number }).lastKey);
	}

	/** What the process of the preview's page has done so far, milliseconds. */
	async work(): Promise<number> {
		return (await this.#metric('ProcessTime')) * 1000;
	}

	/** What that process holds when nothing is left to sweep. */
	async memory(): Promise<Memory> {
		this.#cdp ??= await this.#connect();
		await this.#cdp.send('HeapProfiler.collectGarbage');
		return { nodes: await this.#metric('Nodes'), heap: await this.#metric('JSHeapUsedSize') };
	}

	async #metric(name: string): Promise<number> {
		this.#cdp ??= await this.#connect();
		const { metrics } = await this.#cdp.send('Performance.getMetrics');
		return metrics.find((metric) => metric.name === name)!.value;
	}

	async #connect(): Promise<CDPSession> {
		const { page } = this.workbench;
		const cdp = await page.context().newCDPSession(previewFrame(page)!.parentFrame()!);
		await cdp.send('Performance.enable');
		return cdp;
	}
}

export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs in the workbench's page: notes the time of keys, and has webviews come from another origin. */
function prepareWorkbench(host: string): void {
	// biome-ignore lint/suspicious/noExplicitAny: the page's own
	const page = globalThis as any;
	if (page.top !== page) return;
	page.addEventListener(
		'keydown',
		({ timeStamp }: { timeStamp: number }) => {
			page.lastKey = performance.timeOrigin + timeStamp;
		},
		true,
	);
	const observer = new page.MutationObserver(() => {
		const meta = page.document.getElementById('vscode-workbench-web-configuration');
		if (!meta) return;
		observer.disconnect();
		const settings = JSON.parse(meta.dataset.settings);
		settings.webviewEndpoint = `http://{{uuid}}.${host}:${page.location.port}/${settings.webviewEndpoint}`;
		meta.dataset.settings = JSON.stringify(settings);
	});
	observer.observe(page.document, { childList: true, subtree: true });
}
