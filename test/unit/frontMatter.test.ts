import assert from 'node:assert/strict';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';

const templates = [parseTemplate('# T\n\n## Goals\n\n[goal]\n', 't')];
const open = (...lines: string[]) => DesignDocument.open(lines.join('\n'), { templates });

describe('front matter', () => {
	it('names the template', () => {
		assert.equal(open('---', 'template: t', '---', '# A').template?.id, 't');
		assert.equal(open('---', '"template": "t" # ours', '---', '# A').template?.id, 't');
	});
	it('that is broken still counts line by line, and says where the slip is', () => {
		const document = open('---', 'template: t', 'status: "Draft', '---', '# A', '', '## Goals', '', '[goal]');
		assert.equal(document.template?.id, 't');
		assert.equal(document.findings.length, 1);
		assert.match(document.frontMatterError ?? '', /at line [34]\b/);
	});
	it('with a template that nobody knows is told', () => {
		assert.equal(open('---', 'template: rfc', '---', '# A').unknownTemplate, 'rfc');
		assert.equal(open('---', 'template: t', '---', '# A').unknownTemplate, undefined);
	});
	it('template: none keeps a document from being recognised', () => {
		const document = open('---', 'template: none', '---', '# T', '', '## Goals', '', 'Text.');
		assert.equal(document.template, undefined);
		assert.equal(document.unknownTemplate, undefined);
	});
	it('needs no text, and is none behind a blank line alone', () => {
		assert.equal(open('---', '---', '# A').outline[0]?.range.start.line, 2);
		assert.equal(open('---', '', '# A', '', '---', '').outline[0]?.title, 'A');
	});
});
