import type { PageWords } from '../protocol.ts';

/** What the page says itself, in the author's language. */
export const words: PageWords = JSON.parse(document.querySelector('main')!.dataset.words!);

/** Puts numbers in the places of `{0}`, `{1}`. */
export function fill(words: string, ...numbers: readonly number[]): string {
	return words.replaceAll(/\{(\d)\}/g, (place, index) => String(numbers[Number(index)] ?? place));
}
