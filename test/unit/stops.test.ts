import assert from 'node:assert/strict';
import { findingsAt, parseTemplate, stopsIn } from '../../src/core/index.ts';
import { open } from './support/fixes.ts';

const template = parseTemplate(
	`# Plan: [Name]

## Goals

[What for]

## Design

[How it works]

### Storage

[Where data lives]

## Risks

<!-- What could go wrong. -->
`,
	'plan',
);

/** The document with what each stop replaces between `«` and `»`. */
function stops(text: string): string {
	const lines = text.split('\n');
	for (const { range } of stopsIn(open(text, template)).toReversed()) {
		const { line, character } = range.start;
		const old = lines[line]!;
		const selected = old.slice(character, range.end.character);
		lines[line] = `${old.slice(0, character)}«${selected}»${old.slice(range.end.character)}`;
	}
	return lines.join('\n');
}

describe('stops on the way through a document', () => {
	const rows: Record<string, string> = {
		'prompts and markers, whole':
			'# Plan: «[Name]»\n\n## Goals\n\n«TBD»\n\n## Design\n\nOurs.\n\n### Storage\n\nDisk.\n\n## Risks\n\n«[What else]»\n',
		'the second blank line below the heading of an empty section':
			'# Plan: Retries\n\n## Goals\n\n«»\n\n## Design\n\nOurs.\n\n### Storage\n«»\n## Risks\n\nNone.\n',
		'the heading itself where nothing is below':
			'# Plan: Retries\n\n## Goals\n\nFewer.\n\n## Design\n\nOurs.\n\n### Storage\n\nDisk.\n\n## Risks«»',
		'the comment that says what belongs there':
			'# Plan: Retries\n\n## Goals\n\n«»\n\n<!-- ours -->\n\n## Design\n\nOurs.\n\n### Storage\n\nDisk.\n\n## Risks\n\n«<!-- What could go wrong. -->»\n',
		'below the line that underlines a heading':
			'# Plan: Retries\n\nGoals\n-----\n\n«»\n\n## Design\n\nOurs.\n\n### Storage\n\nDisk.\n\n## Risks\n\nNone.\n',
		'where a section is missing, between those around it':
			'# Plan: Retries\n\n## Goals\n\n«TBD»\n«»\n## Risks\n\n«TBD»\n',
		'once where several are missing': '# Plan: Retries\n\n## Goals\n\nFewer losses.\n«»',
		'the heading before which one is missing': '«»## Risks\n\n«TBD»\n',
	};
	for (const [what, marked] of Object.entries(rows)) {
		it(what, () => assert.equal(stops(marked.replace(/[«»]/g, '')), marked));
	}
});

describe('findings at a place', () => {
	/** The rules of what is found at `‸`. */
	const at = (marked: string) => {
		const line = marked.split('\n').findIndex((each) => each.includes('‸'));
		const place = { line, character: marked.split('\n')[line]!.indexOf('‸') };
		const document = open(marked.replace('‸', ''), template);
		return findingsAt(document, { start: place, end: place }).map(({ rule }) => rule);
	};
	const rest = '## Design\n\nOurs.\n\n### Storage\n\nDisk.\n\n## Risks\n\nNone.\n';

	it('are those that stand there', () => {
		assert.deepEqual(at(`## Goals\n\n- TBD‸ and [What for]\n\n${rest}`), ['unfinished']);
	});

	it('tell on any blank line below a heading that it is empty', () => {
		for (const marked of ['## Goals‸\n\n\n', '## Goals\n‸\n\n', '## Goals\n\n\n‸']) {
			assert.deepEqual(at(`${marked}\n${rest}`), ['empty-section'], marked);
		}
		const guided = rest.replace('None.', '<!-- What could go wrong. -->‸');
		assert.deepEqual(at(`## Goals\n\nFewer.\n\n${guided}`), ['empty-section']);
		assert.deepEqual(at(`## Goals\n\n${rest.replace('Ours.', 'Ours.‸')}`), []);
	});

	it('tell what is missing where it would stand', () => {
		assert.deepEqual(at('# Plan: Retries\n\n## Goals\n\nFewer.\n‸\n## Risks\n\nNone.\n'), [
			'missing-section',
		]);
		assert.deepEqual(at('# Plan: Retries\n\n## Goals\n‸\nFewer.\n\n## Risks\n\nNone.\n'), []);
	});
});
