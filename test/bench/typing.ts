import MarkdownIt, { type Token } from 'markdown-it';
import { DesignDocument } from '../../src/core/index.ts';
import { Chance } from '../evaluation/words.ts';
import { templates } from './texts.ts';

const chance = new Chance(1);

/** Any: what is typed differs each time, for the core remembers words that it has seen. */
export function letter(from: Chance): string {
	return from.of([...'abcdefghijklmnopqrstuvwxyz']);
}

/** A document that somebody types in. */
export class Typing {
	readonly #document: DesignDocument;

	constructor(text: string) {
		this.#document = DesignDocument.open(text, { templates });
		this.#read();
	}

	/**
	 * Milliseconds until the findings and the completeness after `key` at `offset` are known: the mean of `count`
	 * times, each in a word not seen before. The text stays what it was.
	 */
	press(key: string, offset: number, count: number): number {
		let total = 0;
		for (let at = offset; at < offset + count; at++) {
			this.#edit(at, 0, letter(chance));
			const begin = performance.now();
			this.#edit(at + 1, 0, key);
			total += performance.now() - begin;
			this.#edit(at + 1, key.length, '');
		}
		this.#edit(offset, count, '');
		return total / count;
	}

	#edit(offset: number, length: number, text: string): void {
		this.#document.update([{ offset, length, text }]);
		this.#read();
	}

	#read(): number {
		const { findings, completeness } = this.#document;
		return findings.length + completeness.required;
	}
}

/** What is typed, and in what. */
export const keystrokes: readonly { readonly name: string; readonly key: string; readonly place: Place }[] = [
	{ name: 'a letter in a paragraph', key: 'x', place: 'paragraph_open' },
	{ name: 'a letter in a table cell', key: 'x', place: 'td_open' },
	{ name: 'a letter in a list item', key: 'x', place: 'list_item_open' },
	{ name: 'a letter in a heading', key: 'x', place: 'heading_open' },
	{ name: 'a letter in a fence', key: 'x', place: 'fence' },
	{ name: 'Enter in a paragraph', key: '\n', place: 'paragraph_open' },
];

/** A type of token of markdown-it. */
type Place = 'paragraph_open' | 'td_open' | 'list_item_open' | 'heading_open' | 'fence';

/** Where in the first such block behind the middle of `text`, else of all, to type: an offset behind a word. */
export function placeIn(text: string, place: Place): number {
	const lines = text.split('\n');
	const tokens = new MarkdownIt({ html: true }).parse(text, {});
	const line = lineOf(tokens, place, lines.length / 2) ?? lineOf(tokens, place, 0);
	if (line === undefined) throw new Error(`Nothing of type ${place} to type in.`);
	const words = /\p{Letter}{2,}/gu;
	words.lastIndex = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
	if (!words.test(text)) throw new Error(`No words to type in behind the first ${place}.`);
	return words.lastIndex;
}

function lineOf(tokens: readonly Token[], place: Place, from: number): number | undefined {
	let line = 0;
	for (const { type, map, level } of tokens) {
		if (map) line = map[0];
		if (type === place && line > from && (type !== 'paragraph_open' || level === 0))
			return type === 'fence' ? line + 1 : line;
	}
	return undefined;
}
