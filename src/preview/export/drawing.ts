import type { Drawing, Problem } from '../diagram/drawing.ts';
import { draw } from '../diagram/mermaid.ts';
import { enqueue } from '../diagram/queue.ts';
import { rasterize, standalone } from '../diagram/save.ts';
import type { DiagramTheme } from '../diagram/theme.ts';
import { exportTheme } from './palette.ts';

/** Px: as wide as text. */
const width = 690;

/** A diagram in light and dark, each a picture that nothing in it can leave. The source stands for one that cannot be drawn. */
export async function createDrawing(source: string): Promise<HTMLElement> {
	const light = await drawInTurn(source, exportTheme('light'));
	const dark = await drawInTurn(source, exportTheme('dark'));
	if (!('markup' in light) || !('markup' in dark)) return createSource(source);
	const picture = document.createElement('picture');
	const forDark = document.createElement('source');
	forDark.media = 'screen and (prefers-color-scheme: dark)';
	forDark.srcset = addressOf(dark);
	const image = createImage(light, addressOf(light));
	image.className = 'drawing';
	picture.append(forDark, image);
	return picture;
}

/** A diagram in light colours as a PNG, for programs that show no SVG. The source stands for one that cannot be drawn. */
export async function createPicture(source: string): Promise<HTMLElement> {
	const theme = exportTheme('light');
	const drawing = await drawInTurn(source, theme);
	if (!('markup' in drawing)) return createSource(source);
	const canvas = await rasterize(standalone(drawing, theme.background), drawing.size);
	return createImage(drawing, canvas.toDataURL('image/png'));
}

function createImage({ label, description, size }: Drawing, address: string): HTMLImageElement {
	const image = document.createElement('img');
	image.src = address;
	image.alt = `${label}: ${description}`;
	image.width = Math.round(size.width);
	image.height = Math.round(size.height);
	return image;
}

function createSource(source: string): HTMLElement {
	return Object.assign(document.createElement('pre'), { textContent: source });
}

function drawInTurn(source: string, theme: DiagramTheme): Promise<Drawing | Problem> {
	return new Promise((resolve) => {
		enqueue(document.createElement('div'), async () => resolve(await draw(source, width, theme)));
	});
}

function addressOf(drawing: Drawing): string {
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing))}`;
}
