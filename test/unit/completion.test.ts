import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	DesignDocument,
	fieldAt,
	formatDate,
	insertOpenSection,
	lackingHeadings,
	noteKindOf,
	openSections,
	parseTemplate,
	peopleIn,
	questionOf,
	segmentAt,
	snippetText,
	titleOf,
} from '../../src/core/index.ts';

const templates = [
	'technical-design',
	'technical-plan',
	'feature-architecture',
	'system-architecture',
	'adr',
].map((id) => parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id));

/** A document of a template, with `|` where the cursor is (and `¦` for a table's bars). */
function open(template: string, marked: string) {
	const head = `---\ntemplate: ${template}\n---\n\n# Title\n\n`;
	const cursor = head.length + marked.indexOf('|');
	const text = (head + marked.replace('|', '')).replaceAll('¦', '|');
	const before = text.slice(0, cursor).split('\n');
	const lines = text.split('\n');
	return {
		document: DesignDocument.open(text, { templates }),
		lineAt: (line: number) => lines[line]!,
		position: { line: before.length - 1, character: before.at(-1)!.length },
	};
}

function field(template: string, marked: string) {
	const { document, lineAt, position } = open(template, marked);
	const found = fieldAt(document, lineAt, position);
	return found && { ...found, asks: questionOf(found, document.template) };
}

describe('a field', () => {
	for (const [marked, label, text] of [
		['**Status**: |', 'Status', ''],
		['**Status**:|', 'Status', ''],
		['**Author:** Ada|', 'Author', 'Ada'],
		['- Epic: |', 'Epic', ''],
		['**Created**: [YYYY|-MM-DD]', 'Created', '[YYYY-MM-DD]'],
		['- PRD: |[Link to the requirements]', 'PRD', '[Link to the requirements]'],
		['- Related ADRs:\n  - |', 'Related ADRs', ''],
		['- Related ADRs:\n  - [ADR-NNNN]|: [title]', 'Related ADRs', '[ADR-NNNN]'],
		['- Related ADRs:\n  - [ADR-NNNN|]: x', 'Related ADRs', '[ADR-NNNN]'],
		['## Reviewers\n\n- Ada\n- |', 'Reviewers', ''],
		['¦ Flag ¦ Owner ¦\n¦---¦---¦\n¦ a ¦ |', 'Owner', ''],
		['¦ Flag ¦ Owner ¦\n¦---¦---¦\n¦ a ¦ Ad|a ¦', 'Owner', 'Ada'],
	] as const) {
		it(`is seen at ${JSON.stringify(marked)}`, () => {
			const found = field('technical-design', marked);
			assert.deepEqual([found?.label, found?.text], [label, text]);
		});
	}

	it('stands in the front matter, too', () => {
		const text = '---\ntemplate: technical-plan\nowner: \n---\n\n# Plan\n';
		const document = DesignDocument.open(text, { templates });
		const found = fieldAt(document, (line) => text.split('\n')[line]!, { line: 2, character: 7 });
		assert.equal(found?.label, 'owner');
	});

	for (const marked of [
		'```\n**Status**: |\n```',
		'~~~yaml\nowner: |',
		'    **Status**: |',
		'- Item\n\n  ```\n  owner: |\n  ```',
		'Some text |',
		'## Status: |',
		'**Sta|tus**: Draft',
		'¦ Flag ¦ Own|er ¦\n¦---¦---¦\n',
	]) {
		it(`is not seen at ${JSON.stringify(marked)}`, () =>
			assert.equal(field('technical-design', marked), undefined));
	}

	it('of several people is the one at the cursor', () => {
		const { document, lineAt, position } = open('technical-design', '**Author:** Ada, B|o, Cy');
		const { text, range } = segmentAt(fieldAt(document, lineAt, position)!, position);
		assert.equal(text, 'Bo');
		assert.equal(lineAt(position.line).slice(range.start.character, range.end.character), 'Bo');
	});
});

