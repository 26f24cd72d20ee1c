import type { Block } from '../markdown/blocks.ts';
import { normaliseLabel, type Part, type Row } from '../markdown/parts.ts';
import { boldLabelsIn, plainText, Reading, withoutComments } from '../markdown/reading.ts';
import { remember } from '../remember.ts';
import { type Enclosure, evidenceIn, mayShow } from '../rules/asking.ts';
import { blockRules } from '../rules/index.ts';
import { type LocalFinding, Report } from '../rules/rule.ts';
import { statusIn } from '../status/statusIn.ts';
import { bracketCertainty } from '../template/prompts.ts';
import { glossKey, leadKey, titleKey } from '../template/titles.ts';
import type { Finding, Range, Severity } from '../types.ts';
import type { DocumentContext } from './context.ts';
import type { Node } from './outline.ts';
import { place } from './placed.ts';
import { type Directive, directivesIn, isSilenced } from './silence.ts';

/** What the sections find at a heading. */
export type SectionFinding = LocalFinding & { readonly params: { readonly section: string } };

interface EntryHeading {
	readonly source: string;
	readonly title: string;
	/** The title, normalised like a label. */
	readonly label: string;
	readonly key: string;
	/** See `leadKey`. */
	readonly lead: string;
	/** See `glossKey`. */
	readonly gloss: string;
}

/** A block in a document: what the document's sections need to know of it, and its findings once they were asked for. */
export class Entry {
	readonly block: Block;
	readonly heading: EntryHeading | undefined;
	/** Whether a reader sees anything of it, headings and rules aside. */
	readonly filled: boolean;
	/** The first words. */
	readonly opening: string;
	readonly definitions: readonly string[];
	readonly directives: readonly Directive[];

	/** Where the document's list of blocks keeps it. */
	page: { cache: unknown } | undefined;
	/** The section that it stands in; undefined before the first heading, and before the sections were built. */
	node: Node | undefined;
	/** What the document's sections found at this heading. */
	sectionFindings: readonly SectionFinding[] = noSectionFindings;
	/** What the block before says about this block's first line. */
	inherited: readonly Directive[] = noDirectives;
	/** Whether it may be the answer to a question of the template in the block before. */
	isBehindQuestion = false;

	/** Labels that decided whether a bracket is a reference, as they were asked for. */
	#asked: readonly string[] = noLabels;
	#labels: readonly string[] | undefined;
	/** Sources of the diagrams in it, once it was checked. */
	#diagrams: readonly string[] = noLabels;
	#local: readonly LocalFinding[] | undefined;
	#findings: readonly LocalFinding[] | undefined;
	#placed: readonly Finding[] = noPlaced;
	#placedLine = -1;
	#placedSeverity: Severity | undefined;

	constructor(block: Block) {
		this.block = block;
		const reading = new Reading(block);
		this.#reading = reading;
		const first = block.parts[0];
		this.heading = block.level > 0 && first?.kind === 'heading' ? readHeading(first.content) : undefined;
		this.filled = block.level === 0 && isFilled(block);
		this.opening = reading.passages[0]?.prose.content.slice(0, 80) ?? '';
		this.definitions = definitionsIn(block);
		this.directives = directivesIn(block);
	}

