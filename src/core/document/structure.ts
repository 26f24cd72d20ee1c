import type { BlockList } from '../markdown/blockList.ts';
import { plainText } from '../markdown/reading.ts';
import { severityOf } from '../status/severity.ts';
import { alternativesOf } from '../template/choices.ts';
import { type FormerHeading, isAlike } from '../template/fit.ts';
import { type Match, matchHeadings } from '../template/matching.ts';
import type { Recogniser, Recognition } from '../template/recognise.ts';
import { labelKey, titleKey } from '../template/titles.ts';
import type { Severity, Template, TemplateSection } from '../types.ts';
import { type AbsentSection, findAbsentSections, reportMissing } from './absentSections.ts';
import { BoldLabels } from './boldLabels.ts';
import type { DocumentContext } from './context.ts';
import { findEmptySections } from './emptySections.ts';
import type { Entry, SectionFinding } from './entry.ts';
import { buildTree, type Node, type Tree } from './outline.ts';
import { isAnswer, isBetween, keptQuestionIn } from './questions.ts';
import { SectionFindings } from './sectionFindings.ts';
import type { Directive } from './silence.ts';

/** What a document's sections tell. It stays valid while edits change nothing that sections depend on. */
export interface Structure extends Tree {
	readonly recognition: Recognition | undefined;
	/** Which of the template's sections the headings are; undefined without a template. */
	readonly match: Match | undefined;
	readonly absentSections: readonly AbsentSection[];
	/** How many sections the template requires that are not there. */
	readonly missing: number;
	/** Whether a bold label, by its key, may tell that a section is there for which no heading stands; undefined where all have one. */
	readonly mayTell: ((label: string) => boolean) | undefined;
	/** Findings before the first heading. */
	readonly loose: number;
	readonly severity: Severity;
	/** In the author's words; undefined while there is none. */
	readonly status: string | undefined;
	/** The entry whose words are the document's status, when they are a section's. */
	readonly statusEntry: Entry | undefined;
}

export interface StructureOptions {
	readonly templates: readonly Template[];
	/** From the front matter or the caller, whatever it is. */
	readonly declared: unknown;
	readonly omit: unknown;
	readonly status: unknown;
	readonly context: DocumentContext;
	readonly recogniser: Recogniser;
	/** Called with the template before findings are counted. */
	readonly judge: (template: Template | undefined) => void;
}

