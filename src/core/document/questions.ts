import type { DocumentContext } from './context.ts';
import type { Entry } from './entry.ts';
import type { Directive } from './silence.ts';

const asking = new Set(['paragraph_open', 'blockquote_open', 'bullet_list_open', 'ordered_list_open']);

/**
 * A question of the template that is a paragraph of its own, a quotation or the only one of a list, as a directive that silences
 * it where the author answers below it. Sections that are missing are only reported there.
 */
export function keptQuestionIn(entry: Entry, context: DocumentContext): Directive | undefined {
	if (!context.template || !asking.has(entry.block.type) || !/\?\s*$/.test(entry.block.text.slice(-8)))
		return undefined;
	const [question, ...others] = entry.findings(context).filter(({ rule }) => rule !== 'missing-section');
	if (question?.rule !== 'example' || others.length > 0) return undefined;
	return { rules: ['example'], line: question.range.start.line };
}

/** Whether a block may stand between a question and its answer: comments, and what the template says there to its readers. */
export function isBetween(entry: Entry, context: DocumentContext): boolean {
	if (entry.heading) return false;
	return !entry.filled || (!!context.template?.holdsBlock(entry.block.text) && isComplete(entry, context));
}

/** Whether a block is the author's own, and not the template's again. */
export function isAnswer(entry: Entry, context: DocumentContext): boolean {
	return entry.filled && isComplete(entry, context);
}

function isComplete(entry: Entry, context: DocumentContext): boolean {
	return !entry.findings(context).some(({ rule }) => rule === 'example' || rule === 'placeholder');
}
