import type { Drawing, Size } from './drawing.ts';
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
	const svg = standalone(drawing, diagramTheme().background);
	const bytes = format === 'svg' ? new TextEncoder().encode(svg) : await rasterize(svg, drawing.size);
	const name = drawing.label.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
	return { format, name, bytes };
}

/** A drawing as a file of its own; transparent without a background. */
export function standalone({ markup }: Drawing, background = ''): string {
	const template = document.createElement('template');
	template.innerHTML = markup;
	const svg = template.content.querySelector('svg')!;
	svg.style.background = background;
	return new XMLSerializer().serializeToString(svg);
}

async function rasterize(svg: string, { width, height }: Size): Promise<Uint8Array<ArrayBuffer>> {
	const image = new Image();
	// An image of a blob would lock the canvas as soon as HTML is in its labels.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const scale = Math.min(density, mostPixels / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width * scale);
	canvas.height = Math.ceil(height * scale);
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	return new Uint8Array(await blob!.arrayBuffer());
}
