import { DesignDocument } from './document/document.ts';
import { splitLines } from './markdown/lines.ts';
import { plainText } from './markdown/reading.ts';
import { contains } from './positions.ts';
import type { Finding, Position, Range, Section, Template, TemplateSection } from './types.ts';

/** What a place in a document is for. */
export interface Guidance {
	/** Of the heading or the finding that it is about. */
	readonly range: Range;
	/** The section's title in the document. */
	readonly section: string;
	/** What the template asks for in the section, line by line as plain text; empty for a section of the author's own. */
	readonly asks: readonly string[];
	/** Whether a document may do without the section. */
	readonly optional: boolean;
	/** What is still open in the section and its subsections. */
	readonly open: readonly Finding[];
}

/** Undefined away from headings and findings. */
export function guidanceAt(document: DesignDocument, position: Position): Guidance | undefined {
	const section = innermost(document.outline, position);
	if (!section) return undefined;
	const finding = document.findings.find(
		({ rule, range }) => rule !== 'missing-section' && contains(range, position),
	);
	const range = finding?.range ?? section.heading;
	if (!contains(range, position)) return undefined;
	const { template } = document;
	return {
		range,
		section: section.title,
		asks: template && section.template ? asksOf(template, section.template) : [],
		optional: section.template?.optional ?? false,
		open: document.findings.filter(
			(each) => contains(section.range, each.range.start) && isAbout(each, section, document),
		),
	};
}

/** A document without a title tells at its first heading what it lacks as a whole. */
function isAbout(finding: Finding, section: Section, { outline }: DesignDocument): boolean {
	if (finding.rule !== 'missing-section') return true;
	const isTitle = section === outline[0] && section.level === 1;
	return isTitle || names(section.template?.children ?? [], finding.params.section);
}

function names(sections: readonly TemplateSection[], title: string): boolean {
	return sections.some((section) => section.title === title || names(section.children, title));
}

function innermost(sections: readonly Section[], position: Position): Section | undefined {
	const section = sections.findLast(({ range }) => contains(range, position));
	return section && (innermost(section.children, position) ?? section);
}

/** The prompts and comments between a template's heading and the next; where there are none, what the sections below are called. */
function asksOf(template: Template, { lines, children }: TemplateSection): string[] {
	const end = children[0]?.lines.start ?? lines.end;
	const text = template.body
		.split('\n')
		.slice(lines.start + 1, end)
		.join('\n');
	const { findings } = DesignDocument.open(text, { templates: [template], template: template.id });
	const asking = new Set(
		findings.filter(({ rule }) => rule !== 'missing-section').map(({ range }) => range.start.line),
	);
	const asks = splitLines(withoutComments(text, asking))
		.filter((_, line) => asking.has(line))
		.map(asText);
	const unique = [...new Set(asks)].filter((ask) => ask !== '');
	return unique.length > 0 ? unique : children.map(({ title }) => asText(title));
}

/** Comments in a template tell the author what to write: their lines are asking, too. */
function withoutComments(text: string, asking: Set<number>): string {
	return text.replace(/<!--([\s\S]*?)-->/g, (comment, inner: string, offset: number) => {
		const first = splitLines(text.slice(0, offset)).length - 1;
		for (const index of splitLines(comment).keys()) asking.add(first + index);
		return inner;
	});
}

/** Without list marks, table bars and the brackets of prompts. */
function asText(line: string): string {
	const bare = line
		.replace(/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[[ xX]\]\s+)?/, '')
		.replace(/^\||\|\s*$/g, '')
		.replace(/\s+\|\s+(?=\[)/g, ' · ')
		.replace(/\[([^[\]]+)\]/g, '$1');
	return plainText(bare);
}
