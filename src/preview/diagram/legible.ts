import { isReadable, readableOn } from './colors.ts';

/** Shapes of a node that its words lie on. */
const shapes = ':is(rect, path, polygon, circle, ellipse)';

/**
 * Words that cannot be read on their shape, which has a colour of the author's, become `textColor`, or black or white. Asks
 * for computed styles: `svg` has to be in the page.
 */
export function makeLegible(svg: SVGSVGElement, textColor: string): void {
	for (const node of svg.querySelectorAll('.node')) {
		const shape = node.querySelector(`${shapes}[style*="fill"]:not([fill="none"])`);
		const surface = shape && getComputedStyle(shape).fill;
		if (!surface?.startsWith('rgb(')) continue;
		for (const label of node.querySelectorAll<HTMLElement | SVGElement>('.nodeLabel, text, tspan')) {
			const property = label instanceof SVGElement ? 'fill' : 'color';
			if (isReadable(getComputedStyle(label)[property], surface)) continue;
			label.style.setProperty(property, readableOn(surface, textColor), 'important');
		}
	}
}
