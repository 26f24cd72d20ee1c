import { type Block, parseBlocks } from '../markdown/blocks.ts';
import { FrontMatter, frontBlock, frontMatterLength } from '../markdown/frontMatter.ts';
import { splitLines } from '../markdown/lines.ts';
import { normaliseLabel } from '../markdown/parts.ts';
import type { Recognition } from '../template/recognise.ts';
import type { Completeness, Edit, Finding, Section, Severity, Template } from '../types.ts';
import { BlockList, type Page } from './blockList.ts';
import { DocumentContext } from './context.ts';
import { Entry } from './entry.ts';
import { endsOf, headingRange, type Node } from './outline.ts';
import { buildStructure, isReworded, type Structure, sectionTraits } from './structure.ts';

export interface OpenOptions {
	readonly templates: readonly Template[];
	/** Id of the template to judge against, whatever the document says. */
	readonly template?: string | undefined;
}

interface PlacedPage {
	/** What its entries asked for, once that was looked up. */
	labels?: ReadonlySet<string>;
	readonly line: number;
	readonly severity: Severity;
	readonly findings: readonly Finding[];
}

/**
 * A Markdown document and what is incomplete in it. After any `update` everything equals what `open` gives for the same
 * text. An edit re-reads the blocks that it touches; findings elsewhere are kept, and only moved.
 */
export class DesignDocument {
	readonly #options: OpenOptions;
	#blocks: BlockList<Entry, PlacedPage>;
	#front: FrontMatter | undefined;
	#structure: Structure | undefined;
	#text: string | undefined;
	#findings: readonly Finding[] | undefined;
	#outline: readonly Section[] | undefined;
	#completeness: Completeness | undefined;
	#context = new DocumentContext();

	private constructor(text: string, options: OpenOptions) {
		this.#options = options;
		this.#blocks = new BlockList([]);
		this.#open(text);
	}

	/** Reads a whole document. Never throws, whatever the text. */
	static open(text: string, options: OpenOptions): DesignDocument {
		return new DesignDocument(text, options);
	}

	#open(text: string): void {
		const length = frontMatterLength(text);
		this.#front = length > 0 ? new FrontMatter(text.slice(0, length)) : undefined;
		const entries = parseBlocks(text.slice(length)).map((block) => new Entry(block));
		if (this.#front) entries.unshift(new Entry(frontBlock(this.#front.text)));
		this.#blocks = new BlockList(entries);
		this.#context = new DocumentContext();
		for (const entry of entries) this.#define(entry, 1);
		this.#structure = undefined;
		this.#changed();
		this.#text = text;
	}

	/**
	 * Applies edits one after another, each to the text that the one before it left, as VS Code reports them. Offsets are
	 * UTF-16 units; what lies outside the text is cut off.
	 */
	update(edits: readonly Edit[]): void {
		for (const edit of edits) this.#apply(edit);
	}

	#apply(edit: Edit): void {
		const total = this.#blocks.length;
		const start = Math.min(Math.max(0, edit.offset), total);
		const end = Math.min(start + Math.max(0, edit.length), total);
		if (start === end && edit.text === '') return;
		if (this.#blocks.size === 0 || this.#mayTouchFrontMatter(start, end, edit.text)) {
			const text = this.text;
			const next = text.slice(0, start) + edit.text + text.slice(end);
			if (!this.#replaceFrontMatter(next, next.length - total, end)) this.#open(next);
			return;
		}
		this.#replaceBlocks(start, end, edit.text);
		this.#changed();
	}

	/** Whether an edit lies in the front matter, or might make some. Only then the whole text has to be looked at. */
	#mayTouchFrontMatter(start: number, end: number, text: string): boolean {
		if (this.#front) return start <= this.#front.text.length;
		const head = this.#blocks.at(0).block.text.slice(0, 5);
		if (/^\uFEFF?---/.test(head)) return true;
		return start < 5 && (text.includes('-') || head.includes('-') || end > start);
	}

