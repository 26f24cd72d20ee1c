import { words } from '../words.ts';
import { copyAction, saveActions, zoomActions } from './actions.ts';
import { drawnEvent } from './drawing.ts';
import type { DiagramElement } from './element.ts';
import type { SavedDrawing } from './save.ts';
import { createToolbar } from './toolbar.ts';
import { DrawingView } from './view.ts';

/** Fills the panel with a diagram until Escape; it follows while the source is being written. */
export function openLarge(diagram: DiagramElement, save: (saved: SavedDrawing) => void): void {
	const view = new DrawingView({ wheel: 'zooms' });
	const dialog = document.createElement('dialog');
	dialog.className = 'large';
	dialog.ariaLabel = diagram.drawing!.label;
	const toolbar = createToolbar(words.diagram, [
		{ label: words.close, face: 'M4 4l8 8M12 4l-8 8', key: 'Esc', run: () => dialog.close() },
		...zoomActions(view),
		copyAction(() => diagram.source),
		...saveActions(() => diagram.drawing!, save),
	]);
	dialog.append(view.element, toolbar);

	const follow = () => view.show(diagram.drawing!);
	diagram.addEventListener(drawnEvent, follow);
	dialog.addEventListener('close', () => {
		diagram.removeEventListener(drawnEvent, follow);
		dialog.remove();
	});
	dialog.addEventListener('keydown', (event) => {
		if (event.key !== 'Tab') return;
		event.preventDefault();
		const isInToolbar = toolbar.contains(document.activeElement);
		(isInToolbar ? view.element : toolbar.querySelector<HTMLElement>('[tabindex="0"]')!).focus();
	});
	document.body.append(dialog);
	dialog.showModal();
	follow();
	view.element.focus();
}
