/** From `start` up to, not including, `end`; offsets in UTF-16 units. */
export interface TextPlace {
	readonly start: number;
	readonly end: number;
}

/**
 * Where a piece of Markdown stands in the text that is shown for it: one place for each of its lines that is found, none
 * when it is not shown. It is looked for from the offset `from` on, where its line starts, behind as many others like it
 * as `before` says; else wherever it is nearest. Markup and white space count for nothing.
 */
export function placesOf(shown: string, source: string, from: number, before: number): TextPlace[] {
	const letters = lettersOf(shown);
	const places: TextPlace[] = [];
	let at = letters.offsets.findIndex((offset) => offset >= from);
	if (at < 0) at = letters.offsets.length;
	for (const [index, line] of source.split(/(?:\r\n?|\n)[\s>]*/).entries()) {
		const wanted = lettersOf(line).text;
		const found = wanted === '' ? -1 : nearest(letters.text, wanted, at, index === 0 ? before : 0);
		if (found < 0) continue;
		at = found + wanted.length;
		places.push({ start: letters.offsets[found]!, end: letters.offsets[at - 1]! + 1 });
	}
	return places;
}

/** What Markdown does not spend on markup, and where it stands. */
function lettersOf(text: string): { readonly text: string; readonly offsets: readonly number[] } {
	const found = [...text.matchAll(/[^\s*_~`\\|]/g)];
	return { text: found.map(([letter]) => letter).join(''), offsets: found.map(({ index }) => index) };
}

function nearest(text: string, wanted: string, from: number, before: number): number {
	let last = -1;
	let found = text.indexOf(wanted, from);
	for (let left = before; found >= 0 && left >= 0; left--) {
		last = found;
		found = text.indexOf(wanted, found + wanted.length);
	}
	return last >= 0 ? last : text.lastIndexOf(wanted, from);
}
