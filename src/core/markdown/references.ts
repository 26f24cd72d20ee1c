import type { Span } from './inline.ts';
import type { Passage } from './reading.ts';

/** Which link labels the document defines. */
export interface Labels {
	/** `label`: as it stands between the brackets. */
	isDefined(label: string): boolean;
}

/** Whether a bracket is a reference link, the label of one, or a wiki link. */
export function isReference({ start, end }: Span, { prose, spans }: Passage, labels: Labels): boolean {
	const { content } = prose;
	if (labels.isDefined(labelOf(content, start, end))) return true;
	if (content.startsWith('[[', start) && content.endsWith(']]', end)) return true;
	if (content[start - 1] === '[' && content[end] === ']') return true;
	const label = content[end] === '[' ? spans.find((each) => each.start === end) : undefined;
	if (label) return labels.isDefined(labelOf(content, label.start, label.end));
	const text = content[start - 1] === ']' ? spans.find((each) => each.end === start) : undefined;
	return text !== undefined && end - start === 2 && labels.isDefined(labelOf(content, text.start, text.end));
}

/** Of the brackets from `start` to `end`. */
function labelOf(content: string, start: number, end: number): string {
	return content.slice(start + 1, end - 1);
}
