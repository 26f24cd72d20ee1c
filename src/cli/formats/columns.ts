import stringWidth from 'string-width';

/** A character as a reader sees it. */
export interface Character {
	/** In UTF-16 units. */
	readonly length: number;
	/** In columns of a terminal. */
	readonly width: number;
}

/** Characters of one UTF-16 unit and one column each, whatever stands beside them: those of Western prose. */
const narrow =
	/^[ -~\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u2010-\u2027\u2030-\u203B\u2190-\u2193\u2200-\u22FF\u2500-\u257F]*$/;

/** Also Chinese, Japanese and Korean letters and emoji of one code point, two columns each. */
const plain =
	/^(?:[ -~\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u2010-\u2027\u2030-\u203B\u2190-\u2193\u2200-\u22FF\u2500-\u257F]|[\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]|(?![\p{RI}\p{EMod}])\p{EPres})*$/u;

/** Whether each UTF-16 unit of `text` takes one column. */
export function isNarrow(text: string): boolean {
	return narrow.test(text);
}

/** The characters from the start of `text`, at least those in the first `columns` columns and one more. */
export function* forwards(text: string, columns: number): Generator<Character> {
	const start = text.slice(0, 2 * columns + 2);
	if (plain.test(start)) yield* Array.from(start, plainCharacter);
	else for (const { segment } of graphemes().segment(text)) yield characterOf(segment);
}

/** The characters from the end of `text` back, at least those in the last `columns` columns and one more. */
export function* backwards(text: string, columns: number): Generator<Character> {
	const end = text.slice(-2 * columns - 2);
	if (plain.test(end)) {
		yield* Array.from(end, plainCharacter).reverse();
		return;
	}
	const segments = graphemes().segment(text);
	for (let at = text.length; at > 0; ) {
		const { segment, index } = segments.containing(at - 1)!;
		yield characterOf(segment);
		at = index;
	}
}

function plainCharacter(character: string): Character {
	return { length: character.length, width: isNarrow(character) ? 1 : 2 };
}

function characterOf(segment: string): Character {
	return { length: segment.length, width: stringWidth(segment) };
}

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed, for that takes a while. */
function graphemes(): Intl.Segmenter {
	segmenter ??= new Intl.Segmenter();
	return segmenter;
}
