import { DiagramElement } from '../diagram/element.ts';
import { dataAddress } from './data.ts';

/** Puts diagrams, as `createDrawing` makes them, and images into `content` itself. Words stand for what comes from other sites. */
export async function embed(
	content: ParentNode,
	createDrawing: (source: string) => Promise<HTMLElement>,
): Promise<void> {
	for (const image of content.querySelectorAll('img')) {
		const data = image.src.startsWith('data:') ? image.src : await dataAddress(image.src);
		if (data) image.src = data;
		else image.replaceWith(image.alt);
	}
	for (const diagram of content.querySelectorAll<DiagramElement>(DiagramElement.tag)) {
		diagram.replaceWith(await createDrawing(diagram.source));
	}
}
