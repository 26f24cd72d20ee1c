import type { Drawing, Size } from './drawing.ts';
import { draw } from './mermaid.ts';
import { diagramTheme } from './theme.ts';

export interface SavedDrawing {
	readonly format: 'svg' | 'png';
	/** A file name without its end. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Pixels of a picture for each of the drawing. */
const density = 2;
/** Beyond this browsers draw nothing. */
const mostPixels = 16_384;

/** The drawing as a file that needs nothing else, on the theme's background. */
export async function saveDrawing(drawing: Drawing, format: 'svg' | 'png'): Promise<SavedDrawing> {
	const { background } = diagramTheme();
	const bytes =
		format === 'svg'
			? new TextEncoder().encode(standalone(await withoutHtml(drawing), background))
			: await pngOf(await rasterize(standalone(drawing, background), drawing.size));
	const name = drawing.label.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
	return { format, name, bytes };
}

/** With words that every viewer of SVG shows, as far as Mermaid can. */
async function withoutHtml(drawing: Drawing): Promise<Drawing> {
	if (!drawing.markup.includes('<foreignObject')) return drawing;
	const plain = await draw(drawing.source, drawing.size.width, diagramTheme(), 'svg');
	return 'markup' in plain ? plain : drawing;
}

/** A drawing as a file of its own; transparent without a background. */
export function standalone({ markup }: Drawing, background = ''): string {
	const template = document.createElement('template');
	template.innerHTML = markup;
	const svg = template.content.querySelector('svg')!;
	for (const picture of svg.querySelectorAll('img, image')) {
		const address =
			picture.getAttribute('src') ?? picture.getAttribute('href') ?? picture.getAttribute('xlink:href');
		if (!address?.startsWith('data:')) picture.remove();
	}
	svg.style.background = background;
	return new XMLSerializer().serializeToString(svg);
}

/** A drawing as a file of its own, in pixels. */
export async function rasterize(svg: string, { width, height }: Size): Promise<HTMLCanvasElement> {
	const image = new Image();
	// An image of a blob would lock the canvas as soon as HTML is in its labels.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const scale = Math.min(density, mostPixels / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width * scale);
	canvas.height = Math.ceil(height * scale);
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas;
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	return new Uint8Array(await blob!.arrayBuffer());
}
