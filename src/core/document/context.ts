import { normaliseLabel } from '../markdown/parts.ts';
import type { Enclosure } from '../rules/asking.ts';
import type { Context } from '../rules/rule.ts';
import { indexOf, type TemplateIndex } from '../template/templateIndex.ts';
import type { DiagramCheck, DiagramError, Template } from '../types.ts';
import type { BoldLabels } from './boldLabels.ts';
import { Counts } from './counts.ts';
import type { Enclosures } from './enclosures.ts';

/** With so many, a document uses reference links by habit, and one without its definition is a slip, not a prompt. */
const manyDefinitions = 3;

/** Stands among the labels that a block asked for when its findings depend on what the document asks with: no label reads so. */
export const enclosureAsked = '[';

/** What a document tells the rules, and what they asked it for. */
export class DocumentContext implements Context {
	/** Labels of link definitions, normalised. */
	readonly definitions = new Counts();
	/** Titles, normalised like labels. */
	readonly headings = new Counts();
	/** Of the sections as they were read last; undefined while nobody needs them. */
	boldLabels: BoldLabels | undefined;
	/** Labels asked for since the list was cleared, by which findings depend on other blocks. */
	readonly asked: string[] = [];
	/** Sources of diagrams asked about since the list was cleared. */
	readonly diagrams: string[] = [];
	template: TemplateIndex | undefined;
	#judgedBy: Template | undefined;
	readonly #enclosures: Enclosures;
	readonly #checkDiagram: DiagramCheck;

	constructor(enclosures: Enclosures, checkDiagram: DiagramCheck = () => undefined) {
		this.#enclosures = enclosures;
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
		return this.#enclosures.has(kind, this.usesReferences);
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
