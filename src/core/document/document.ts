import type { BlockList, Page } from '../markdown/blockList.ts';
import { type Block, parseBlocks } from '../markdown/blocks.ts';
import { type BlockReader, BlockText, type Splice } from '../markdown/blockText.ts';
import { frontBlock } from '../markdown/frontMatter.ts';
import { Recogniser, type Recognition } from '../template/recognise.ts';
import { indexOf, isPromptOf } from '../template/templateIndex.ts';
import { outlineOf } from '../template/templateOutline.ts';
import type { Completeness, DiagramCheck, Edit, Finding, Section, Severity, Template } from '../types.ts';
import { DocumentContext, enclosureAsked } from './context.ts';
import { Enclosures } from './enclosures.ts';
import { Entry } from './entry.ts';
import { concat, JoinedFindings, place } from './placed.ts';
import { keptQuestionIn } from './questions.ts';
import { makeOutline } from './sections.ts';
import {
	buildStructure,
	isReworded,
	missingAt,
	type Reworded,
	recognise,
	rewordStructure,
	type Structure,
	type StructureOptions,
	sectionTraits,
	structureSteps,
} from './structure.ts';

export interface OpenOptions {
	readonly templates: readonly Template[];
	/** Id of the template to judge against, whatever the document says. */
	readonly template?: string | undefined;
	/** Without it, diagrams are taken to be right. */
	readonly checkDiagram?: DiagramCheck | undefined;
}

interface PlacedPage {
	/** What its entries asked for, once that was looked up. */
	labels?: ReadonlySet<string>;
	readonly line: number;
	readonly severity: Severity;
	readonly findings: readonly Finding[];
}

const entryReader: BlockReader<Block, Entry> = {
	read: parseBlocks,
	keep: (block) => new Entry(block),
	keepFrontMatter: ({ text }) => new Entry(frontBlock(text)),
	defines: ({ definitions }) => definitions.length > 0,
};

/**
 * A Markdown document and what is incomplete in it. After any `update` everything equals what `open` gives for the same
 * text. An edit re-reads the blocks that it touches; findings elsewhere are kept, and only moved.
 */
export class DesignDocument {
	readonly #options: OpenOptions;
	readonly #source: BlockText<Block, Entry, PlacedPage>;
	#structure: Structure | undefined;
	/** The structure before a heading was reworded, while there is none. */
	#reworded: Reworded | undefined;
	/** How often it has changed. */
	#changes = 0;
	#findings: readonly Finding[] | undefined;
	readonly #joined = new JoinedFindings();
	#outline: readonly Section[] | undefined;
	#completeness: Completeness | undefined;
	#context!: DocumentContext;
	#recogniser!: Recogniser;
	#enclosures!: Enclosures;

	private constructor(text: string, options: OpenOptions) {
		this.#options = options;
		this.#source = new BlockText<Block, Entry, PlacedPage>(text, entryReader);
		this.#opened();
	}

	/** Reads a whole document. Never throws, whatever the text. */
	static open(text: string, options: OpenOptions): DesignDocument {
		return new DesignDocument(text, options);
	}

	/**
	 * Applies edits one after another, each to the text that the one before it left, as VS Code reports them. Offsets are
	 * UTF-16 units; what lies outside the text is cut off.
	 */
	update(edits: readonly Edit[]): void {
		for (const edit of edits) {
			const splice = this.#source.apply(edit);
			if (splice) this.#replaced(splice);
			else this.#opened();
		}
	}

