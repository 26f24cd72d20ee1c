import type { Size } from './drawing.ts';

/** Which part of a drawing its frame shows: enlarged `scale` times, then moved by `x` and `y` px. */
export interface Transform {
	readonly scale: number;
	readonly x: number;
	readonly y: number;
}

export const whole: Transform = { scale: 1, x: 0, y: 0 };
const mostZoom = 12;

/** Enlarges `factor` times; what is at `point` of the frame stays there. Never smaller than the frame. */
export function zoomed(
	{ scale, x, y }: Transform,
	factor: number,
	point: { readonly x: number; readonly y: number },
	frame: Size,
): Transform {
	const wanted = Math.min(Math.max(scale * factor, 1), mostZoom);
	const part = wanted / scale;
	return moved(
		{ scale: wanted, x: point.x - (point.x - x) * part, y: point.y - (point.y - y) * part },
		0,
		0,
		frame,
	);
}

/** Moves the drawing, no further than its edges. */
export function moved({ scale, x, y }: Transform, right: number, down: number, frame: Size): Transform {
	return {
		scale,
		x: within(x + right, frame.width * (1 - scale)),
		y: within(y + down, frame.height * (1 - scale)),
	};
}

/** Between `least` and 0, and no negative zero. */
function within(value: number, least: number): number {
	return Math.min(0, Math.max(least, value)) || 0;
}
