import { tagsIn } from './html.ts';

/** A tag that an HTML block leaves open or closes for an earlier one. */
export interface Tag {
	readonly name: string;
	readonly closes: boolean;
}

/** The tags that an HTML block shares with others: those which it opens and closes itself are left out. */
export function openTags(html: string): readonly Tag[] {
	const tags: Tag[] = [];
	for (const tag of tagsIn(html)) {
		const opening = tag.closes ? tags.findLastIndex(({ name, closes }) => name === tag.name && !closes) : -1;
		if (opening >= 0) tags.length = opening;
		else tags.push(tag);
	}
	return tags;
}

/**
 * Blocks that one HTML element spans, such as `<details>` in one and `</details>` in a later one: the index of the first
 * to that behind the last. What is never closed stands alone.
 */
export function spansOf(blocks: readonly { readonly tags: readonly Tag[] }[]): ReadonlyMap<number, number> {
	const spans = new Map<number, number>();
	const open: { name: string; index: number }[] = [];
	blocks.forEach(({ tags }, index) => {
		for (const { name, closes } of tags) {
			if (!closes) {
				open.push({ name, index });
				continue;
			}
			const match = open.findLastIndex((each) => each.name === name);
			if (match < 0) continue;
			spans.set(open[match]!.index, index + 1);
			open.length = match;
		}
	});
	return spans;
}