	/**
	 * Does in steps of a few milliseconds what the first look at `findings` takes, for a host in which others wait for their
	 * turn. It may be edited in between, and need not be gone through to its end: a look does what is left.
	 */
	*prepare(): Generator<void> {
		for (const template of this.#options.templates) {
			indexOf(template);
			yield;
		}
		const options = this.#structureOptions();
		const template = recognise(options)?.template;
		options.judge(template);
		const outline = template && outlineOf(template);
		for (let at = 0; at < this.#blocks.size; at++) {
			const entry = this.#blocks.at(at);
			entry.findings(this.#context);
			// What it is like is remembered, for the sections to be matched sooner.
			if (entry.heading) outline?.reworded(entry.heading.key);
			yield;
		}
		// The steps put the entries into a new tree: the old structure is worth nothing any more.
		if (!this.#structure) this.#reworded = undefined;
		const changes = this.#changes;
		const steps = structureSteps(this.#blocks, this.#structureOptions());
		while (!this.#structure && changes === this.#changes) {
			const { done, value } = steps.next();
			if (done) this.#keep(value);
			yield;
		}
		if (this.findings) yield;
	}

	/**
	 * To be called when `checkDiagram` answers otherwise for these sources than it did. Says whether the document asked
	 * about one of them; afterwards everything equals what `open` gives with the new answers.
	 */
	recheckDiagrams(sources: ReadonlySet<string>): boolean {
		let matters = false;
		for (const { items } of this.#blocks.pages) {
			for (const entry of items) {
				if (!entry.asksAbout(sources)) continue;
				matters = true;
				this.#recheck(entry);
			}
		}
		if (matters) this.#changed();
		return matters;
	}

	/** The sections stay what they are; they count the entry's new findings in place of the old ones. */
	#recheck(entry: Entry): void {
		const before = this.#structure ? entry.findings(this.#context).length : 0;
		entry.forget();
		if (!this.#structure || !entry.node) {
			this.#forgetStructure();
			return;
		}
		const growth = entry.findings(this.#context).length - before;
		if (entry.node.add(growth)) this.#completeness = undefined;
	}

	#opened(): void {
		const { templates } = this.#options;
		this.#enclosures = new Enclosures(
			() => this.#blocks,
			(prompt) => isPromptOf(templates, prompt),
		);
		this.#context = new DocumentContext(this.#enclosures, this.#options.checkDiagram);
		this.#recogniser = new Recogniser(this.#options.templates);
		for (const { items } of this.#blocks.pages) for (const entry of items) this.#define(entry, 1);
		this.#forgetStructure();
		this.#changed();
	}

	#replaced({ removed, added }: Splice<Entry>): void {
		if (removed.length + added.length === 0) return;
		this.#redefine(removed, added);
		if (!this.#keepStructure(removed, added)) this.#forgetStructure();
		this.#changed();
	}

	#forgetStructure(): void {
		this.#structure = undefined;
		this.#reworded = undefined;
	}

	get #blocks(): BlockList<Entry, PlacedPage> {
		return this.#source.blocks;
	}

	/** Updates the labels and lets blocks that asked for one that came or went forget what they found. */
	#redefine(removed: readonly Entry[], added: readonly Entry[]): void {
		const labels = new Set(
			[...removed, ...added].flatMap((entry) => [...entry.definitions, ...titleOf(entry)]),
		);
		const known = (label: string) =>
			`${this.#context.definitions.has(label)} ${this.#context.headings.has(label)}`;
		const before = [...labels].map(known);
		const many = this.#context.usesReferences;
		for (const entry of removed) this.#define(entry, -1);
		for (const entry of added) this.#define(entry, 1);
		const changed = new Set([...labels].filter((label, index) => known(label) !== before[index]));
		if (this.#enclosures.replace(removed, added, this.#context.usesReferences)) changed.add(enclosureAsked);
		const all = many !== this.#context.usesReferences;
		if (changed.size === 0 && !all) return;
		for (const page of this.#blocks.pages) {
			if (!all && page.cache && !asksForAny(page, changed)) continue;
			for (const entry of page.items) {
				if (entry.forgetLabels(all ? undefined : changed)) this.#forgetStructure();
			}
		}
	}