export function buildStructure<T>(blocks: BlockList<Entry, T>, options: StructureOptions): Structure {
	const steps = structureSteps(blocks, options);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** The same step by step; worth nothing when the blocks change in between. */
export function* structureSteps<T>(
	blocks: BlockList<Entry, T>,
	options: StructureOptions,
): Generator<void, Structure> {
	const { context } = options;
	const entries = blocks.toArray();
	const tree = buildTree(entries);
	context.boldLabels = undefined;
	yield;
	const recognition = recognise(options);
	options.judge(recognition?.template);
	const sections = matchSections(tree, recognition, options);
	yield;
	const found = findInSections(tree.nodes, tree, sections, blocks, context);
	yield;
	tellSurroundings(entries, found, context);
	yield;
	const counts = countFindings(entries, context);
	const status = statusOf(tree, entries, options.status);
	return {
		...tree,
		recognition,
		...sections,
		...counts,
		severity: severityOf(status.text),
		status: status.text && plainText(status.text.trim()),
		statusEntry: status.entry,
	};
}

/** A structure in which a heading was reworded that stays where it is in the tree. */
export interface Reworded {
	readonly structure: Structure;
	readonly node: Node;
	readonly before: FormerHeading;
}

/**
 * The structure by the new words: what stands between headings is not looked at, nor are other headings where all are still the
 * same sections of the template. Undefined when the document follows another template by them.
 */
export function rewordStructure<T>(
	{ structure, node, before }: Reworded,
	blocks: BlockList<Entry, T>,
	options: StructureOptions,
): Structure | undefined {
	const recognition = recognise(options);
	if (recognition?.template !== structure.recognition?.template) return undefined;
	const { nodes, match } = structure;
	const isSame = !match || isAlike(before, node, match.places[node.index]!, structure.recognition!.template);
	const sections = isSame ? structure : matchSections(structure, recognition, options);
	// The section before may share the text below a heading; the second heading may go on with the title.
	const some = isSame ? nodes.slice(Math.max(0, node.index - 1), Math.max(2, node.index + 1)) : nodes;
	const found = findInSections(some, structure, sections, blocks, options.context);
	let { loose, missing } = structure;
	const tell = (entry: Entry | undefined) => {
		if (!entry) return;
		const sectionFindings = found.of(entry);
		if (sectionFindings.length + entry.sectionFindings.length === 0) return;
		const growth = -entry.findings(options.context).length;
		missing -= missingAt(entry, options.context);
		entry.setSurroundings(sectionFindings, entry.inherited);
		missing += missingAt(entry, options.context);
		const grown = growth + entry.findings(options.context).length;
		if (entry.node) entry.node.add(grown);
		else loose += grown;
	};
	for (const { entry } of some) tell(entry);
	if (blocks.first && !blocks.first.heading) tell(blocks.first);
	return { ...structure, ...sections, recognition, loose, missing };
}

type Sections = Pick<Structure, 'match' | 'absentSections' | 'mayTell'>;

/** Tells each heading its section of the template, and finds which sections have none. */
function matchSections(
	tree: Tree,
	recognition: Recognition | undefined,
	{ omit }: StructureOptions,
): Sections {
	if (!recognition) return { match: undefined, absentSections: [], mayTell: undefined };
	const match = matchHeadings(tree.nodes, recognition.template);
	for (const node of tree.nodes) node.template = match.flat[match.places[node.index]!]?.section;
	const absentSections = findAbsentSections(tree, match, omitted(omit));
	if (absentSections.length === 0) return { match, absentSections, mayTell: undefined };
	const known = new Set(absentSections.flatMap(({ labels, fields }) => [...labels, ...fields]));
	const parts = absentSections.flatMap(({ part }) => part ?? []);
	const mayTell = (label: string) =>
		known.has(label) || parts.some((part) => part.isMeantBy(label) || part.fieldsAbove.includes(label));
	return { match, absentSections, mayTell };
}

/** The sections that are missing, and those of `some` nodes that are empty. */
function findInSections<T>(
	some: readonly Node[],
	tree: Tree,
	{ match, absentSections }: Sections,
	blocks: BlockList<Entry, T>,
	context: DocumentContext,
): SectionFindings {
	const found = new SectionFindings();
	if (absentSections.length > 0) {
		context.boldLabels ??= new BoldLabels(blocks);
		reportMissing(absentSections, blocks.first, context.boldLabels, match!.labels, found);
	}
	findEmptySections(some, tree, match && titleSectionOf(match), found);
	return found;
}

/** The template's title; where it has its sections on the same level, its first heading if that is all prompt. */
function titleSectionOf({ flat, title }: Match): TemplateSection | undefined {
	return flat[title >= 0 || !flat[0]?.pattern.anything ? title : 0]?.section;
}

/** The template that is declared, or shown by the headings. */
export function recognise({ templates, declared, recogniser }: StructureOptions): Recognition | undefined {
	if (declared === false || declared === 'none') return undefined;
	const template = templates.find(({ id }) => id === declared);
	return template ? { template, by: 'declared' } : recogniser.recognition;
}

function omitted(omit: unknown): ReadonlySet<string> {
	const names = Array.isArray(omit) ? omit : typeof omit === 'string' ? omit.split(',') : [];
	return new Set(names.map((name) => titleKey(String(name))));
}

/** Tells each entry what the sections found at it, what the entry before it silences, and that the one behind it answers. */
function tellSurroundings(entries: readonly Entry[], found: SectionFindings, context: DocumentContext): void {
	let inherited: readonly Directive[] = nothing;
	let silenceQuestion: (() => void) | undefined;
	for (const entry of entries) {
		const directives = inherited;
		const sectionFindings = entry.heading || entry === entries[0] ? found.of(entry) : none;
		entry.setSurroundings(sectionFindings, directives);
		inherited = entry.directives.length > 0 ? handedOn(entry) : nothing;
		entry.isBehindQuestion = silenceQuestion !== undefined;
		if (silenceQuestion && isBetween(entry, context)) continue;
		if (silenceQuestion && isAnswer(entry, context)) silenceQuestion();
		const question = keptQuestionIn(entry, context);
		silenceQuestion = question && silencer(entry, sectionFindings, [...directives, question]);
	}
}

function silencer(
	entry: Entry,
	sectionFindings: readonly SectionFinding[],
	directives: readonly Directive[],
): () => void {
	return () => entry.setSurroundings(sectionFindings, directives);
}

const nothing: readonly Directive[] = [];
const none: readonly SectionFinding[] = [];

/** Directives in a block's last line are about the first line of the next. */
function handedOn({ directives, block }: Entry): readonly Directive[] {
	const own = directives.filter(({ line }) => line >= block.lineCount);
	return own.length > 0 ? own.map(({ rules }) => ({ rules, line: 0 })) : nothing;
}

/** Counts findings into the sections; returns how many stand before the first heading, and how many sections are missing. */
function countFindings(
	entries: readonly Entry[],
	context: DocumentContext,
): { readonly loose: number; readonly missing: number } {
	let loose = 0;
	let missing = 0;
	for (const entry of entries) {
		const { length } = entry.findings(context);
		if (entry.node) entry.node.add(length);
		else loose += length;
		missing += missingAt(entry, context);
	}
	return { loose, missing };
}

/** How many sections are reported as missing there. */
export function missingAt(entry: Entry, context: DocumentContext): number {
	if (entry.sectionFindings.length === 0) return 0;
	return entry.findings(context).filter(({ rule }) => rule === 'missing-section').length;
}

/** From the front matter, else a field near the top, else a section of that name. */
function statusOf(
	{ nodes }: Tree,
	entries: readonly Entry[],
	declared: unknown,
): { text?: string; entry?: Entry } {
	if (typeof declared === 'string') return made(declared);
	for (const entry of entries) {
		if (entry.node && entry.node.index > 1) break;
		if (entry.status !== undefined) return made(entry.status);
	}
	const section = nodes.find(({ entry }) => entry.heading!.key === 'status');
	const entry = section && entries.find((each) => each.filled && each.node === section);
	return entry ? { ...made(entry.opening), entry } : {};
}

/** A status of which all alternatives still stand there is none; of `~~Draft~~ Approved` and `Draft | **Approved**` the one that is meant counts. */
function made(status: string): { text?: string } {
	if (alternativesOf(status.trim())) return {};
	const kept = status.replace(/~~[^~]*~~/g, ' ').trim();
	const chosen = kept.includes(' | ') ? /\*\*([^*]+)\*\*/.exec(kept)?.[1] : undefined;
	return { text: chosen ?? kept };
}

/**
 * What sections know of a run of blocks without headings. While it is the same, replacing one run by another leaves the
 * sections as they are. Undefined for a run that sections depend on in other ways.
 */
export function sectionTraits(entries: readonly Entry[], mayTell: Structure['mayTell']): string | undefined {
	const traits: unknown[] = [];
	for (const { heading, directives, status, boldLabels } of entries) {
		if (heading || directives.length > 0) return undefined;
		if (status !== undefined) traits.push({ status });
		if (mayTell) traits.push(...boldLabels.map(labelKey).filter(mayTell));
	}
	const first = entries.find(({ filled }) => filled);
	return JSON.stringify([first !== undefined, first?.notApplicable, traits]);
}

/** Whether a heading was only reworded, so that it stays where it is in the tree and says no more of the status than before. */
export function isReworded(before: Entry, after: Entry): boolean {
	const { heading: old } = before;
	const { heading } = after;
	if (!old || !heading || before.block.level !== after.block.level) return false;
	if (before.directives.length + after.directives.length > 0) return false;
	return old.key !== 'status' && heading.key !== 'status' && before.status === after.status;
}