describe('what a field asks for', () => {
	it('are the alternatives of its template, by label or column', () => {
		assert.deepEqual(field('technical-design', '**Status:** |')!.asks.alternatives, [
			'Draft',
			'Under Review',
			'Approved',
		]);
		const flags = '¦ Flag ¦ Purpose ¦ Default ¦ Cleanup Date ¦\n¦---¦---¦---¦---¦\n¦ a ¦ b ¦ | ¦ c ¦';
		assert.deepEqual(field('feature-architecture', flags)!.asks.alternatives, ['true', 'false']);
		assert.deepEqual(field('feature-architecture', '**Purpose**: |')!.asks.alternatives, []);
	});

	it('is a date in the way that stands there, or in the template, or ISO', () => {
		const dateAt = (marked: string) => field('technical-design', marked)?.asks.date;
		assert.equal(dateAt('**Date:** |'), 'YYYY-MM-DD');
		assert.equal(dateAt('**Date:** [DD.MM.YYYY]|'), 'DD.MM.YYYY');
		assert.equal(dateAt('**Date:** 31/12/2025|'), 'DD/MM/YYYY');
		assert.equal(dateAt('**Date:** 12/31/2025|'), 'MM/DD/YYYY');
		assert.equal(dateAt('**Due date**: |'), 'YYYY-MM-DD');
		assert.equal(dateAt('**Update strategy**: |'), undefined);
		assert.equal(formatDate(new Date(2026, 0, 5), 'DD.MM.YYYY'), '05.01.2026');
	});

	it('are people behind the labels that name them', () => {
		const isPerson = (label: string) => field('technical-design', `**${label}**: |`)!.asks.person;
		for (const label of ['Author', 'Owners', 'Technical Lead', 'Deciders', 'Reviewed by', 'DRI'])
			assert.equal(isPerson(label), true, label);
		for (const label of ['Lead Time', 'Ownership', 'Author Guide', 'Purpose'])
			assert.equal(isPerson(label), false, label);
	});

	it('is a link where the label or the prompt says so, of the kind that they name', () => {
		const linkAt = (marked: string) => field('technical-plan', marked)?.asks.link;
		assert.deepEqual(linkAt('- Related ADRs:\n  - |'), ['decision']);
		assert.deepEqual(linkAt('- PRD: |'), ['requirement']);
		assert.deepEqual(linkAt('**Feature**: |'), ['requirement']);
		assert.deepEqual(linkAt('**Reference**: [Link to the approved technology list]|'), []);
		assert.deepEqual(
			linkAt('**ADRs created for this feature**:\n- [Link to ADR 001 by its title]| - x')?.[0],
			'decision',
		);
		assert.equal(linkAt('**Purpose**: |'), undefined);
		assert.equal(linkAt('- PRD: the one of last year|'), undefined);
	});
});

describe('the headings that a document lacks', () => {
	const lacking = (template: string, marked: string) => {
		const { document, lineAt, position } = open(template, marked);
		return lackingHeadings(document, lineAt, position.line).map(({ line }) => line);
	};

	it('come in template order, without those that are there', () => {
		assert.deepEqual(lacking('adr', '## Context\n\nText.\n\n#|\n\n## Rationale\n\nText.\n'), [
			'## Options Considered',
			'## Decision',
			'## Consequences',
			'## Links',
		]);
	});

	it('are those of the section at the cursor besides the highest', () => {
		const inside = lacking('feature-architecture', '## Data Model\n\n###|\n\n## API Design\n\nText.\n');
		assert.ok(inside.includes('### Relationships'));
		const behind = lacking(
			'feature-architecture',
			'## Data Model\n\nText.\n\n## API Design\n\nText.\n\n###|\n',
		);
		assert.ok(!behind.includes('### Relationships'));
		assert.ok(behind.includes('## Deployment'));
	});

	it('count on the numbers around', () => {
		const headings = lacking('system-architecture', '## 0) Executive Summary\n\nText.\n\n#|\n');
		assert.equal(headings[0], '## 1) Goals / Non-Goals');
	});

	it('are not offered in code', () => {
		assert.deepEqual(lacking('adr', '```sh\n#|\n```\n'), []);
	});
});

