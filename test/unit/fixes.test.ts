import assert from 'node:assert/strict';
import { fixesFor, parseTemplate, type RuleId, safeEdits, type Values } from '../../src/core/index.ts';
import { apply, builtIn, nameOf, open } from './support/fixes.ts';

const template = parseTemplate(
	`---
id: plan
optional: [Later]
---
# Plan: [Feature Name]

**Status**: Draft | Review | Approved
**Date**: [YYYY-MM-DD]
**Owner**: [Name]

## Goals

What [Feature Name] is for:

- [Goal]
- [Goal]

## Risks

| Risk | Odds |
|------|------|
| [What could go wrong] | Low/Med/High |
| Users leave in anger | often and soon |

## Design

A queue holds what failed before.

\`\`\`sql
SELECT everything FROM somewhere;
\`\`\`

### Storage

[Where data lives]

## Later

[What can wait]
`,
	'plan',
);

/** The document after the fix of this name for the first finding of a rule; what is selected stands between `«` and `»`. */
function fixed(text: string, rule: RuleId, name: string, values: Values = {}): string {
	const document = open(text, template);
	const finding = document.findings.find((each) => each.rule === rule);
	assert.ok(finding, `no ${rule} in ${text}`);
	const fixes = fixesFor(document, finding, values);
	const fix = fixes.find(({ title }) => nameOf(title) === name);
	assert.ok(fix, `no “${name}” among ${fixes.map(({ title }) => `“${nameOf(title)}”`).join(', ')}`);
	return apply(document, fix);
}

/** Rows of cases: what is asked for, the document before, and after. */
function cases(
	rule: RuleId,
	name: string,
	rows: Record<string, [before: string, after: string]>,
	values?: Values,
) {
	for (const [what, [before, after]] of Object.entries(rows)) {
		it(what, () => assert.equal(fixed(before, rule, name, values), after));
	}
}

function names(text: string, rule: RuleId, values?: Values): string[] {
	const document = open(text, template);
	return fixesFor(document, document.findings.find((each) => each.rule === rule)!, values).map(({ title }) =>
		nameOf(title),
	);
}

