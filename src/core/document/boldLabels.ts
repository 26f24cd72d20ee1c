import { labelKey } from '../template/titles.ts';
import { Counts } from './counts.ts';
import type { Entry } from './entry.ts';
import type { Node } from './outline.ts';

/** Label keys of the bold words in a document whose sections were read: they may stand for headings. */
export class BoldLabels {
	/** How often each occurs, wherever it stands. */
	readonly all = new Counts();
	/** The same of each section's own text. */
	readonly #below = new Map<Node, Counts>();

	constructor(entries: Iterable<Entry>) {
		for (const entry of entries) this.add(entry, 1);
	}

	/** An entry has come, or goes; it knows its section. */
	add({ boldLabels, heading, node }: Entry, by: 1 | -1): void {
		for (const label of boldLabels) {
			const key = labelKey(label);
			this.all.add(key, by);
			if (!heading && node) this.#countsOf(node).add(key, by);
		}
	}

	/** Those in the text between a heading and the next. */
	below(node: Node): Counts {
		return this.#below.get(node) ?? none;
	}

	#countsOf(node: Node): Counts {
		const counts = this.#below.get(node) ?? new Counts();
		this.#below.set(node, counts);
		return counts;
	}
}

const none = new Counts();
