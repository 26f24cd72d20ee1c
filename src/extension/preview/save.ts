import { type Uri, window } from 'vscode';
import type { SaveDrawing } from '../../protocol.ts';
import { placeBeside } from './placeBeside.ts';
import { writeAndTell } from './writeAndTell.ts';

/** Asks where to save a diagram, at first beside its document, and offers to open it. */
export async function saveDrawing({ format, name, bytes }: SaveDrawing, document: Uri): Promise<void> {
	const defaultUri = placeBeside(document, `${name}.${format}`);
	const target = await window.showSaveDialog({
		...(defaultUri && { defaultUri }),
		filters: { [format.toUpperCase()]: [format] },
	});
	if (target) await writeAndTell(target, bytes);
}
