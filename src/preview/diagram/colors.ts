const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** `share` of a colour laid on `background`, any CSS colours, as `#rrggbb`: Mermaid reads no newer notations. */
export function mix(background: string, color: string, share: number): string {
	const parts = channels(background, color, share);
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The first colour whose words can be read on `surface`; black or white when none of them can. */
export function readableOn(surface: string, ...wanted: readonly string[]): string {
	return [...wanted, '#000000', '#ffffff'].find((color) => isReadable(color, surface))!;
}

/** Whether words in a colour have a contrast of 4.5 or more on another; colours that let through count in full. */
export function isReadable(color: string, surface: string): boolean {
	const [dark = 0, light = 0] = [luminance(color), luminance(surface)].sort((one, other) => one - other);
	return (light + 0.05) / (dark + 0.05) >= 4.5;
}

function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = channels('#000', color, 1).map((part) => {
		const share = part / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green, blue, each up to 255. */
function channels(background: string, color: string, share: number): number[] {
	for (const [style, alpha] of [
		[background, 1],
		[color, share],
	] as const) {
		pixel.globalAlpha = alpha;
		pixel.fillStyle = style;
		pixel.fillRect(0, 0, 1, 1);
	}
	return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
