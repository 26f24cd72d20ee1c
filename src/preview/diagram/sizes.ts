import type { Size } from './drawing.ts';

/** By a hash of the source the size that a diagram had, so that a page opened again has room for it before it is drawn. */
export type KnownSizes = Readonly<Record<string, Size>>;

const mostKnown = 200;
const known = new Map<string, Size>();
let save: (sizes: KnownSizes) => void = () => {};
let isSaving = false;

/** Starts from what `save` was given last time. */
export function keepSizes(sizes: KnownSizes, saveSizes: (sizes: KnownSizes) => void): void {
	for (const [key, size] of Object.entries(sizes)) known.set(key, size);
	save = saveSizes;
}

export function rememberSize(source: string, { width, height }: Size): void {
	const key = hash(source);
	known.delete(key);
	known.set(key, { width: Math.round(width), height: Math.round(height) });
	if (known.size > mostKnown) known.delete(known.keys().next().value!);
	if (isSaving) return;
	isSaving = true;
	setTimeout(() => {
		isSaving = false;
		save(Object.fromEntries(known));
	}, 500);
}

/** The size it had, else a guess by its length. */
export function expectedSize(source: string): Size {
	const lines = source.trim().split('\n').length;
	return known.get(hash(source)) ?? { width: 640, height: Math.min(80 + lines * 28, 480) };
}

/** 53 bits, base 36. */
function hash(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	return ((low >>> 0) * 2 ** 21 + (high >>> 11)).toString(36);
}
