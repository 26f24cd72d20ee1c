import { splitLines } from '../markdown/lines.ts';
import { headingEnd, lastLine, outlineOf, sectionsAt } from './outline.ts';
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
	const sections = sectionsAt(outlineOf(text), line);
	const section =
		sections.findLast(({ title }) => decision.test(title)) ??
		sections.findLast(({ title }) => partNamed(title) === 'options');
	if (!section) return undefined;
	const lines = splitLines(text);
	return {
		title: titleIn(section.title),
		parts: partsOf(
			lines.slice(headingEnd(section, lines) + 1, lastLine(section) + 1),
			partNamed(section.title) === 'options' ? 'options' : 'context',
		),
		line: section.heading.start.line,
	};
}

/** `Decision` alone is a decision's part. */
const decision = /^(?:[\d.]+\s+)?decision(?:\s+\d+$|(?:\s+\d+)?\s*[:.–—-]\s*(.*))/i;

function titleIn(heading: string): string | undefined {
	const title = decision.exec(heading)?.[1]?.trim();
	return title && !/^[[{<].*[\]}>]$/.test(title) ? title : undefined;
}
