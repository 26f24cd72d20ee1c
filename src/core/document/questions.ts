import type { DocumentContext } from './context.ts';
import type { Entry } from './entry.ts';
import type { Directive } from './silence.ts';

/** A question of the template that is a paragraph of its own, as a directive that silences it where the author answers below it. */
export function keptQuestionIn(entry: Entry, context: DocumentContext): Directive | undefined {
	if (
		!context.template ||
		entry.block.type !== 'paragraph_open' ||
		!/\?\s*$/.test(entry.block.text.slice(-8))
	)
		return undefined;
	const question = entry.findings(context).find(({ rule }) => rule === 'example');
	return question && { rules: ['example'], line: question.range.start.line };
}

/** Whether a block is the author's own, and not the template's again. */
export function isAnswer(entry: Entry, context: DocumentContext): boolean {
	return (
		entry.filled && !entry.findings(context).some(({ rule }) => rule === 'example' || rule === 'placeholder')
	);
}
