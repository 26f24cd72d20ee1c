import assert from 'node:assert/strict';
import { DesignDocument, openTitles, parseTemplate, setStatus, summarise } from '../../src/core/index.ts';
import { apply } from './support/fixes.ts';

const open = (text: string) => DesignDocument.open(text, { templates: [] });

describe('the status of a document', () => {
	const cases: [text: string, status: string | undefined, approved: string][] = [
		['---\nstatus: Draft\n---\n# A', 'Draft', '---\nstatus: Approved\n---\n# A'],
		['---\nstatus:  "In Review" # soon\n---\n', 'In Review', '---\nstatus:  Approved # soon\n---\n'],
		['# A\n\n**Status**: Draft  \n**Owner**: me', 'Draft', '# A\n\n**Status**: Approved  \n**Owner**: me'],
		['# A\n\n- **Status:** *WIP*', 'WIP', '# A\n\n- **Status:** Approved'],
		['# A\n\n| Status | Draft |\n|--|--|\n', 'Draft', '# A\n\n| Status | Approved |\n|--|--|\n'],
		['# A\n\n## Status\n\nProposed\n\n## B', 'Proposed', '# A\n\n## Status\n\nApproved\n\n## B'],
		['# A\n\nStatus: Draft | Approved\n', undefined, '# A\n\nStatus: Approved\n'],
		['# A\n\nStatus: ~~Draft~~ Approved\n', 'Approved', '# A\n\nStatus: Approved\n'],
		['# A\n\nStatus: Draft | **Approved**\n', 'Approved', '# A\n\nStatus: Approved\n'],
		['---\ntemplate: x\n---\n# A', undefined, '---\nstatus: Approved\ntemplate: x\n---\n# A'],
		['# A\r\n', undefined, '---\r\nstatus: Approved\r\n---\r\n\r\n# A\r\n'],
		[
			'# A\n\n## B\n\n## C\n\nStatus: done',
			undefined,
			'---\nstatus: Approved\n---\n\n# A\n\n## B\n\n## C\n\nStatus: done',
		],
	];
	for (const [text, status, approved] of cases) {
		it(JSON.stringify(text), () => {
			assert.equal(open(text).status, status);
			assert.equal(apply({ text }, { edits: setStatus(open(text), 'Approved') }), approved);
		});
	}
});

describe('the summary of a document', () => {
	it('tells section by section what is open', () => {
		const {
			title,
			completeness,
			open: parts,
		} = summarise(
			open('TBD\n\n# Retry\n\nText.\n\n## Goals\n\nTBD, and TODO: more\n\n### Detail\n\nDone.\n\n## Risks\n'),
		);
		assert.equal(title, 'Retry');
		assert.deepEqual(completeness, { complete: 1, required: 5 });
		assert.deepEqual(
			parts.map(({ section, line, findings }) => [section, line, findings.map(({ rule }) => rule)]),
			[
				['', undefined, ['unfinished']],
				['Goals', 6, ['unfinished', 'unfinished']],
				['Risks', 14, ['empty-section']],
			],
		);
	});
	it('has no title without a heading of level 1 at its start', () =>
		assert.equal(summarise(open('## Goals\n\nText.')).title, undefined));

	it('names what is open, then what is missing, each once', () => {
		const template = parseTemplate('# A\n\n## Goals\n\n## Risks\n\n## Rollout\n', 't');
		const document = DesignDocument.open('TBD\n\n# Retry\n\n## Goals\n\nTBD and TODO: more\n', {
			templates: [template],
			template: 't',
		});
		assert.deepEqual(openTitles(document, document.findings), ['', 'Goals', 'Risks', 'Rollout']);
		assert.deepEqual(openTitles(document, []), []);
	});
});
