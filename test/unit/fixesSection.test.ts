import assert from 'node:assert/strict';
import { fixesFor } from '../../src/core/index.ts';
import { apply, builtIn, cases, nameOf, names, open, plan } from './support/fixes.ts';

describe('fixes of sections', () => {
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
				const document = open(text, plan);
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
});
