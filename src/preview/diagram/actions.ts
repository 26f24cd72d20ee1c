import { words } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { type SavedDrawing, saveDrawing } from './save.ts';
import type { Action } from './toolbar.ts';
import type { DrawingView } from './view.ts';

export function zoomActions(view: DrawingView): Action[] {
	return [
		{ label: words.zoomIn, face: 'M8 3v10M3 8h10', key: '+', run: () => view.zoomIn() },
		{ label: words.zoomOut, face: 'M3 8h10', key: '-', run: () => view.zoomOut() },
		{
			label: words.reset,
			face: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
			key: '0',
			run: () => view.reset(),
		},
	];
}

export function copyAction(source: () => string): Action {
	return {
		label: words.copySource,
		face: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
		done: words.copied,
		failed: words.notCopied,
		run: () => navigator.clipboard.writeText(source()),
	};
}

/** `save` receives the file; where it goes is asked outside the page. */
export function saveActions(drawing: () => Drawing, save: (saved: SavedDrawing) => void): Action[] {
	const saveAs = (format: 'svg' | 'png') => async () => save(await saveDrawing(drawing(), format));
	return [
		{ label: words.saveSvg, face: 'SVG', failed: words.notSaved, run: saveAs('svg') },
		{ label: words.savePng, face: 'PNG', failed: words.notSaved, run: saveAs('png') },
	];
}
