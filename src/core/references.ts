import type { Span } from './markdown/inline.ts';
import type { Passage } from './reading.ts';

/** Which link labels the document defines. */
export interface Labels {
	/** `label` as it stands between the brackets. */
	isDefined(label: string): boolean;
}

/** Whether a bracket is a reference link, the label of one, or a wiki link. */
export function isReference({ start, end }: Span, { prose, spans }: Passage, labels: Labels): boolean {
	const { content } = prose;
	if (labels.isDefined(content.slice(start + 1, end - 1))) return true;
	if (content.startsWith('[[', start) && content.endsWith(']]', end)) return true;
	if (content[start - 1] === '[' && content[end] === ']') return true;
	const label = content[end] === '[' ? spans.find((each) => each.start === end) : undefined;
	if (label) return labels.isDefined(content.slice(label.start + 1, label.end - 1));
	const text = content[start - 1] === ']' ? spans.find((each) => each.end === start) : undefined;
	return (
		text !== undefined && end - start === 2 && labels.isDefined(content.slice(text.start + 1, text.end - 1))
	);
}
