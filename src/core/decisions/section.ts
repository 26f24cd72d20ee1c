import { DesignDocument } from '../document.ts';
import { splitLines } from '../markdown/lines.ts';
import type { Section } from '../types.ts';
import { type Part, partNamed, partsOf } from './parts.ts';

/** A decision as a section of a design document tells it. */
export interface Decision {
	/** What its heading calls it; undefined while that is a prompt, or only a number. */
	readonly title: string | undefined;
	readonly parts: Partial<Record<Part, string>>;
	/** The heading's zero-based line. */
	readonly line: number;
}

/** The decision whose section holds the zero-based `line`: `### Decision 2: Use a queue`, or the options weighed. */
export function decisionAt(text: string, line: number): Decision | undefined {
	const { outline } = DesignDocument.open(text, { templates: [] });
	const section = sectionsAt(outline, line).findLast(({ title }) => isDecision(title));
	if (!section) return undefined;
	const start = section.heading.start.line;
	const lines = splitLines(text).slice(section.heading.end.line + 1, lastLine(section) + 1);
	return {
		title: titleIn(section.title),
		parts: partsOf(lines, partNamed(section.title) === 'options' ? 'options' : 'context'),
		line: start,
	};
}

/** The sections that hold a line, the outermost first. */
export function sectionsAt(outline: readonly Section[], line: number): Section[] {
	const section = outline.find(({ range }) => range.start.line <= line && line <= lastLine({ range }));
	return section ? [section, ...sectionsAt(section.children, line)] : [];
}

/** The zero-based line that a section ends with. */
export function lastLine({ range: { start, end } }: Pick<Section, 'range'>): number {
	return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

const numberedDecision = /^(?:[\d.]+\s+)?decision(?:\s+\d+)?\s*(?:[:.–—-]\s*(.*))?$/i;

/** `Decision` alone, inside of a decision, is its part. */
function isDecision(title: string): boolean {
	return (
		/^(?:[\d.]+\s+)?decision(?:\s+\d+)?\s*[:.–—-]|^decision\s+\d+$/i.test(title) ||
		partNamed(title) === 'options'
	);
}

function titleIn(heading: string): string | undefined {
	const title = numberedDecision.exec(heading)?.[1]?.trim();
	return title && !/^[[{<].*[\]}>]$/.test(title) ? title : undefined;
}
