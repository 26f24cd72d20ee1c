import assert from 'node:assert/strict';
import { fixesFor, safeEdits } from '../../src/core/index.ts';
import { apply, cases, nameOf, names, open, plan } from './support/fixes.ts';

describe('fixes where a finding is', () => {
	describe('choose an alternative', () => {
		cases('choice', 'Choose “Med”', {
			'in a table’s cell': [
				'## Risks\n\n| Risk | Odds |\n|------|------|\n| Loss | Low/Med/High |\n',
				'## Risks\n\n| Risk | Odds |\n|------|------|\n| Loss | Med |\n',
			],
			'in a table in a quote': [
				'## Risks\n\n> | Risk | Odds |\n> |------|------|\n> | Loss | Low/Med/High |\n',
				'## Risks\n\n> | Risk | Odds |\n> |------|------|\n> | Loss | Med |\n',
			],
		});
		cases('choice', 'Choose “Review”', {
			'in a field': [
				'# Plan: Retries\n\n**Status**: Draft | Review | Approved\n**Owner**: Ada\n',
				'# Plan: Retries\n\n**Status**: Review\n**Owner**: Ada\n',
			],
			'in a nested list, with Windows line ends': [
				'# Plan: Retries\r\n\r\n- About\r\n  - **Status**: Draft | Review | Approved\r\n  - More\r\n',
				'# Plan: Retries\r\n\r\n- About\r\n  - **Status**: Review\r\n  - More\r\n',
			],
		});

		it('prefers what the status is so far, and nothing elsewhere', () => {
			const preferred = (text: string) => {
				const document = open(text, plan);
				const choice = document.findings.find(({ rule }) => rule === 'choice')!;
				return fixesFor(document, choice, { status: 'Draft' })
					.filter(({ isPreferred }) => isPreferred)
					.map(({ title }) => nameOf(title));
			};
			assert.deepEqual(preferred('**Status**: Draft | Review | Approved\n'), ['Choose “Draft”']);
			assert.deepEqual(preferred('| Risk | Odds |\n|--|--|\n| Loss | Low/Med/High |\n'), []);
		});
	});

	describe('fill in what is known', () => {
		cases(
			'placeholder',
			'Fill in “Ada”',
			{ 'one of the authors': ['**Author(s)**: [Name]\n', '**Author(s)**: Ada\n'] },
			{ author: 'Ada' },
		);
		cases(
			'placeholder',
			'Fill in “2026-03-31”',
			{
				'the date, in its field': ['**Date**: [YYYY-MM-DD]\n', '**Date**: 2026-03-31\n'],
				'the date, in the front matter': [
					'---\ndate: YYYY-MM-DD\n---\n\n# Plan: Retries\n',
					'---\ndate: 2026-03-31\n---\n\n# Plan: Retries\n',
				],
				'the date, in a table of fields': [
					'| Field | Value |\n|---|---|\n| Created | [YYYY-MM-DD] |\n',
					'| Field | Value |\n|---|---|\n| Created | 2026-03-31 |\n',
				],
			},
			{ date: '2026-03-31' },
		);
		cases(
			'placeholder',
			'Fill in “Ada [Data] Byron”',
			{
				'the author, brackets kept as text': [
					'> - **Owner:** [Name]\r\n',
					'> - **Owner:** Ada \\[Data\\] Byron\r\n',
				],
				'the author, in a sequence of the front matter': [
					'---\nauthors:\n  - "[Name]"\n---\n\n# Plan: Retries\n',
					'---\nauthors:\n  - "Ada [Data] Byron"\n---\n\n# Plan: Retries\n',
				],
			},
			{ author: 'Ada [Data] Byron' },
		);
		cases('placeholder', 'Fill in “Retries”', {
			'the title, wherever the template repeats it': [
				'# Plan: Retries\n\n## Goals\n\nWhat [Feature Name] is for: money.\n',
				'# Plan: Retries\n\n## Goals\n\nWhat Retries is for: money.\n',
			],
		});
		cases(
			'placeholder',
			'Fill in “Retries”',
			{
				'the title itself, by the name of the file': ['# Plan: [Feature Name]\n', '# Plan: Retries\n'],
			},
			{ title: 'Retries' },
		);
		cases(
			'unfinished',
			'Fill in “Ada”',
			{ 'the author, where a marker stands': ['**Owner**: TBD\n', '**Owner**: Ada\n'] },
			{ author: 'Ada' },
		);

		it('is safe for what the document itself tells, and for that alone', () => {
			const text =
				'# Plan: Retries\r\n\r\n**Date**: [YYYY-MM-DD]\r\n\r\n[Feature Name] and [Feature Name]\r\n';
			const document = open(text, plan);
			assert.equal(
				apply(document, { edits: safeEdits(document) }),
				text.replaceAll('[Feature Name]', 'Retries'),
			);
			assert.deepEqual(safeEdits(open('# Plan: [Feature Name]\n', plan)), []);
		});

		describe('all at once', () => {
			const values = { title: 'Unsure', date: '2026-03-31', author: 'Ada', status: 'Draft' };
			for (const [what, before, after] of [
				[
					'the document’s own fields',
					'# Plan: Retries\n\n**Status**: Draft | Review | Approved\n**Date**: [YYYY-MM-DD]\n**Owner**: [Name]\n',
					'# Plan: Retries\n\n**Status**: Draft\n**Date**: 2026-03-31\n**Owner**: Ada\n',
				],
				[
					'those of the front matter, dates as they are asked for',
					'---\nauthor: "[Name]"\ndate: DD.MM.YYYY\n---\n\n# Plan: Retries\n',
					'---\nauthor: "Ada"\ndate: 31.03.2026\n---\n\n# Plan: Retries\n',
				],
				['a document without a title', '**Owner**: [Name]\n\n## Goals\n', '**Owner**: Ada\n\n## Goals\n'],
				[
					'no owner nor date further down',
					'# Plan: Retries\n\n## Storage\n\n**Owner**: [Name]\n**Date**: [YYYY-MM-DD]\n',
				],
				['no team', '**Owner**: [Team]\n'],
				['no field that asks for more', '**Owner**: [Name] and [Name]\n'],
				['no status that is none of its alternatives', '**Status**: Proposed | Accepted | Rejected\n'],
				['nothing that the author left open on purpose', '**Owner**: TBD\n'],
				['no title that only the file’s name tells', '# Plan: [Feature Name]\n'],
			] as const) {
				it(what, () => {
					const document = open(before, plan);
					assert.equal(apply(document, { edits: safeEdits(document, values) }), after ?? before);
				});
			}
		});
	});

	describe('say why it does not apply', () => {
		cases('placeholder', 'Say why it does not apply', {
			'of a paragraph': ['## Design\n\n[Where data lives]\n', '## Design\n\nN/A: «reason»\n'],
			'of a field in a list in a quote': [
				'> 1. **Storage**: [Where data lives]\n',
				'> 1. **Storage**: N/A: «reason»\n',
			],
			'of a task': ['- [ ] [Where data lives]\n', '- [ ] N/A: «reason»\n'],
			'of a cell': [
				'| Risk | Odds |\r\n|---|---|\r\n| [What could go wrong] | Low |\r\n',
				'| Risk | Odds |\r\n|---|---|\r\n| N/A: «reason» | Low |\r\n',
			],
		});

		it('is not offered in the middle of a sentence, nor in a heading', () => {
			for (const text of ['It serves [Feature Name] well.\n', '# Plan: [Feature Name]\n']) {
				assert.ok(!names(text, 'placeholder').includes('Say why it does not apply'), text);
			}
		});
	});

	describe('keep the words', () => {
		cases('placeholder', 'Keep the words “Feature Name”', {
			'of a bracket that was meant': ['It serves [Feature Name] well.\n', 'It serves Feature Name well.\n'],
		});
	});

	describe('remove a marker', () => {
		cases('unfinished', 'Remove “TODO”', {
			'with its colon': ['- TODO: measure it\n', '- measure it\n'],
		});
		cases('unfinished', 'Remove “TODO(ada)”', {
			'with its owner': ['TODO(ada): measure it\n', 'measure it\n'],
		});
	});

	describe('leave a value of the front matter empty', () => {
		cases('unfinished', 'Leave it empty', {
			'other lines as they are': [
				'---\nowner: TBD # by March\nteam: "Payments"\n---\n\n# Plan: Retries\n',
				'---\nowner:  # by March\nteam: "Payments"\n---\n\n# Plan: Retries\n',
			],
		});
	});

	describe('remove what was an example', () => {
		cases('example', 'Remove this row', {
			'a row': [
				'## Risks\n\n| Risk | Odds |\n|------|------|\n| Users leave in anger | often and soon |\n| Loss | Low |\n',
				'## Risks\n\n| Risk | Odds |\n|------|------|\n| Loss | Low |\n',
			],
			'a row in a list, at the end of the file': [
				'- Risks\r\n\r\n  | Risk | Odds |\r\n  |------|------|\r\n  | Loss | Low |\r\n  | Users leave in anger | often and soon |',
				'- Risks\r\n\r\n  | Risk | Odds |\r\n  |------|------|\r\n  | Loss | Low |\r\n',
			],
		});
		cases('example', 'Remove this code block', {
			'a code block, with a blank line': [
				'## Design\n\nA queue.\n\n```sql\nSELECT everything FROM somewhere;\n```\n\n### Storage\n\nDisk.\n',
				'## Design\n\nA queue.\n\n### Storage\n\nDisk.\n',
			],
			'with the label that announces nothing but it': [
				'## Design\n\n**Why**: speed\n**Query**:\n```sql\nSELECT everything FROM somewhere;\n```\n\n**Data Flow:**\n\nDisk.\n',
				'## Design\n\n**Why**: speed\n\n**Data Flow:**\n\nDisk.\n',
			],
			'with the label that stands apart': [
				'## Design\n\nA queue.\n\n**Query:**\n\n```sql\nSELECT everything FROM somewhere;\n```\n',
				'## Design\n\nA queue.\n',
			],
			'without a label that announces more': [
				'## Design\n\n**Query:**\n\n```sql\nSELECT everything FROM somewhere;\n```\n\nRuns at night.\n',
				'## Design\n\n**Query:**\n\nRuns at night.\n',
			],
		});
		cases('example', 'Say why it does not apply', {
			'code that is all there is': [
				'## Design\n\n```sql\nSELECT everything FROM somewhere;\n```\n',
				'## Design\n\nN/A: «reason»\n',
			],
			'code that is all there is under a label': [
				'## Design\n\n**Why**: speed\n**Query**:\n```sql\nSELECT everything FROM somewhere;\n```\n\n### Storage\n\nDisk.\n',
				'## Design\n\n**Why**: speed\n**Query**:\nN/A: «reason»\n\n### Storage\n\nDisk.\n',
			],
		});
		cases('example', 'Remove this paragraph', {
			'a paragraph': [
				'## Design\n\nA queue holds what failed before.\n\nWe retry.\n',
				'## Design\n\nWe retry.\n',
			],
		});
	});

	describe('remove a list item', () => {
		cases('placeholder', 'Remove this list item', {
			'with all that is in it': [
				'## Goals\n\n- Less loss\n- [Goal]\n  - why\n\n    so\n- Less work\n',
				'## Goals\n\n- Less loss\n- Less work\n',
			],
			'the last of a loose list': [
				'## Goals\n\n- Less loss\n\n- [Goal]\n\n## Risks\n\nNone.\n',
				'## Goals\n\n- Less loss\n\n## Risks\n\nNone.\n',
			],
			'numbers move up': [
				'## Goals\n\n1. Less loss\n2. [Goal]\n3. Less work\n4. Sleep\n',
				'## Goals\n\n1. Less loss\n2. Less work\n3. Sleep\n',
			],
			'nested and quoted': [
				'> - Goals\r\n>   1. [Goal]\r\n>   2. Less work\r\n',
				'> - Goals\r\n>   1. Less work\r\n',
			],
		});

		it('is not offered for the only item', () => {
			assert.ok(!names('## Goals\n\n- [Goal]\n', 'placeholder').includes('Remove this list item'));
		});
	});
});
