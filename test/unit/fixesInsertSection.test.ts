import assert from 'node:assert/strict';
import { insertSection } from '../../src/core/fixes/insertSection.ts';
import { parseTemplate, type TemplateSection } from '../../src/core/index.ts';
import { apply, builtIn, open } from './support/fixes.ts';

const template = parseTemplate(
	`# Plan: [Name]

## Goals

[What for]

## Design

How it works:

### Storage

[Where data lives]

### Interfaces

[Who calls]

## Risks

[What could go wrong]
`,
	'plan',
);

function sectionOf(title: string, sections: readonly TemplateSection[] = template.sections): TemplateSection {
	const find = (all: readonly TemplateSection[]): TemplateSection | undefined =>
		all.find((each) => each.title === title) ?? all.map(({ children }) => find(children)).find(Boolean);
	return find(sections)!;
}

function insert(title: string, text: string): string {
	const document = open(text, template);
	return apply(document, insertSection(document, sectionOf(title)));
}

describe('inserting a section', () => {
	it('stands where the template has it, subsections and all, its first prompt selected', () => {
		assert.equal(
			insert('Design', '# Plan: Retries\n\n## Goals\n\nFewer losses.\n\n## Risks\n\nNone.\n'),
			`# Plan: Retries

## Goals

Fewer losses.

## Design

How it works:

### Storage

«[Where data lives]»

### Interfaces

[Who calls]

## Risks

None.
`,
		);
	});

	it('comes before the first section that follows it in the template', () => {
		assert.equal(
			insert('Goals', '# Plan: Retries\n\nBy Ada.\n\n## Risks\n\nNone.\n'),
			'# Plan: Retries\n\nBy Ada.\n\n## Goals\n\n«[What for]»\n\n## Risks\n\nNone.\n',
		);
	});

	it('ends a document that ends without a line end', () => {
		assert.equal(
			insert('Risks', '# Plan: Retries\n\n## Goals\n\nFewer losses.'),
			'# Plan: Retries\n\n## Goals\n\nFewer losses.\n\n## Risks\n\n«[What could go wrong]»\n',
		);
	});

	it('goes below a title alone', () => {
		assert.equal(
			insert('Goals', '# Retry failed payments\n'),
			'# Retry failed payments\n\n## Goals\n\n«[What for]»\n',
		);
	});

	it('goes into an empty document', () => {
		assert.equal(insert('Goals', ''), '## Goals\n\n«[What for]»\n');
	});

	it('stands below its own parent, beside what the author put there', () => {
		assert.equal(
			insert(
				'Interfaces',
				'# Plan: Retries\n\n## Design\n\n### Storage\n\nA table.\n\n#### Keys\n\nUUIDs.\n\n### Cache\n\nNone.\n\n## Risks\n\nNone.\n',
			),
			'# Plan: Retries\n\n## Design\n\n### Storage\n\nA table.\n\n#### Keys\n\nUUIDs.\n\n### Interfaces\n\n«[Who calls]»\n\n### Cache\n\nNone.\n\n## Risks\n\nNone.\n',
		);
	});

	it('leaves out subsections that stand elsewhere', () => {
		assert.equal(
			insert('Design', '# Plan: Retries\n\n## Goals\n\nFewer losses.\n\n### Storage\n\nA table.\n'),
			'# Plan: Retries\n\n## Goals\n\nFewer losses.\n\n### Storage\n\nA table.\n\n## Design\n\nHow it works:\n\n### Interfaces\n\n«[Who calls]»\n',
		);
	});

	it('takes the level of its neighbours', () => {
		assert.equal(
			insert('Design', '# Goals\n\nFewer losses.\n\n# Risks\n\nNone.\n'),
			'# Goals\n\nFewer losses.\n\n# Design\n\nHow it works:\n\n## Storage\n\n«[Where data lives]»\n\n## Interfaces\n\n[Who calls]\n\n# Risks\n\nNone.\n',
		);
		assert.equal(
			insert('Design', '# Team\n\n## Retries\n\n### Goals\n\nFewer losses.\n\n### Risks\n\nNone.\n'),
			'# Team\n\n## Retries\n\n### Goals\n\nFewer losses.\n\n### Design\n\nHow it works:\n\n#### Storage\n\n«[Where data lives]»\n\n#### Interfaces\n\n[Who calls]\n\n### Risks\n\nNone.\n',
		);
	});

	it('keeps the line ends of the document', () => {
		assert.equal(
			insert('Goals', '# Plan: Retries\r\n\r\n## Risks\r\n\r\nNone.\r\n'),
			'# Plan: Retries\r\n\r\n## Goals\r\n\r\n«[What for]»\r\n\r\n## Risks\r\n\r\nNone.\r\n',
		);
	});

	describe('in a numbered document', () => {
		it('fills a gap in the numbers', () => {
			assert.equal(
				insert('Design', '# Plan: Retries\n\n## 1. Goals\n\nFewer losses.\n\n## 3. Risks\n\nNone.\n'),
				'# Plan: Retries\n\n## 1. Goals\n\nFewer losses.\n\n## 2. Design\n\nHow it works:\n\n### Storage\n\n«[Where data lives]»\n\n### Interfaces\n\n[Who calls]\n\n## 3. Risks\n\nNone.\n',
			);
		});

		it('makes the sections behind it count on, and what stands below them', () => {
			assert.equal(
				insert(
					'Design',
					'# Plan: Retries\n\n## 1) Goals\n\nFewer losses.\n\n## 2) Risks\n\n### 2.1) Money\n\nNone.\n\n## 3) Notes\n\nNone.\n\n## 7) Links\n\nNone.\n',
				),
				'# Plan: Retries\n\n## 1) Goals\n\nFewer losses.\n\n## 2) Design\n\nHow it works:\n\n### Storage\n\n«[Where data lives]»\n\n### Interfaces\n\n[Who calls]\n\n## 3) Risks\n\n### 3.1) Money\n\nNone.\n\n## 4) Notes\n\nNone.\n\n## 7) Links\n\nNone.\n',
			);
		});

		for (const [what, goals, design, risks, money, interfaces] of [
			['Roman numbers', 'I.', 'II.', 'III.', 'III.1', 'IV.'],
			['small Roman numbers', 'i)', 'ii)', 'iii)', 'iii.1)', 'iv)'],
			['letters', 'A.', 'B.', 'C.', 'C.1', 'D.'],
			['chapters', 'Chapter 1:', 'Chapter 2:', 'Chapter 3:', '3.1', 'Chapter 4:'],
		] as const) {
			it(`counts on in ${what}, past a section without one`, () => {
				const below = what === 'chapters' ? '2.1' : money.replace(/^\w+/, design.replace(/\W/g, ''));
				assert.equal(
					insert(
						'Design',
						`# Plan: Retries\n\n## ${goals} Goals\n\nFewer.\n\n## ${design} Risks\n\n### ${below} Money\n\nNone.\n\n### 1. First\n\nNone.\n\n## Notes\n\nNone.\n\n## ${risks} Links\n\nNone.\n`,
					),
					`# Plan: Retries\n\n## ${goals} Goals\n\nFewer.\n\n## ${design} Design\n\nHow it works:\n\n### Storage\n\n«[Where data lives]»\n\n### Interfaces\n\n[Who calls]\n\n## ${risks} Risks\n\n### ${money} Money\n\nNone.\n\n### 1. First\n\nNone.\n\n## Notes\n\nNone.\n\n## ${interfaces} Links\n\nNone.\n`,
				);
			});
		}

		it('takes a word for no number', () => {
			assert.equal(
				insert('Risks', '# Plan\n\n## Goals\n\nNone.\n\n## A Note\n\nOne.\n'),
				'# Plan\n\n## Goals\n\nNone.\n\n## Risks\n\n«[What could go wrong]»\n\n## A Note\n\nOne.\n',
			);
		});

		it('numbers a subsection behind its neighbour', () => {
			assert.equal(
				insert('Interfaces', '# Plan\n\n## 4 Design\n\n### 4.1 Storage\n\nA table.\n\n## 5 Risks\n\nNone.\n'),
				'# Plan\n\n## 4 Design\n\n### 4.1 Storage\n\nA table.\n\n### 4.2 Interfaces\n\n«[Who calls]»\n\n## 5 Risks\n\nNone.\n',
			);
		});
	});

	describe('of a numbered template', () => {
		const system = builtIn('system-architecture');
		const scaffold = system.body;

		for (const title of ['3) Core Components', '1) Goals / Non-Goals', '0) Executive Summary']) {
			it(`puts back “${title}” as it was, rules included`, () => {
				const section = sectionOf(title, system.sections);
				const lines = scaffold.split('\n');
				lines.splice(section.lines.start, section.lines.end - section.lines.start);
				const document = open(lines.join('\n'), system);
				const change = insertSection(document, section);
				assert.equal(apply(document, { edits: change.edits }), scaffold);
			});
		}

		it('sets itself off by rules where its neighbours are', () => {
			const document = open(
				'# Shop\n\n## 0) Executive Summary\n\nSold.\n\n---\n\n## 1) Goals / Non-Goals\n\nNone.\n\n## 3) Core Components\n\nOne.\n',
				system,
			);
			const change = insertSection(document, sectionOf('2) System Overview', system.sections));
			assert.match(
				apply(document, { edits: change.edits }),
				/\nNone\.\n\n---\n\n## 2\) System Overview\n[^#]*\n\n---\n\n## 3\) Core Components\n/,
			);
		});

		it('drops the numbers where the document has none', () => {
			const document = open('# Shop\n\n## Goals / Non-Goals\n\nNone.\n', system);
			const change = insertSection(document, sectionOf('2) System Overview', system.sections));
			assert.match(apply(document, change), /^## System Overview$/m);
		});
	});

	for (const id of [
		'technical-plan',
		'feature-architecture',
		'application-architecture',
		'technical-design',
	]) {
		it(`puts back each section of the ${id} as it was`, () => {
			const variant = builtIn(id);
			const [title] = variant.sections;
			for (const section of title!.children) {
				const lines = variant.body.split('\n');
				// What a rule sets off behind the last section is the document's.
				if (section.lines.end >= lines.length - 1) continue;
				lines.splice(section.lines.start, section.lines.end - section.lines.start);
				const document = open(lines.join('\n'), variant);
				const { edits } = insertSection(document, section);
				assert.equal(apply(document, { edits }), variant.body, section.title);
			}
		});
	}
});
