import type { Span } from '../markdown/inline.ts';
import type { Prose } from '../markdown/parts.ts';
import type { Passage } from '../markdown/reading.ts';
import { bracketCertainty, isParagraphPrompt, mayBePrompt, showsPrompt } from '../template/prompts.ts';

/** `## [Alternative] A queue`: what a template asks for in a heading is known from it. */
export function isHeadingsTag({ end }: Span, { prose: { kind, content } }: Passage): boolean {
	return kind === 'heading' && content.slice(end).trim() !== '';
}

/** `What happens when [boundary condition]?`, `Good, because {argument a}`, `Why was it not seen? → [answer]`, `The mail gateway — [owner team]`: an item that only the prompt completes. Where the template tells what it asks, the question is the author’s: `Who pays [shop or bank]?` */
export function endsItem(
	{ start, end }: Span,
	{ prose: { content, kind } }: Passage,
	isTold: boolean,
): boolean {
	if (kind !== 'item') return false;
	const before = content.slice(0, start);
	const after = content.slice(end).trim();
	if (after === '?') return !isTold && !before.includes('.');
	return /^\.?$/.test(after) && /^\w+, because\s$|\s[→—–]\s$/.test(before);
}

/** `Reviewers: Dana Lee, [Name]`: the last in a list of a field. */
export function endsList({ kind, start, end }: Span, { prose, values }: Passage): boolean {
	const value = values[prose.lineOf(start)];
	return (
		kind === 'bracket' &&
		value !== undefined &&
		value.label !== '' &&
		start > value.start &&
		end === value.end &&
		prose.content.slice(start - 2, start) === ', '
	);
}

/** `### store keys list [options]`, `### store keys remove -Name <name>`, `### config [get | set]`: a heading that shows how a command is called. */
export function isUsage({ start, end }: Span, { prose: { kind, content } }: Passage): boolean {
	if (kind !== 'heading' || start >= farthest) return false;
	const command = content.slice(0, start);
	return (
		/^`?[a-z][a-z\d-]*(?: (?:-{1,2}[A-Za-z][\w-]*|[a-z][a-z\d-]*|[[<][\w -]+[\]>]))+ $/.test(command) ||
		(/^[a-z\d-]{4,} $/.test(command) && /^\[[a-z\d |-]+\]$/.test(content.slice(start, end)))
	);
}

/** In spans; a limit keeps many of them linear. */
const longestSentence = 50;

/** `As a [role], I want [feature], so that [benefit]`: three names of kinds in one line; an aside of an author's stands alone. */
export function isOneOfSeveral(span: Span, passage: Passage): boolean {
	const { prose, spans } = passage;
	if (prose.kind === 'heading' || spans.length > longestSentence || !isKindInSentence(span, prose))
		return false;
	const line = prose.lineOf(span.start);
	const alike = spans.filter((each) => prose.lineOf(each.start) === line && isKindInSentence(each, prose));
	return alike.length > 2;
}

function isKindInSentence({ kind, start, end }: Span, { content }: Prose): boolean {
	if (kind !== 'bracket' || !/^[\s"“(*]?$/.test(content[start - 1] ?? '')) return false;
	if (!/^(?:[\s"”)*,;:?]|\.?$)/.test(content.slice(end, end + 2))) return false;
	const certainty = bracketCertainty(content.slice(start + 1, end - 1));
	return certainty !== 'never' && certainty !== 'paragraph';
}

/** Whether the span is all of a list item. */
export function isItem(span: Span, passage: Passage): boolean {
	return passage.prose.kind === 'item' && passage.isAll(span);
}

/**
 * Places where brackets hold a prompt whatever it says: all of a bold label's value, all of a bold paragraph, a sentence that is
 * all of a paragraph or heading, what stands behind a name in code at the end of an item. Where a template tells what it
 * asks, an author has answered between its brackets: `**Database**: [PostgreSQL 16]`.
 */
export function hasPromptPlace(inner: string, span: Span, passage: Passage): boolean {
	const { kind } = passage.prose;
	if ((kind === 'heading' || kind === 'paragraph') && passage.isAll(span) && isParagraphPrompt(inner))
		return true;
	if (isLabelsValue(inner, span, passage)) return true;
	if (kind === 'heading' || kind === 'cell' || kind === 'metadata') return false;
	if (!/\*\*|`/.test(justBefore(span, passage.prose)) || !mayBePrompt(inner)) return false;
	const [before, after] = aroundOnLine(span, passage.prose);
	if (passage.isAll(span)) return /^\s*\*\*$/.test(before) && /^\*\*\s*$/.test(after);
	return (
		kind === 'item' && /^\s*`[^`]+`\s*[-–—]\s*$/.test(before) && !/\S/.test(after) && !typeName.test(inner)
	);
}

/** `CommitmentSignature` behind a field's name */
const typeName = /^(?:\p{Lu}\p{Ll}+){2,}$/u;

/** `**Database**: [choice]`, `**Description:** [...]`, `**Date:** {date} | **Owner:** {name}`, `**Was:** [what] **Is:** [what]`; the value may stand on the line below its label. */
export function isLabelsValue(inner: string, span: Span, { prose }: Passage): boolean {
	const { kind, content, starts } = prose;
	if (kind === 'heading' || kind === 'cell' || kind === 'metadata') return false;
	if (!justBefore(span, prose).includes('**')) return false;
	if (!showsPrompt(inner) && !/^(?:\.{3}|…)$/.test(inner)) return false;
	const [own, after] = aroundOnLine(span, prose);
	const line = prose.lineOf(span.start);
	const before =
		own === '' && line > 0
			? content.slice(Math.max(starts[line - 1]!, span.start - farthest), span.start)
			: own;
	return (
		/^\s*(?:$|[|·—–]\s|\*\*[^*]+(?:\*\*:|:\*\*))/.test(after) &&
		/(?:^|[|·—–\]}])\s*(?:\[[ xX]\]\s+)?\*\*[^*]+(?:\*\*\s*:|:\s*\*\*)\s*$/.test(before)
	);
}

/** No label is longer; a limit keeps many on a line linear. */
const farthest = 200;

/** What may be a label is in it: to look through all of a long text for each of its spans would not be linear. */
function justBefore({ start }: Span, { content }: Prose): string {
	return content.slice(Math.max(0, start - farthest), start);
}

function aroundOnLine({ start, end }: Span, prose: Prose): [before: string, after: string] {
	const { content, starts } = prose;
	const line = prose.lineOf(start);
	return [
		content.slice(Math.max(starts[line]!, start - farthest), start),
		content.slice(end, Math.min(starts[line + 1] ?? content.length, end + farthest)),
	];
}