describe('fixes', () => {
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
				const document = open(text, template);
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
			const document = open(text, template);
			assert.equal(
				apply(document, { edits: safeEdits(document) }),
				text.replaceAll('[Feature Name]', 'Retries'),
			);
			assert.deepEqual(safeEdits(open('# Plan: [Feature Name]\n', template)), []);
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
					const document = open(before, template);
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

	describe('mark a section as not applicable', () => {
		const name = 'Mark “Storage” as not applicable';
		cases('placeholder', name, {
			'in place of the template’s text': [
				'## Design\n\nOurs.\n\n### Storage\n\n[Where data lives]\n\n## Later\n\nNone.\n',
				'## Design\n\nOurs.\n\n### Storage\n\nN/A: «reason»\n\n## Later\n\nNone.\n',
			],
			'with the rule behind it': [
				'## Design\n\nOurs.\n\n### Storage\n\n[Where data lives]\n\n---\n\n## Later\n\nNone.\n',
				'## Design\n\nOurs.\n\n### Storage\n\nN/A: «reason»\n\n---\n\n## Later\n\nNone.\n',
			],
			'before words that end the document, set off by a rule': [
				'## Design\n\nOurs.\n\n### Storage\n\n[Where data lives]\n\n---\n\nReviewed by Ada\n',
				'## Design\n\nOurs.\n\n### Storage\n\nN/A: «reason»\n\n---\n\nReviewed by Ada\n',
			],
		});
		cases('placeholder', 'Mark “Goals” as not applicable', {
			'where the title stands in place of its prompt': [
				'# Plan: Retries\n\n## Goals\n\nWhat Retries is for:\n\n- [Goal]\n- [Goal]\n\n## Risks\n\nNone.\n',
				'# Plan: Retries\n\n## Goals\n\nN/A: «reason»\n\n## Risks\n\nNone.\n',
			],
		});
		cases('empty-section', name, {
			'at the end of the file': [
				'# Design\r\n\r\n## Storage',
				'# Design\r\n\r\n## Storage\r\n\r\nN/A: «reason»\r\n',
			],
			'under a heading that is underlined': [
				'# Plan: Retries\n\nStorage\n-------\n\n## Later\n\nNone.\n',
				'# Plan: Retries\n\nStorage\n-------\n\nN/A: «reason»\n\n## Later\n\nNone.\n',
			],
		});

		it('is not offered where the author has written', () => {
			const text = '## Storage\n\nOn disk.\n\n[Where data lives]\n';
			assert.ok(!names(text, 'placeholder').includes(name));
		});
	});

	it('leave the section alone at words that end the document, set off by a rule', () => {
		const text = '# Plan: Retries\n\n## Storage\n\n[Where data lives]\n\n---\n\n**Review**: [YYYY-MM-DD]\n';
		const document = open(text, template);
		const [, signature] = document.findings.filter(({ rule }) => rule === 'placeholder');
		const offered = fixesFor(document, signature!).map(({ title }) => nameOf(title));
		assert.ok(!offered.includes('Mark “Storage” as not applicable'), offered.join());
	});

	describe('remove a section', () => {
		cases('placeholder', 'Remove the section “Later”', {
			'that is optional': [
				'# Plan: Retries\n\n## Design\n\nOurs.\n\n## Later\n\n[What can wait]\n\n## Notes\n\nNone.\n',
				'# Plan: Retries\n\n## Design\n\nOurs.\n\n## Notes\n\nNone.\n',
			],
		});
		cases('placeholder', 'Remove the section “2. Later”', {
			'whose number goes to the next, and so on up to a gap': [
				'## 1. Design\n\nOurs.\n\n## 2. Later\n\n[What can wait]\n\n## 3. Notes\n\n### 3.1 More\n\nNone.\n\n## Aside\n\nNone.\n\n## 4. Links\n\nNone.\n\n## 7. End\n\nNone.\n',
				'## 1. Design\n\nOurs.\n\n## 2. Notes\n\n### 2.1 More\n\nNone.\n\n## Aside\n\nNone.\n\n## 3. Links\n\nNone.\n\n## 7. End\n\nNone.\n',
			],
		});
		cases('placeholder', 'Remove the section “IX. Later”', {
			'numbered as the Romans did': [
				'## VIII. Design\n\nOurs.\n\n## IX. Later\n\n[What can wait]\n\n## X. Notes\n\nNone.\n\n## XI. Links\n\nNone.\n',
				'## VIII. Design\n\nOurs.\n\n## IX. Notes\n\nNone.\n\n## X. Links\n\nNone.\n',
			],
		});
		cases('placeholder', 'Remove the section “U) Later”', {
			'numbered by letters, V among them': [
				'## T) Design\n\nOurs.\n\n## U) Later\n\n[What can wait]\n\n## V) Notes\n\nNone.\n\n## W) Links\n\nNone.\n',
				'## T) Design\n\nOurs.\n\n## U) Notes\n\nNone.\n\n## V) Links\n\nNone.\n',
			],
		});
		cases('empty-section', 'Remove the section “Notes”', {
			'of the author’s own': [
				'# Plan: Retries\n\n## Design\n\nOurs.\n\n## Notes\n',
				'# Plan: Retries\n\n## Design\n\nOurs.\n',
			],
		});
		cases('placeholder', 'Remove the section “Later”', {
			'at the end of the file, without a blank line': [
				'# Plan: Retries\n\n## Design\n\nOurs.\n\n## Later\n\n[What can wait]\n',
				'# Plan: Retries\n\n## Design\n\nOurs.\n',
			],
			'before words that end the document, set off by a rule': [
				'# Plan: Retries\n\n## Design\n\nOurs.\n\n## Later\n\n[What can wait]\n\n---\n\nReviewed by Ada\n',
				'# Plan: Retries\n\n## Design\n\nOurs.\n\n---\n\nReviewed by Ada\n',
			],
		});

		it('is not offered for one that is required, nor where the author has written', () => {
			assert.ok(!names('## Storage\n', 'empty-section').includes('Remove the section “Storage”'));
			const text = '# Plan: Retries\n\n## Later\n\nMuch.\n\n[What can wait]\n';
			assert.ok(!names(text, 'placeholder').includes('Remove the section “Later”'));
		});
	});

	describe('fill an empty section from the template', () => {
		cases('empty-section', 'Fill “3.1 Storage” from the template', {
			'its first prompt selected': [
				'# Plan: Retries\n\n## 3 Design\n\nOurs.\n\n### 3.1 Storage\n\n## 4 Later\n\nNone.\n',
				'# Plan: Retries\n\n## 3 Design\n\nOurs.\n\n### 3.1 Storage\n\n«[Where data lives]»\n\n## 4 Later\n\nNone.\n',
			],
		});
	});

	it('do not fill a section with the comment that it holds', () => {
		const guided = parseTemplate('# A\n\n## Goals\n\n<!-- What for? -->\n\n## Risks\n', 'guided');
		const document = open('# A\n\n## Goals\n\n<!-- What for? -->\n\n## Risks\n\nNone.\n', guided);
		assert.deepEqual(
			fixesFor(document, document.findings[0]!).map(({ title }) => nameOf(title)),
			['Mark “Goals” as not applicable', 'Silence empty-section on this line'],
		);
	});

	describe('insert what is missing', () => {
		cases('missing-section', 'Insert the section “Goals”', {
			'in the template’s order, at the document’s level, in its numbers': [
				'### 1) Risks\n\nNone.\n\n### 2) Design\n\nOurs.\n\n#### Storage\n\nDisk.\n',
				'### 1) Goals\n\nWhat «[Feature Name]» is for:\n\n- [Goal]\n- [Goal]\n\n### 2) Risks\n\nNone.\n\n### 3) Design\n\nOurs.\n\n#### Storage\n\nDisk.\n',
			],
		});
	});

	describe('insert all that is missing', () => {
		cases('missing-section', 'Insert all missing sections', {
			'in the template’s order, at the document’s level, in its numbers': [
				'### 1) Risks\n\nNone.\n\n### 2) Notes\n\nNone.\n',
				'### 1) Goals\n\nWhat «[Feature Name]» is for:\n\n- [Goal]\n- [Goal]\n\n### 2) Risks\n\nNone.\n\n### 3) Design\n\nA queue holds what failed before.\n\n```sql\nSELECT everything FROM somewhere;\n```\n\n#### Storage\n\n[Where data lives]\n\n### 4) Notes\n\nNone.\n',
			],
			'with Windows line ends, behind a last line without one': [
				'# Plan: Retries\r\n\r\n## Design\r\n\r\nOurs.\r\n\r\n## Later\r\n\r\nNone.',
				'# Plan: Retries\n\n## Goals\n\nWhat «[Feature Name]» is for:\n\n- [Goal]\n- [Goal]\n\n## Risks\n\n| Risk | Odds |\n|------|------|\n| [What could go wrong] | Low/Med/High |\n| Users leave in anger | often and soon |\n\n## Design\n\nOurs.\n\n### Storage\n\n[Where data lives]\n\n## Later\n\nNone.'.replaceAll(
					'\n',
					'\r\n',
				),
			],
		});

		it('leaves nothing missing, in any variant', () => {
			for (const id of [
				'technical-plan',
				'technical-design',
				'feature-architecture',
				'system-architecture',
			]) {
				const variant = builtIn(id);
				const document = open(`# ${variant.title}\n`, variant);
				const [finding] = document.findings;
				const all = fixesFor(document, finding!).find(({ title }) => nameOf(title).startsWith('Insert all'));
				const after = open(apply(document, { edits: all!.edits }), variant);
				assert.deepEqual(
					after.findings.filter(({ rule }) => rule === 'missing-section'),
					[],
				);
			}
		});

		it('is offered once, and not where one alone is missing', () => {
			const offers = (text: string) => {
				const document = open(text, template);
				return document.findings
					.filter(({ rule }) => rule === 'missing-section')
					.map((finding) =>
						fixesFor(document, finding).some(({ title }) => nameOf(title).startsWith('Insert all')),
					);
			};
			assert.deepEqual(offers('## Goals\n\nNone.\n'), [true, false]);
			assert.deepEqual(offers('## Goals\n\nNone.\n\n## Risks\n\nNone.\n'), [false]);
		});
	});

	describe('leave a missing section out on purpose', () => {
		const body = '# Plan: Retries\n\n## Risks\n\nNone.\n\n## Design\n\nOurs.\n\n### Storage\n\nDisk.\n';
		cases('missing-section', 'Leave “Goals” out on purpose', {
			'in a document without front matter': [body, `---\nomit:\n  - Goals\n---\n\n${body}`],
			'below what the front matter says': [
				`---\nowner: "Ada"   # for now\n\ntags: [a,  b]\n---\n${body}`,
				`---\nowner: "Ada"   # for now\n\ntags: [a,  b]\nomit:\n  - Goals\n---\n${body}`,
			],
			'beside others, in a list': [
				`---\nomit:\n- "Later: much"\nowner: Ada\n---\n${body}`,
				`---\nomit:\n  - "Later: much"\n  - Goals\nowner: Ada\n---\n${body}`,
			],
			'beside others, in brackets': [
				`---\nomit: [Later, Notes]\n---\n${body}`,
				`---\nomit:\n  - Later\n  - Notes\n  - Goals\n---\n${body}`,
			],
			'beside others, with commas': [
				`---\nomit: Later, Notes\r\n---\r\n${body}`.replaceAll(/\r?\n/g, '\r\n'),
				`---\nomit:\n  - Later\n  - Notes\n  - Goals\n---\n${body}`.replaceAll('\n', '\r\n'),
			],
		});

		it('is not offered where the front matter cannot be read', () => {
			const text = `---\nowner: [Ada\n---\n${body}`;
			assert.ok(!names(text, 'missing-section').includes('Leave “Goals” out on purpose'));
		});
	});

	describe('silence', () => {
		const comment = '<!-- technical-design-disable-next-line placeholder -->';
		const silenced: Record<string, [string, string]> = {
			'a heading': ['# Plan: [Feature Name]\n', `${comment}\n# Plan: [Feature Name]\n`],
			'a paragraph right below a heading': [
				'## Storage\n[Where data lives]\n',
				`## Storage\n${comment}\n[Where data lives]\n`,
			],
			'a line of a paragraph': [
				'It serves  \n[Feature Name] well.\n',
				`It serves ${comment}  \n[Feature Name] well.\n`,
			],
			'the first item of a list': ['- [Goal]\r\n- Sleep\r\n', `${comment}\r\n- [Goal]\r\n- Sleep\r\n`],
			'another item': ['- Sleep\n\n- [Goal]\n', `- Sleep ${comment}\n\n- [Goal]\n`],
			'an item in an item': ['- Goals\n  - [Goal]\n', `- Goals ${comment}\n  - [Goal]\n`],
			'a line of a quote': [
				'> It serves\n> [Feature Name] well.\n',
				`> It serves ${comment}\n> [Feature Name] well.\n`,
			],
			'a row behind another': [
				'| Risk | Odds |\n|---|---|\n| Loss | Low |\n| [What could go wrong] | Low |\n',
				`| Risk | Odds |\n|---|---|\n| Loss | Low ${comment} |\n| [What could go wrong] | Low |\n`,
			],
			'the head of a table': [
				'| [Feature Name] | Odds |\n|---|---|\n| Loss | Low |\n',
				`${comment}\n| [Feature Name] | Odds |\n|---|---|\n| Loss | Low |\n`,
			],
		};
		cases('placeholder', 'Silence placeholder on this line', silenced);

		it('does what it says, and nothing else', () => {
			for (const [before, after] of Object.values(silenced)) {
				const count = (text: string) =>
					open(text, template).findings.filter(({ rule }) => rule === 'placeholder').length;
				assert.equal(count(after), count(before) - 1, after);
			}
		});

		it('is not offered where no comment can stand', () => {
			for (const text of [
				'| Risk | Odds |\n|---|---|\n| [What could go wrong] | Low |\n',
				'---\ndate: YYYY-MM-DD\n---\n',
				'- Sleep\n\n  ```\n  code\n  ```\n- [Goal]\n',
			]) {
				assert.ok(!names(text, 'placeholder').includes('Silence placeholder on this line'), text);
			}
		});
	});

	for (const id of [
		'technical-plan',
		'technical-design',
		'feature-architecture',
		'application-architecture',
		'system-architecture',
		'adr',
	]) {
		it(`are there for every finding in an untouched ${id}, at most one of them preferred`, () => {
			const variant = builtIn(id);
			const whole = open(variant.body, variant);
			const headings = open(variant.body.replace(/^(?!#).*$/gm, ''), variant);
			const title = open(`# ${variant.title}\n`, variant);
			for (const document of [whole, headings, title]) {
				assert.notEqual(document.findings.length, 0);
				for (const finding of document.findings) {
					const fixes = fixesFor(document, finding, { date: '2026-03-31', author: 'Ada', status: 'Draft' });
					assert.notEqual(fixes.length, 0, JSON.stringify(finding));
					assert.ok(fixes.filter(({ isPreferred }) => isPreferred).length < 2);
				}
			}
		});
	}

	it('solve what they are for', () => {
		for (const id of ['technical-plan', 'system-architecture']) {
			const variant = builtIn(id);
			const document = open(variant.body, variant);
			for (const finding of document.findings) {
				for (const fix of fixesFor(document, finding, {
					date: '2026-03-31',
					author: 'Ada',
					status: 'Draft',
				})) {
					const after = open(apply(document, { edits: fix.edits }), variant);
					assert.ok(
						after.findings.length < document.findings.length,
						`${nameOf(fix.title)}: ${JSON.stringify(finding)}`,
					);
				}
			}
		}
	}).timeout(60_000);
});
