import type { PageWords } from '../protocol.ts';

/** What the page says itself, in the author's language. */
export const words: PageWords = JSON.parse(document.querySelector('main')!.dataset.words!);
