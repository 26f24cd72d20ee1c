import { splitLines } from '../markdown/lines.ts';
import type { Section } from '../types.ts';
import type { Entry } from './entry.ts';
import { endsOf, type Node } from './outline.ts';

/** The headings of a document as a tree, with their places among its entries. */
export function makeOutline(nodes: readonly Node[], entries: Iterable<Entry>): readonly Section[] {
	const lines = new Map<Entry, number>();
	let line = 0;
	let last = '';
	for (const entry of entries) {
		if (entry.heading) lines.set(entry, line);
		line += entry.block.lineCount;
		last = entry.block.text;
	}
	const end = { line, character: splitLines(last).at(-1)!.length };
	const startOf = ({ entry }: Node) => lines.get(entry)! + entry.headingRange.start.line;
	const ends = endsOf(nodes);
	const sectionOf = (node: Node): Section => {
		const start = startOf(node);
		const next = ends[node.index];
		const heading = node.entry.headingRange;
		const shift = lines.get(node.entry)!;
		return {
			title: node.entry.heading!.title,
			level: node.level,
			range: {
				start: { line: start, character: 0 },
				end: next ? { line: startOf(next), character: 0 } : end,
			},
			heading: {
				start: { line: shift + heading.start.line, character: heading.start.character },
				end: { line: shift + heading.end.line, character: heading.end.character },
			},
			template: node.template,
			complete: node.total === 0,
			children: node.children.map(sectionOf),
		};
	};
	return nodes.filter(({ parent }) => !parent).map(sectionOf);
}
