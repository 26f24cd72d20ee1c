import { parseBlocks } from '../markdown/blocks.ts';
import { frontMatterLength } from '../markdown/frontMatter.ts';
import { plainText } from '../markdown/reading.ts';

/** What a design document refers to. */
export type NoteKind = 'decision' | 'requirement';

const folders: readonly (readonly [NoteKind, RegExp])[] = [
	['decision', /(?:^|[/_.-])(?:adrs?|rfcs?|decisions?|decision-records?)(?=[/_.-])/i],
	[
		'requirement',
		/(?:^|[/_.-])(?:prds?|specs?|specifications?|requirements?)(?=[/_.-])|(?:^|\/)features?\//i,
	],
];

/** Told by a folder or a word of the file's name; undefined for other files. `path` has `/`. */
export function noteKindOf(path: string): NoteKind | undefined {
	return folders.find(([, pattern]) => pattern.test(path))?.[0];
}

/** The kinds that words ask for: `Related ADRs`, `[Link to the requirements]`; empty where they do not tell. */
export function noteKindsIn(words: string): NoteKind[] {
	const kinds: NoteKind[] = [];
	if (/\b(?:adrs?|rfcs?|decisions?)\b/i.test(words)) kinds.push('decision');
	if (/\b(?:prds?|specs?|specifications?|requirements?|features?|epic)\b/i.test(words))
		kinds.push('requirement');
	return kinds;
}

/** A document's first heading; undefined where it has none among its first lines. */
export function titleOf(text: string): string | undefined {
	const front = frontMatterLength(text);
	for (const { level, parts } of parseBlocks(text.slice(front, front + 2_000))) {
		const heading = parts[0];
		if (level > 0 && heading?.kind === 'heading') return plainText(heading.content);
	}
	return undefined;
}
