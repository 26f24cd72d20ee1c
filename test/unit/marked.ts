import assert from 'node:assert/strict';
import { DesignDocument, parseTemplate, type RuleId, type Template } from '../../src/core/index.ts';

/**
 * The findings of a document, written into it: `«` and `»` stand around each range, behind the rule's name where it is
 * not the rule under test: `«choice: Low/High»`.
 */
export function marked(markdown: string, options: { rule: RuleId; template?: Template | undefined }): string {
	const { rule, template } = options;
	const document = DesignDocument.open(markdown, {
		templates: template ? [template] : [],
		template: template?.id,
	});
	const lines = markdown.split(/(?<=\r\n|\n|\r(?!\n))/);
	const starts = lines.map((_, index) => lines.slice(0, index).join('').length);
	let text = markdown;
	for (const { rule: found, range } of document.findings.toReversed()) {
		const start = starts[range.start.line]! + range.start.character;
		const end = starts[range.end.line]! + range.end.character;
		const name = found === rule ? '' : `${found}: `;
		text = `${text.slice(0, start)}«${name}${text.slice(start, end)}»${text.slice(end)}`;
	}
	return text;
}

/** One test a document: what is marked with `«»` is found, and nothing else. */
export function finds(rule: RuleId, documents: readonly string[], template?: string): void {
	const parsed = template === undefined ? undefined : parseTemplate(template, 'template');
	for (const expected of documents) {
		const title = expected.length > 90 ? `${expected.slice(0, 90)}…` : expected;
		it(JSON.stringify(title).slice(1, -1), () => {
			const markdown = expected.replace(/«(?:[a-z-]+: )?|»/g, '');
			assert.equal(marked(markdown, { rule, template: parsed }), expected);
		});
	}
}

/** One test a document: nothing is found in it. */
export const leaves = (documents: readonly string[], template?: string): void =>
	finds('placeholder', documents, template);