	/** Replaces the front matter alone, when it still ends where it ended. */
	#replaceFrontMatter(text: string, growth: number, end: number): boolean {
		const old = this.#front;
		if (!old) return false;
		const length = old.text.length + growth;
		const closing = /(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)$/.exec(old.text)!.index;
		if (end > closing || frontMatterLength(text) !== length) return false;
		this.#front = new FrontMatter(text.slice(0, length));
		this.#blocks.replace(0, 1, [new Entry(frontBlock(this.#front.text))]);
		this.#structure = undefined;
		this.#changed();
		this.#text = text;
		return true;
	}

	/**
	 * Reads anew from the block before the edit to the first untouched block that still starts a block: from a block's
	 * start on, Markdown does not remember what came before.
	 */
	#replaceBlocks(start: number, end: number, text: string): void {
		const blocks = this.#blocks;
		const touched = blocks.find(start);
		const last = blocks.find(end).index;
		const floor = this.#front ? 1 : 0;
		let from = Math.max(floor, touched.index - 1);
		while (from > floor && blocks.at(from).definitions.length > 0) from--;
		let begin = touched.start;
		for (const entry of blocks.slice(from, touched.index)) begin -= entry.block.text.length;
		for (let reach = 3; ; reach *= 4) {
			const to = Math.min(blocks.size, last + reach);
			const old = blocks.slice(from, to);
			const source = old.map(({ block }) => block.text).join('');
			const read = parseBlocks(source.slice(0, start - begin) + text + source.slice(end - begin));
			if (to === blocks.size) {
				this.#splice(from, old, read);
				return;
			}
			const kept = sharedStart(old, last + 1 - from, read);
			if (kept) {
				this.#splice(from, old.slice(0, kept.old), read.slice(0, kept.read));
				return;
			}
		}
	}

	/** Puts new blocks in place of `old` ones that start at index `from`; equal blocks at both ends keep their entries. */
	#splice(from: number, old: readonly Entry[], blocks: readonly Block[]): void {
		let head = 0;
		while (head < old.length && head < blocks.length && old[head]!.block.text === blocks[head]!.text) head++;
		let tail = 0;
		while (
			tail < Math.min(old.length, blocks.length) - head &&
			old.at(-1 - tail)!.block.text === blocks.at(-1 - tail)!.text
		) {
			tail++;
		}
		const removed = old.slice(head, old.length - tail);
		const added = blocks.slice(head, blocks.length - tail).map((block) => new Entry(block));
		if (removed.length === 0 && added.length === 0) return;
		this.#redefine(removed, added);
		if (!this.#keepStructure(removed, added)) this.#structure = undefined;
		this.#blocks.replace(from + head, from + head + removed.length, added);
	}

	/** Updates the labels and lets blocks that asked for one that came or went forget what they found. */
	#redefine(removed: readonly Entry[], added: readonly Entry[]): void {
		const labels = new Set(
			[...removed, ...added].flatMap((entry) => [...entry.definitions, ...titleOf(entry)]),
		);
		if (labels.size === 0) return;
		const known = (label: string) =>
			`${this.#context.definitions.has(label)} ${this.#context.headings.has(label)}`;
		const before = [...labels].map(known);
		const many = this.#context.usesReferences;
		for (const entry of removed) this.#define(entry, -1);
		for (const entry of added) this.#define(entry, 1);
		const changed = new Set([...labels].filter((label, index) => known(label) !== before[index]));
		const all = many !== this.#context.usesReferences;
		if (changed.size === 0 && !all) return;
		for (const page of this.#blocks.pages) {
			if (!all && page.cache && !asksForAny(page, changed)) continue;
			for (const entry of page.items) {
				if (!entry.forgetLabels(all ? undefined : changed)) continue;
				page.cache = undefined;
				this.#structure = undefined;
			}
		}
	}

	#define(entry: Entry, by: 1 | -1): void {
		for (const label of entry.definitions) this.#context.definitions.add(label, by);
		for (const title of titleOf(entry)) this.#context.headings.add(title, by);
	}

	/** Whether the sections stay what they are; if so they count the new entries' findings in place of the old ones'. */
	#keepStructure(removed: readonly Entry[], added: readonly Entry[]): boolean {
		const structure = this.#structure;
		const first = removed[0];
		if (!structure || !first || !added[0] || structure.statusEntry === first) return false;
		if (first.inherited.length + first.sectionFindings.length > 0) return false;
		if (first.heading) {
			if (removed.length + added.length > 2) return false;
			if (!isReworded(first, added[0], structure, this.#options.templates)) return false;
			first.node!.entry = added[0];
		} else {
			const traits = sectionTraits(removed, structure.absent);
			if (traits === undefined || traits !== sectionTraits(added, structure.absent)) return false;
		}
		const { node } = first;
		let growth = 0;
		for (const entry of removed) {
			growth -= entry.findings(this.#context).length;
		}
		for (const entry of added) {
			growth += entry.findings(this.#context).length;
			entry.node = node;
		}
		if (node) this.#count(node, growth);
		else if (growth !== 0) return false;
		return true;
	}

	#count(node: Node, growth: number): void {
		node.own += growth;
		for (let each: Node | undefined = node; each; each = each.parent) {
			const was = each.total > 0;
			each.total += growth;
			if (was !== each.total > 0) this.#completeness = undefined;
		}
	}

	#changed(): void {
		this.#text = undefined;
		this.#findings = undefined;
		this.#outline = undefined;
		if (!this.#structure) this.#completeness = undefined;
	}

	/** The whole text, as it was opened and edited. */
	get text(): string {
		this.#text ??= this.#blocks.pages
			.map(({ items }) => items.map(({ block }) => block.text).join(''))
			.join('');
		return this.#text;
	}

	/** Why the front matter could not be read; undefined when it could, or there is none. */
	get frontMatterError(): string | undefined {
		return this.#front?.error;
	}

	/** The template that the front matter names, when none has that id. */
	get unknownTemplate(): string | undefined {
		const declared = this.#front?.get('template');
		if (typeof declared !== 'string' || declared === 'none') return undefined;
		return this.#options.templates.some(({ id }) => id === declared) ? undefined : declared;
	}

	/** Why the document is taken to follow its template; undefined when it follows none. */
	get recognition(): Recognition | undefined {
		return this.#structured().recognition;
	}

	/** The template that the document declares, or that its headings follow. */
	get template(): Template | undefined {
		return this.recognition?.template;
	}

	/** What is incomplete, in document order. */
	get findings(): readonly Finding[] {
		if (this.#findings) return this.#findings;
		const { severity } = this.#structured();
		let line = 0;
		const lists: (readonly Finding[])[] = [];
		for (const page of this.#blocks.pages) {
			lists.push(this.#placedFindings(page, line, severity));
			line += page.lineCount;
		}
		this.#findings = concat(lists);
		return this.#findings;
	}

	#placedFindings(page: Page<Entry, PlacedPage>, start: number, severity: Severity): readonly Finding[] {
		const known = page.cache;
		if (known && known.line === start && known.severity === severity) return known.findings;
		const lists: (readonly Finding[])[] = [];
		let line = start;
		for (const entry of page.items) {
			lists.push(entry.placed(line, severity, this.#context));
			line += entry.block.lineCount;
		}
		const findings = concat(lists);
		page.cache = { line: start, severity, findings };
		return findings;
	}

	/** The headings as a tree. */
	get outline(): readonly Section[] {
		this.#outline ??= this.#makeOutline();
		return this.#outline;
	}

	#makeOutline(): readonly Section[] {
		const { nodes } = this.#structured();
		const lines = new Map<Entry, number>();
		let line = 0;
		let last = '';
		for (const entry of this.#blocks) {
			if (entry.heading) lines.set(entry, line);
			line += entry.block.lineCount;
			last = entry.block.text;
		}
		const end = { line, character: splitLines(last).at(-1)!.length };
		const startOf = ({ entry }: Node) => lines.get(entry)! + entry.heading!.line;
		const ends = endsOf(nodes);
		const sectionOf = (node: Node): Section => {
			const start = startOf(node);
			const next = ends[node.index];
			const heading = headingRange(node.entry);
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

	/**
	 * How far the document is: of the sections that it has or must have, those without a finding. What stands before the
	 * first heading counts as a section while it holds a finding.
	 */
	get completeness(): Completeness {
		if (this.#completeness) return this.#completeness;
		const { nodes, missing, loose } = this.#structured();
		let complete = 0;
		for (const { total } of nodes) if (total === 0) complete++;
		this.#completeness = { complete, required: nodes.length + missing + (loose > 0 ? 1 : 0) };
		return this.#completeness;
	}

	#structured(): Structure {
		if (this.#structure) return this.#structure;
		const { templates, template } = this.#options;
		const structure = buildStructure(this.#blocks, {
			templates,
			declared: template ?? this.#front?.get('template'),
			omit: this.#front?.get('omit'),
			status: this.#front?.get('status'),
			context: this.#context,
			judge: (judgedBy) => {
				if (!this.#context.judgeBy(judgedBy)) return;
				for (const page of this.#blocks.pages) {
					page.cache = undefined;
					for (const entry of page.items) entry.forget();
				}
			},
		});
		this.#structure = structure;
		this.#completeness = undefined;
		return structure;
	}
}

/** Whether a page whose findings are placed depends on one of the labels. */
function asksForAny({ items, cache }: Page<Entry, PlacedPage>, labels: ReadonlySet<string>): boolean {
	if (!cache) return true;
	cache.labels ??= new Set(items.flatMap((entry) => entry.labels));
	for (const label of labels) if (cache.labels.has(label)) return true;
	return false;
}

function titleOf({ heading }: Entry): readonly string[] {
	return heading ? [normaliseLabel(heading.title)] : [];
}

/** `flat` visits every element; this copies whole arrays. */
function concat<T>(lists: readonly (readonly T[])[]): readonly T[] {
	const none: readonly T[] = [];
	return none.concat(...lists);
}

/**
 * The first entry behind an edit that starts a block among the blocks read anew, too: how many of the old entries and of
 * the new blocks stand before it. The last entry does not count, for its end was not seen.
 */
function sharedStart(
	old: readonly Entry[],
	untouched: number,
	blocks: readonly Block[],
): { old: number; read: number } | undefined {
	const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
	const starts = new Map<number, number>();
	let start = 0;
	blocks.forEach(({ text }, index) => {
		starts.set(total - start, index);
		start += text.length;
	});
	let rest = old.slice(untouched).reduce((sum, { block }) => sum + block.text.length, 0);
	for (let index = untouched; index < old.length; index++) {
		const read = starts.get(rest);
		if (read !== undefined && read > 0) return { old: index, read };
		rest -= old[index]!.block.text.length;
	}
	return undefined;
}
