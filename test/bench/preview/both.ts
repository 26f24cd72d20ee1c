import { startServer } from '../../host/server.mjs';
import { product } from '../product.ts';
import { documents } from './documents.ts';
import { launchIsolatingBrowser, PreviewWindow, previews } from './previewWindow.ts';

/** The same of our preview and of the one that VS Code has. */
export interface Both<Value> {
	readonly ours: Value;
	readonly builtIn: Value;
}

type Preview = keyof typeof previews;

/** A new workbench with real windows, one for each preview, as long as `work` needs them. */
export async function withBothPreviews<Value>(
	work: (windows: Both<PreviewWindow>) => Promise<Value>,
): Promise<Value> {
	return withWindows(async (open) => work({ ours: await open('ours'), builtIn: await open('builtIn') }));
}

/** One after the other, each in a new workbench with no other window. */
export async function alone<Value>(measure: (window: PreviewWindow) => Promise<Value>): Promise<Both<Value>> {
	const measureIn = (preview: Preview) => withWindows(async (open) => measure(await open(preview)));
	return { builtIn: await measureIn('builtIn'), ours: await measureIn('ours') };
}

async function withWindows<Value>(
	work: (open: (preview: Preview) => Promise<PreviewWindow>) => Promise<Value>,
): Promise<Value> {
	const { vsix } = await product();
	const server = await startServer({ vsix, settings: { 'editor.stickyScroll.enabled': false } });
	const browser = await launchIsolatingBrowser();
	try {
		return await work((preview) => PreviewWindow.open(server, browser, previews[preview], documents));
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** One after the other, so that whatever else the machine does meets both alike. */
export async function inTurn<Value>(
	{ ours, builtIn }: Both<PreviewWindow>,
	measure: (window: PreviewWindow) => Promise<Value>,
): Promise<Both<Value>> {
	return { builtIn: await measure(builtIn), ours: await measure(ours) };
}

export function each<From, To>({ ours, builtIn }: Both<From>, of: (value: From) => To): Both<To> {
	return { ours: of(ours), builtIn: of(builtIn) };
}
