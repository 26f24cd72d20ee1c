/** Zero-based line; character in UTF-16 units, as VS Code counts. `\r\n`, `\n` and a lone `\r` each end a line. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** What happens to the text: `length` UTF-16 units at `offset` give way to `text`. */
export interface Edit {
	readonly offset: number;
	readonly length: number;
	readonly text: string;
}

export type Severity = 'information' | 'warning' | 'error';

/** What each rule tells besides the place; the sentence is made from it in `messages.ts`. */
export interface FindingParams {
	/** `text`: what stands in the document, brackets included. */
	placeholder: { readonly text: string };
	/** `alternatives`: of these the author keeps one. */
	choice: { readonly alternatives: readonly string[] };
	/** `marker`: the word found, such as `TBD`. */
	unfinished: { readonly marker: string };
	/** `text`: the first line of what the template showed as an example. */
	example: { readonly text: string };
	/** `section`: the heading's text. */
	'empty-section': { readonly section: string };
	/** `section`: the template's heading. */
	'missing-section': { readonly section: string };
	/** `message`: what Mermaid stumbles over, in one line. */
	'mermaid-syntax': { readonly message: string };
}

export type RuleId = keyof FindingParams;

/** One thing that is incomplete, at one range, under one rule. */
export type Finding<R extends RuleId = RuleId> = {
	[Id in R]: {
		readonly rule: Id;
		readonly severity: Severity;
		readonly range: Range;
		readonly params: FindingParams[Id];
	};
}[R];

/** Why Mermaid cannot read a diagram. */
export interface DiagramError {
	/** One line, in English. */
	readonly message: string;
	/** Within one line of the diagram's source, and never empty. */
	readonly range: Range;
}

/**
 * What is wrong with a diagram's source; undefined when nothing is, and until that is known. To ask is to have it found
 * out: whoever answers calls the document's `recheckDiagrams` once more is known.
 */
export type DiagramCheck = (source: string) => DiagramError | undefined;

/** A heading of a template and what belongs below it. */
export interface TemplateSection {
	/** The heading's text as the template writes it, prompts included: `Decision 1: [Decision Title]`. */
	readonly title: string;
	/** 1 to 6. */
	readonly level: number;
	/** A document may lack it. */
	readonly optional: boolean;
	/** A document may hold it more than once. */
	readonly repeatable: boolean;
	/** Lines of the template that it takes, heading and subsections included: zero-based, end exclusive. */
	readonly lines: { readonly start: number; readonly end: number };
	readonly children: readonly TemplateSection[];
}

/** A variant: what a kind of design document asks for. Made by `parseTemplate`. */
export interface Template {
	/** What `template:` in a document's front matter names: `technical-plan`. */
	readonly id: string;
	readonly title: string;
	/** One sentence on what the variant is for; empty when the template does not tell. */
	readonly summary: string;
	/** Default file name without a folder, `{slug}` standing for the title: `{slug}-plan.md`. */
	readonly fileName: string;
	/** The template as its author wrote it, front matter included. */
	readonly text: string;
	/** The template without its front matter, lines ended by `\n`. */
	readonly body: string;
	/** Headings as a tree; `lines` count in `body`. */
	readonly sections: readonly TemplateSection[];
}

/** A heading of a design document and what stands below it, up to the next heading of its level or higher. */
export interface Section {
	/** The heading's text, without markup. */
	readonly title: string;
	/** 1 to 6. */
	readonly level: number;
	/** Of the whole section, subsections included. */
	readonly range: Range;
	/** Of the heading alone. */
	readonly heading: Range;
	/** What the template asks for here; undefined for a section of the author's own. */
	readonly template: TemplateSection | undefined;
	/** Whether no finding stands in `range`. */
	readonly complete: boolean;
	readonly children: readonly Section[];
}

/** `complete` sections out of `required` ones. */
export interface Completeness {
	readonly complete: number;
	readonly required: number;
}
