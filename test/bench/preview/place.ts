import type { Probe } from '../../probe/probe.ts';
import { type DocumentName, documents, lineOf, place } from './documents.ts';
import type { PreviewWindow } from './previewWindow.ts';

/** Opens a document with its preview, and has both at the paragraph that is typed in. */
export async function openAtPlace(
	window: PreviewWindow,
	name: DocumentName,
	diagrams: number,
): Promise<Probe> {
	await window.openDocument(name);
	const probe = await window.openPreview(diagrams);
	await probe.opened();
	await window.goTo(lineOf(documents[name], place));
	await probe.scrolled(1000);
	return probe;
}

/** Presses the last letter of `text`, and tells how long it took to be seen. */
export async function press(window: PreviewWindow, probe: Probe, text: string): Promise<number> {
	const painted = probe.painted(place, text);
	await window.workbench.page.keyboard.press(text.at(-1)!);
	return (await painted) - (await window.lastKey());
}