	#define(entry: Entry, by: 1 | -1): void {
		for (const label of entry.definitions) this.#context.definitions.add(label, by);
		for (const title of titleOf(entry)) this.#context.headings.add(title, by);
		if (entry.heading) this.#recogniser.add(entry.heading.key, by);
	}

	/** Whether the sections stay what they are; if so they count the new entries' findings in place of the old ones'. */
	#keepStructure(removed: readonly Entry[], added: readonly Entry[]): boolean {
		const structure = this.#structure;
		const first = removed[0];
		if (!structure || !first || !added[0] || structure.statusEntry === first) return false;
		if (first.block.type === 'front_matter') return false;
		if (first.inherited.length > 0 || first.isBehindQuestion) return false;
		const asks = (entry: Entry) => entry.inherited.length > 0 || keptQuestionIn(entry, this.#context);
		if (removed.some(asks) || added.some(asks)) return false;
		if (first.heading) {
			if (removed.length + added.length > 2 || !isReworded(first, added[0])) return false;
			const missing = structure.missing - missingAt(first, this.#context);
			const node = first.node!;
			this.#reworded = { structure: { ...structure, missing }, node, before: node.reword(added[0]) };
			this.#structure = undefined;
		} else {
			if (first.sectionFindings.length > 0) return false;
			const traits = sectionTraits(removed, structure.mayTell);
			if (traits === undefined || traits !== sectionTraits(added, structure.mayTell)) return false;
		}
		const { node } = first;
		const { boldLabels } = this.#context;
		let growth = 0;
		for (const entry of removed) {
			growth -= entry.findings(this.#context).length;
			boldLabels?.add(entry, -1);
		}
		for (const entry of added) {
			growth += entry.findings(this.#context).length;
			entry.node = node;
			boldLabels?.add(entry, 1);
		}
		if (!node) return growth === 0;
		if (node.add(growth)) this.#completeness = undefined;
		return true;
	}

	#changed(): void {
		this.#changes++;
		this.#findings = undefined;
		this.#outline = undefined;
		if (!this.#structure) this.#completeness = undefined;
	}

	/** Of the text, in UTF-16 units. */
	get length(): number {
		return this.#blocks.length;
	}

	/** The whole text, as it was opened and edited. */
	get text(): string {
		return this.#source.text;
	}

	/** Why the front matter could not be read; undefined when it could, or there is none. */
	get frontMatterError(): string | undefined {
		return this.#source.frontMatter?.error;
	}

	/** The template that the front matter names, when none has that id. */
	get unknownTemplate(): string | undefined {
		const declared = this.#source.frontMatter?.get('template');
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

	/** The document's status in its author's words: `Draft`; undefined while it has none, or a choice not made. */
	get status(): string | undefined {
		return this.#structured().status;
	}

	/** What is incomplete, in document order. The array is the same as long as nothing in it differs. */
	get findings(): readonly Finding[] {
		if (this.#findings) return this.#findings;
		const { severity } = this.#structured();
		let line = 0;
		const lists: (readonly Finding[])[] = [];
		for (const page of this.#blocks.pages) {
			lists.push(this.#placedFindings(page, line, severity));
			line += page.lineCount;
		}
		this.#findings = this.#joined.join(lists);
		return this.#findings;
	}

	#placedFindings(page: Page<Entry, PlacedPage>, line: number, severity: Severity): readonly Finding[] {
		const known = page.cache;
		if (known && known.line === line && known.severity === severity) return known.findings;
		const findings = known
			? known.findings.map((finding) => place(finding, line - known.line, severity))
			: this.#findingsOf(page, line, severity);
		page.cache = { ...known, line, severity, findings };
		return findings;
	}

	#findingsOf({ items }: Page<Entry, PlacedPage>, start: number, severity: Severity): readonly Finding[] {
		let line = start;
		return concat(
			items.map((entry) => {
				const findings = entry.placed(line, severity, this.#context);
				line += entry.block.lineCount;
				return findings;
			}),
		);
	}

	/** The headings as a tree. */
	get outline(): readonly Section[] {
		this.#outline ??= makeOutline(this.#structured().nodes, this.#blocks);
		return this.#outline;
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
		const options = this.#structureOptions();
		const reworded = this.#reworded && rewordStructure(this.#reworded, this.#blocks, options);
		return this.#keep(reworded ?? buildStructure(this.#blocks, options));
	}

	#keep(structure: Structure): Structure {
		this.#reworded = undefined;
		this.#structure = structure;
		this.#completeness = undefined;
		return structure;
	}

	#structureOptions(): StructureOptions {
		const { templates, template } = this.#options;
		return {
			templates,
			declared: template ?? this.#source.frontMatter?.get('template'),
			omit: this.#source.frontMatter?.get('omit'),
			status: this.#source.frontMatter?.get('status'),
			context: this.#context,
			recogniser: this.#recogniser,
			judge: (judgedBy) => {
				if (!this.#context.judgeBy(judgedBy)) return;
				for (const entry of this.#blocks) entry.forget();
			},
		};
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
	return heading ? [heading.label] : [];
}
