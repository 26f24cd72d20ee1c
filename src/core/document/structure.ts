import type { BlockList } from '../markdown/blockList.ts';
import { plainText } from '../markdown/reading.ts';
import { severityOf } from '../status/severity.ts';
import { alternativesOf } from '../template/prompts.ts';
import {
	fitsAlike,
	type Heading,
	matchHeadings,
	type Recognition,
	recogniseTemplate,
} from '../template/recognise.ts';
import { labelKey, leadKey, titleKey } from '../template/titles.ts';
import type { Severity, Template, TemplateSection } from '../types.ts';
import type { DocumentContext } from './context.ts';
import type { Entry } from './entry.ts';
import {
	buildTree,
	findAbsentSections,
	findEmptySections,
	headingsOf,
	type Node,
	reportMissing,
	SectionFindings,
	type Tree,
} from './outline.ts';
import { isAnswer, keptQuestionIn } from './questions.ts';
import type { Directive } from './silence.ts';

/** What a document's sections tell. It stays valid while edits change nothing that sections depend on. */
export interface Structure extends Tree {
	readonly recognition: Recognition | undefined;
	/** How many sections the template requires that are not there. */
	readonly missing: number;
	/** Label keys of the sections that no heading stands for; a bold label may. */
	readonly absent: ReadonlySet<string>;
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
	/** Called with the template before findings are counted. */
	readonly judge: (template: Template | undefined) => void;
}

export function buildStructure<T>(blocks: BlockList<Entry, T>, options: StructureOptions): Structure {
	const entries = [...blocks];
	const tree = buildTree(entries);
	const headings = headingsOf(tree);
	const recognition = recognise(headings, options);
	options.judge(recognition?.template);
	const found = new SectionFindings();
	let absent: ReadonlySet<string> = new Set();
	let titleSection: TemplateSection | undefined;
	if (recognition) {
		const match = matchHeadings(headings, recognition.template);
		titleSection = match.flat[match.title]?.section;
		for (const node of tree.nodes) node.template = match.flat[match.places[node.index]!]?.section;
		const absentSections = findAbsentSections(tree, entries, match, omitted(options.omit));
		absent = new Set(absentSections.flatMap(({ label }) => label ?? []));
		reportMissing(absentSections, entries, found);
	}
	findEmptySections(tree, titleSection, found);
	tellSurroundings(blocks, found, options.context);
	const counts = countFindings(tree, entries, options.context);
	const status = statusOf(tree, entries, options.status);
	return {
		...tree,
		recognition,
		...counts,
		absent,
		severity: severityOf(status.text),
		status: status.text && plainText(status.text.trim()),
		statusEntry: status.entry,
	};
}

function recognise(
	headings: readonly Heading[],
	{ templates, declared }: StructureOptions,
): Recognition | undefined {
	if (declared === false || declared === 'none') return undefined;
	const template = templates.find(({ id }) => id === declared);
	return template ? { template, by: 'declared' } : recogniseTemplate(headings, templates);
}

function omitted(omit: unknown): ReadonlySet<string> {
	const names = Array.isArray(omit) ? omit : typeof omit === 'string' ? omit.split(',') : [];
	return new Set(names.map((name) => titleKey(String(name))));
}

/** Tells each entry what the sections found at it, what the entry before it silences, and that the one behind it answers. */
function tellSurroundings<T>(
	blocks: BlockList<Entry, T>,
	found: SectionFindings,
	context: DocumentContext,
): void {
	let inherited: readonly Directive[] = nothing;
	let silenceQuestion: (() => void) | undefined;
	for (const page of blocks.pages) {
		for (const entry of page.items) {
			const directives = inherited;
			if (entry.setSurroundings(found.of(entry), directives)) page.cache = undefined;
			inherited = entry.directives.length > 0 ? handedOn(entry) : nothing;
			entry.isBehindQuestion = silenceQuestion !== undefined;
			if (silenceQuestion && !entry.filled && !entry.heading) continue;
			if (silenceQuestion && isAnswer(entry, context)) silenceQuestion();
			const question = keptQuestionIn(entry, context);
			silenceQuestion =
				question &&
				(() => {
					entry.setSurroundings(found.of(entry), [...directives, question]);
					page.cache = undefined;
				});
		}
	}
}

const nothing: readonly Directive[] = [];

/** Directives in a block's last line are about the first line of the next. */
function handedOn({ directives, block }: Entry): readonly Directive[] {
	const own = directives.filter(({ line }) => line >= block.lineCount);
	return own.length > 0 ? own.map(({ rules }) => ({ rules, line: 0 })) : nothing;
}

/** Counts findings into the sections; returns how many stand before the first heading, and how many sections are missing. */
function countFindings(
	{ nodes }: Tree,
	entries: readonly Entry[],
	context: DocumentContext,
): { readonly loose: number; readonly missing: number } {
	let loose = 0;
	let missing = 0;
	for (const entry of entries) {
		const findings = entry.findings(context);
		if (entry.node) entry.node.own += findings.length;
		else loose += findings.length;
		if (entry.sectionFindings.length > 0)
			missing += findings.filter(({ rule }) => rule === 'missing-section').length;
	}
	for (const node of nodes.toReversed()) {
		node.total += node.own;
		if (node.parent) node.parent.total += node.total;
	}
	return { loose, missing };
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

/** A status of which all alternatives still stand there is none. */
function made(status: string): { text?: string } {
	return alternativesOf(status.trim()) ? {} : { text: status };
}

/**
 * What sections know of a run of blocks without headings. While it is the same, replacing one run by another leaves the
 * sections as they are. Undefined for a run that sections depend on in other ways.
 */
export function sectionTraits(entries: readonly Entry[], absent: ReadonlySet<string>): string | undefined {
	const traits: unknown[] = [];
	for (const { heading, directives, status, boldLabels } of entries) {
		if (heading || directives.length > 0) return undefined;
		if (status !== undefined) traits.push({ status });
		if (absent.size > 0) traits.push(...boldLabels.map(labelKey).filter((key) => absent.has(key)));
	}
	const first = entries.find(({ filled }) => filled);
	return JSON.stringify([first !== undefined, first?.notApplicable, traits]);
}

/**
 * Whether a heading was only reworded, in a way that no section depends on: no template takes it for something else, and
 * it has text or subsections, so that its own words do not decide whether it is empty.
 */
export function isReworded(
	before: Entry,
	after: Entry,
	{ nodes, title, recognition }: Structure,
	templates: readonly Template[],
): boolean {
	const { heading: old, node } = before;
	const { heading } = after;
	if (!old || !heading || !node || before.block.level !== after.block.level) return false;
	if (before.directives.length + after.directives.length + before.sectionFindings.length > 0) return false;
	if (old.key === 'status' || heading.key === 'status' || before.status !== after.status) return false;
	const hasBody = (each: Node | undefined) =>
		!each || each === title || each.filled || each.children.length > 0;
	return (
		hasBody(node) &&
		hasBody(nodes[node.index - 1]) &&
		fitsAlike(old.key, heading.key, templates, recognition?.template) &&
		fitsAlike(leadKey(old.title), leadKey(heading.title), templates, recognition?.template)
	);
}