describe('the sections that a document can take in', () => {
	const text = (body: string) => `---\ntemplate: feature-architecture\n---\n\n# Title\n\n${body}\n`;
	const states = (body: string) =>
		openSections(DesignDocument.open(text(body), { templates })).map(
			({ section, state }) => `${state} ${section.title}`,
		);

	it('are missing, optional, or more of what repeats', () => {
		const found = states('## Data Model\n\n### Entity: Charge\n\nText.\n');
		assert.ok(found.includes('missing API Design'));
		assert.ok(found.includes('missing Relationships'));
		assert.ok(found.includes('optional Data Migration'));
		assert.ok(found.includes('optional Appendix'));
		assert.ok(found.includes('another Entity: [Entity Name]'));
		assert.ok(!found.some((each) => each.endsWith(' Data Model')));
		assert.ok(!found.some((each) => each.endsWith('Endpoint: [Method] [Path]')), 'comes with API Design');
	});

	it('are inserted where they belong', () => {
		const document = DesignDocument.open(text('## Data Model\n\n### Entity: Charge\n\nText.\n'), {
			templates,
		});
		const open = openSections(document);
		const placeOf = (state: string, title: string) => {
			const section = open.find((each) => each.state === state && each.section.title === title)!;
			const { edits } = insertOpenSection(document, section);
			return [edits.length, edits[0]!.range.start.line, edits[0]!.text.trim().split('\n')[0]];
		};
		assert.deepEqual(placeOf('another', 'Entity: [Entity Name]'), [1, 11, '### Entity: [Entity Name]']);
		assert.deepEqual(placeOf('missing', 'System Context'), [1, 6, '## System Context']);
	});
});

describe('what Markdown files tell of themselves', () => {
	it('are the people in their fields, no prompts and no stand-ins', () => {
		const text = [
			'---\nauthor: Ada Lovelace\nreviewers: [Name]\n---\n\n# Queue\n',
			'**Owner**: [Grace Hopper](mailto:grace@example.com), Ada Lovelace',
			'**Deciders**: TBD\n',
			'- Technical Lead: Alan Turing (until May)',
			'- Approved by: the steering committee of the whole company',
		].join('\n');
		assert.deepEqual(peopleIn(text), ['Ada Lovelace', 'Grace Hopper', 'Alan Turing']);
	});

	it('is their title', () => {
		assert.equal(titleOf('---\na: b\n---\n\n# ADR-7: **Queue** first\n\n## Context\n'), 'ADR-7: Queue first');
		assert.equal(titleOf('No heading.\n'), undefined);
	});

	it('is their kind, by folder or name', () => {
		for (const path of ['docs/adr/0007-queue.md', 'decisions/queue.md', 'docs/ADR-7.md', 'rfcs/1.md'])
			assert.equal(noteKindOf(path), 'decision', path);
		for (const path of [
			'docs/prd/login.md',
			'specs/001/plan.md',
			'docs/login-requirements.md',
			'features/login.md',
		])
			assert.equal(noteKindOf(path), 'requirement', path);
		for (const path of ['README.md', 'docs/inspection.md', 'docs/quadrant.md'])
			assert.equal(noteKindOf(path), undefined, path);
	});
});

describe('a snippet as plain text', () => {
	it('says what each tab stop says unfilled', () => {
		assert.equal(
			snippetText(
				`# \${1:[Title]}: \${2|a \\| b,a,b|} on $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE {\\}`,
				new Date(2026, 10, 20),
			),
			'# [Title]: a | b on 2026-11-20 {}',
		);
	});
});
