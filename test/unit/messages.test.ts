import assert from 'node:assert/strict';
import { DesignDocument, messageOf, parseTemplate } from '../../src/core/index.ts';

describe('the message of a finding', () => {
	const message = (markdown: string, template: string) => {
		const options = { templates: [parseTemplate(template, 'template')], template: 'template' };
		const { text, args } = messageOf(DesignDocument.open(markdown, options).findings[0]!);
		return text.replace('{0}', args[0]!);
	};
	it('shows a prompt without the escapes of Google Docs', () => {
		const found = message(
			'# Plan: Cart\n\n\\[What gets better\\]\n',
			'# Plan: [Name]\n\n[What gets better]\n',
		);
		assert.equal(found, 'Fill in [What gets better]');
	});
	it('shows how an example of several lines begins', () => {
		const template = '# Plan: [Name]\n\n```json\n{\n  "field": "type"\n}\n```\n';
		assert.equal(
			message(template.replace('[Name]', 'Cart'), template),
			'Replace the template’s example: { "field": "type" }',
		);
	});
});