	/** The value of a field `Status`. */
	get status(): string | undefined {
		if (this.#status === null) {
			const { text } = this.block;
			this.#status = /status/i.test(text)
				? statusTextIn(this.#reading ?? new Reading(this.block))
				: undefined;
		}
		return this.#status;
	}

	#status: string | undefined | null = null;

	/** Whether it says that its section does not apply. */
	get notApplicable(): boolean {
		return notApplicable.test(this.opening);
	}

	/** See `boldLabelsIn`. */
	get boldLabels(): readonly string[] {
		const { text } = this.block;
		this.#boldLabels ??= /\*\*|\[!|:::|!!!|<summary/.test(text) ? boldLabelsIn(text) : noLabels;
		return this.#boldLabels;
	}

	#boldLabels: readonly string[] | undefined;

	/** See `evidenceIn`. */
	evidence(kind: Enclosure, isKnown: (prompt: string) => boolean): readonly number[] {
		if (!mayShow(kind, this.block.text)) return noEvidence;
		let known = this.#evidence?.get(kind);
		if (!known) {
			known = evidenceIn(this.#reading ?? new Reading(this.block), kind, isKnown);
			this.#evidence ??= new Map();
			this.#evidence.set(kind, known);
		}
		return known;
	}

	#evidence: Map<Enclosure, readonly number[]> | undefined;

	/** Of the heading's text, lines counted from the block's start; where there is no heading, the block's start. */
	get headingRange(): Range {
		this.#headingRange ??= rangeOfHeading(this.block);
		return this.#headingRange;
	}

	#headingRange: Range | undefined;

	/** Kept until the block was checked. */
	#reading: Reading | undefined;

	/** Findings in the block and at its heading, silenced ones left out, in order; lines count from its start. */
	findings(context: DocumentContext): readonly LocalFinding[] {
		if (this.#findings) return this.#findings;
		this.#local ??= this.#check(context);
		const all = this.sectionFindings.length > 0 ? [...this.sectionFindings, ...this.#local] : this.#local;
		const directives = this.inherited.length > 0 ? [...this.inherited, ...this.directives] : this.directives;
		this.#findings =
			directives.length > 0 ? all.filter((each) => !isSilenced(each, directives, this.block)) : all;
		return this.#findings;
	}

	/** The same in the document's lines. The array is kept as long as nothing of it changes. */
	placed(line: number, severity: Severity, context: DocumentContext): readonly Finding[] {
		const findings = this.findings(context);
		if (findings.length === 0) return noPlaced;
		if (this.#placed === noPlaced || this.#placedLine !== line || this.#placedSeverity !== severity) {
			this.#placed = findings.map((finding) => place(finding, line, severity));
			this.#placedLine = line;
			this.#placedSeverity = severity;
		}
		return this.#placed;
	}

	/** What the document's other blocks say about this one. */
	setSurroundings(sectionFindings: readonly SectionFinding[], inherited: readonly Directive[]): void {
		const silencesNothing = inherited.length + this.inherited.length === 0;
		if (silencesNothing && areEqual(sectionFindings, this.sectionFindings)) return;
		this.sectionFindings = sectionFindings;
		this.inherited = inherited;
		this.#forgetFindings();
	}

	/** To be called when what its findings depend on changed: the template, labels, diagrams. */
	forget(): void {
		this.#local = undefined;
		this.#forgetFindings();
	}

	/** Labels that its findings depend on, normalised. */
	get labels(): readonly string[] {
		this.#labels ??= this.#asked.map(normaliseLabel);
		return this.#labels;
	}

	/** To be called when these labels (normalised) came or went, or undefined for any. Says whether that matters here. */
	forgetLabels(labels: ReadonlySet<string> | undefined): boolean {
		if (this.labels.length === 0 || (labels && !this.labels.some((each) => labels.has(each)))) return false;
		this.forget();
		return true;
	}

	/** Whether it holds one of these diagrams, as far as it was checked. */
	asksAbout(diagrams: ReadonlySet<string>): boolean {
		return this.#diagrams.some((source) => diagrams.has(source));
	}

	#forgetFindings(): void {
		this.#findings = undefined;
		this.#placed = noPlaced;
		if (this.page) this.page.cache = undefined;
	}

	#check(context: DocumentContext): readonly LocalFinding[] {
		const reading = this.#reading ?? new Reading(this.block);
		this.#reading = undefined;
		if (reading.passages.length === 0 && reading.code.length === 0) return noFindings;
		const report = new Report();
		const { asked, diagrams } = context;
		asked.length = 0;
		diagrams.length = 0;
		for (const rule of blockRules) rule.check(reading, context, report);
		this.#asked = asked.length > 0 ? asked.slice() : noLabels;
		this.#labels = undefined;
		this.#diagrams = diagrams.length > 0 ? diagrams.slice() : noLabels;
		const { findings } = report;
		if (findings.length === 0) return noFindings;
		return isInOrder(findings) ? findings : findings.sort(byPlace);
	}
}

const readHeading = remember((source: string): EntryHeading => {
	const title = plainText(source);
	const label = normaliseLabel(title);
	return { source, title, label, key: titleKey(source), lead: leadKey(title), gloss: glossKey(title) };
});

const noFindings: readonly LocalFinding[] = [];
const noSectionFindings: readonly SectionFinding[] = [];
const noLabels: readonly string[] = [];
const noDirectives: readonly Directive[] = [];
const noPlaced: readonly Finding[] = [];
const noEvidence: readonly number[] = [];

/** Of what the sections found at one heading, which all stands at the same place. */
function areEqual(some: readonly SectionFinding[], others: readonly SectionFinding[]): boolean {
	return (
		some.length === others.length &&
		some.every(({ rule, params }, index) => {
			const other = others[index]!;
			return rule === other.rule && params.section === other.params.section;
		})
	);
}

function isInOrder(findings: readonly LocalFinding[]): boolean {
	return findings.every((finding, at) => at === 0 || byPlace(findings[at - 1]!, finding) <= 0);
}

function byPlace(a: LocalFinding, b: LocalFinding): number {
	return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function rangeOfHeading({ parts: [heading] }: Block): Range {
	if (heading?.kind !== 'heading')
		return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
	return { start: heading.placeOf(0), end: heading.placeOf(heading.content.length) };
}

/** `None`, a few words behind it at most, is all that there is to say. */
const notApplicable =
	/^[\s*_(>-]*(?:n\/a\b|not applicable\b|does not apply\b|doesn['’]t apply\b|nicht zutreffend\b|none(?: [a-z]+){0,3}[.!]?[\s*_)]*$)/i;

/** Comments, anchors, rules, and what is there to be filled in show nothing; what a template asks in italics is no answer. */
function isFilled({ parts }: Block): boolean {
	const isForm = parts.some(isBodyRow) && parts.every((part) => !isBodyRow(part) || part.cells.length === 0);
	return parts.some((part) => {
		switch (part.kind) {
			case 'html':
				return /\S/.test(shownOf(part.content));
			case 'code':
				return /\S/.test(part.content);
			case 'row':
				return part.header ? !isForm : part.cells.length > 0;
			case 'definition':
				return !part.inside;
			default:
				return !isNothingOrGuidance(shownOf(part.content).trim());
		}
	});
}

/** Without comments, anchors and other elements that hold nothing. */
function shownOf(markdown: string): string {
	return markdown.includes('<') ? withoutComments(markdown).replace(emptyElement, '') : markdown;
}

function isBodyRow(part: Part): part is Row {
	return part.kind === 'row' && !part.header;
}

const emptyElement = /<(a|p|div|span)(?:\s[^<>]*)?>\s*<\/\1>|<br\s*\/?>/gi;

/** `&nbsp;`, an open task without words, dots, a field without its value. */
const unanswered =
	/^(?:(?:&nbsp;|&#160;|[\s\u200B\uFEFF…]|\.{3})*|\[[ x]\]|(?:\[[ x]\]\s+)?\*\*[^*]+(?::\*\*|\*\*\s*:))$/;

/** `_Describe the API that changes._`, `*What is the problem?*`, `(Explain the choice.)` */
function isNothingOrGuidance(text: string): boolean {
	if (unanswered.test(text)) return true;
	const [, , emphasised, aside] = /^(?:([*_])(?![*_])([^*_]+)\1|\(([^()]+)\))$/.exec(text) ?? [];
	const guidance = emphasised ?? aside;
	if (guidance === undefined || statement.test(guidance)) return false;
	return guidance.endsWith('?') || bracketCertainty(guidance) === 'anywhere';
}

/** `When a region is lost, orders wait.`: no question, though it begins as one. */
const statement = /^(?:When|Where)\b(?! to\b)[^?]*\.$/;

function statusTextIn(reading: Reading): string | undefined {
	const value = statusIn(reading);
	return value?.prose.content.slice(value.start, value.end);
}

function definitionsIn({ parts, text }: Block): readonly string[] {
	return text.includes(']:')
		? parts.flatMap((part) => (part.kind === 'definition' ? [part.label] : []))
		: noLabels;
}
