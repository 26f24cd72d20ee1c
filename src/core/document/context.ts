import { normaliseLabel } from '../markdown/parts.ts';
import { type Enclosure, enclosuresAsked, evidenceLength } from '../rules/asking.ts';
import type { Context } from '../rules/rule.ts';
import { indexOf, type TemplateIndex } from '../template/templateIndex.ts';
import type { DiagramCheck, DiagramError, Template } from '../types.ts';
import { Counts } from './counts.ts';

/** With so many, a document uses reference links by habit, and one without its definition is a slip, not a prompt. */
const manyDefinitions = 3;

/** Stands among the labels that a block asked for when its findings depend on what the document asks with: no label reads so. */
export const enclosureAsked = '[';

/** A block, by what shows with what its document asks: see `evidenceIn`. */
interface Evident {
	readonly evidence: readonly number[];
}

/** What a document tells the rules, and what they asked it for. */
export class DocumentContext implements Context {
	/** Labels of link definitions, normalised. */
	readonly definitions = new Counts();
	/** Titles, normalised like labels. */
	readonly headings = new Counts();
	/** Label keys of bold words that may stand for a heading; undefined while nobody needs them. */
	boldLabels: Counts | undefined;
	/** Labels asked for since the list was put here, by which findings depend on other blocks. */
	asked: string[] = [];
	/** Sources of diagrams asked about since the list was put here. */
	diagrams: string[] = [];
	template: TemplateIndex | undefined;
	#judgedBy: Template | undefined;
	/** Of the blocks up to where it was decided, or of all; undefined while nobody needs it. */
	#evidence: number[] | undefined;
	#isEvidenceComplete = false;
	#enclosures: readonly Enclosure[] | undefined;
	readonly #blocks: () => Iterable<Evident>;
	readonly #checkDiagram: DiagramCheck;

	constructor(blocks: () => Iterable<Evident>, checkDiagram: DiagramCheck = () => undefined) {
		this.#blocks = blocks;
		this.#checkDiagram = checkDiagram;
	}

	get usesReferences(): boolean {
		return this.definitions.size >= manyDefinitions;
	}

	isDefined(label: string): boolean {
		this.asked.push(label);
		return this.definitions.size > 0 && this.definitions.has(normaliseLabel(label));
	}

	isHeading(title: string): boolean {
		this.asked.push(title);
		return this.headings.has(normaliseLabel(title));
	}

	asksWith(kind: Enclosure): boolean {
		this.asked.push(enclosureAsked);
		return this.#decide(kind);
	}

	/** With what the document asks, as far as that was decided. */
	get enclosures(): readonly Enclosure[] {
		this.#enclosures ??= this.#evidence ? enclosuresAsked(this.#evidence, this.usesReferences) : [];
		return this.#enclosures;
	}

	/** To be called when blocks were replaced, and their definitions counted. `before`: `enclosures`, as they were. Says whether they are others. */
	replaceEvidence(
		removed: readonly Evident[],
		added: readonly Evident[],
		before: readonly Enclosure[],
	): boolean {
		this.#enclosures = undefined;
		if (!this.#evidence) return false;
		const [old, now] = [removed, added].map((blocks) => blocks.flatMap(({ evidence }) => evidence));
		if (this.#isEvidenceComplete) {
			for (const each of old!) this.#evidence[each]!--;
			for (const each of now!) this.#evidence[each]!++;
			return String(before) !== String(this.enclosures);
		}
		if (String(old) === String(now)) return false;
		this.#evidence = undefined;
		return !before.every((kind) => this.#decide(kind));
	}

	#decide(kind: Enclosure): boolean {
		if (!this.enclosures.includes(kind) && !this.#isEvidenceComplete) this.#count(kind);
		return this.enclosures.includes(kind);
	}

	/** Counts up to where `kind` is decided: a document that asks shows so early. */
	#count(kind: Enclosure): void {
		this.#evidence = Array(evidenceLength).fill(0);
		for (const { evidence } of this.#blocks()) {
			if (evidence.length === 0) continue;
			for (const each of evidence) this.#evidence[each]!++;
			this.#enclosures = undefined;
			if (this.enclosures.includes(kind)) return;
		}
		this.#isEvidenceComplete = true;
	}

	diagramError(source: string): DiagramError | undefined {
		this.diagrams.push(source);
		return this.#checkDiagram(source);
	}

	/** Judges by another template from now on. Says whether it is another. */
	judgeBy(template: Template | undefined): boolean {
		if (template === this.#judgedBy) return false;
		this.#judgedBy = template;
		this.template = template && indexOf(template);
		return true;
	}
}
