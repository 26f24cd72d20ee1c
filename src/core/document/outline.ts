import type { FormerHeading, Heading } from '../template/fit.ts';
import type { TemplateSection } from '../types.ts';
import type { Entry } from './entry.ts';

/** A heading of a document and what stands below it. */
export class Node implements Heading {
	entry: Entry;
	readonly level: number;
	readonly index: number;
	readonly parent: Node | undefined;
	readonly children: Node[] = noNodes.slice();
	fit: Heading['fit'];
	template: TemplateSection | undefined;
	/** Whether a reader sees anything between the heading and the next one. */
	filled = false;
	/** Whether the first thing below the heading says that the section does not apply. */
	notApplicable = false;
	/** Findings at the heading, below it, and in its subsections. */
	total = 0;

	constructor(entry: Entry, index: number, parent: Node | undefined) {
		this.entry = entry;
		this.level = entry.block.level;
		this.index = index;
		this.parent = parent;
		parent?.children.push(this);
	}

	get key(): string {
		return this.entry.heading!.key;
	}

	get lead(): string {
		return this.entry.heading!.lead;
	}

	get gloss(): string {
		return this.entry.heading!.gloss;
	}

	/** Puts another entry's words in place of its own. Returns what it was. */
	reword(entry: Entry): FormerHeading {
		const { key, fit } = this;
		this.entry = entry;
		this.fit = undefined;
		entry.node = this;
		return { key, fit };
	}

	/** Counts so many findings more. Says whether a section has become complete or incomplete by that. */
	add(growth: number): boolean {
		if (growth === 0) return false;
		let matters = false;
		for (let node: Node | undefined = this; node; node = node.parent) {
			const was = node.total > 0;
			node.total += growth;
			matters ||= was !== node.total > 0;
		}
		return matters;
	}
}

/** Copied, for such a list leads to all of its document: see `plain.ts`. */
const noNodes: readonly Node[] = [];

export interface Tree {
	readonly nodes: readonly Node[];
	/** The only heading of level 1, when it comes first. */
	readonly title: Node | undefined;
}

/** Reads the headings among a document's entries, and tells every entry its section. */
export function buildTree(entries: readonly Entry[]): Tree {
	const nodes: Node[] = [];
	let node: Node | undefined;
	let untouched = true;
	for (const entry of entries) {
		if (entry.heading) {
			let parent = node;
			while (parent && parent.level >= entry.block.level) parent = parent.parent;
			node = new Node(entry, nodes.length, parent);
			nodes.push(node);
			untouched = true;
		} else if (node && entry.filled) {
			if (untouched) node.notApplicable = entry.notApplicable;
			node.filled = true;
			untouched = false;
		}
		entry.node = node;
	}
	const single = nodes[0]?.level === 1 && nodes.filter(({ level }) => level === 1).length === 1;
	return { nodes, title: single ? nodes[0] : undefined };
}

/** For each node the next one of its level or a higher one, where its section ends; undefined where the document does. */
export function endsOf(nodes: readonly Node[]): (Node | undefined)[] {
	const ends = new Array<Node | undefined>(nodes.length);
	const open: Node[] = [];
	for (const node of nodes) {
		while (open.length > 0 && open.at(-1)!.level >= node.level) ends[open.pop()!.index] = node;
		open.push(node);
	}
	return ends;
}
