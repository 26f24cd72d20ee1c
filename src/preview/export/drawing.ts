import type { Drawing, Problem } from '../diagram/drawing.ts';
import { draw } from '../diagram/mermaid.ts';
import { enqueue } from '../diagram/queue.ts';
import { standalone } from '../diagram/save.ts';
import type { DiagramTheme } from '../diagram/theme.ts';
import { exportTheme } from './palette.ts';

/** Px: as wide as text. */
const width = 690;

/** A diagram in light and dark, each a picture that nothing in it can leave. The source stands for one that cannot be drawn. */
export async function createDrawing(source: string): Promise<HTMLElement> {
	const light = await drawInTurn(source, exportTheme('light'));
	const dark = await drawInTurn(source, exportTheme('dark'));
	if (!('markup' in light) || !('markup' in dark)) {
		return Object.assign(document.createElement('pre'), { textContent: source });
	}
	const picture = document.createElement('picture');
	const forDark = document.createElement('source');
	forDark.media = 'screen and (prefers-color-scheme: dark)';
	forDark.srcset = addressOf(dark);
	const image = document.createElement('img');
	image.className = 'drawing';
	image.src = addressOf(light);
	image.alt = `${light.label}: ${light.description}`;
	image.width = Math.round(light.size.width);
	image.height = Math.round(light.size.height);
	picture.append(forDark, image);
	return picture;
}

function drawInTurn(source: string, theme: DiagramTheme): Promise<Drawing | Problem> {
	return new Promise((resolve) => {
		enqueue(document.createElement('div'), async () => resolve(await draw(source, width, theme)));
	});
}

function addressOf(drawing: Drawing): string {
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing))}`;
}
