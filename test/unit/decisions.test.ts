import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	decisionAt,
	houseTemplate,
	isRecordTemplate,
	linkFromList,
	linkFromSection,
	linkTo,
	markSuperseded,
	markSuperseding,
	nextRecord,
	rebaseLinks,
	recordNumber,
	relativePath,
	renumberFile,
	renumberTitle,
	sharingNumber,
	writeRecord,
} from '../../src/core/decisions/index.ts';
import { DesignDocument, type Edit, parseTemplate, type Template } from '../../src/core/index.ts';

const templateNamed = (id: string) => parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id);
const adr = templateNamed('adr');

function apply(text: string, ...edits: (Edit | undefined)[]): string {
	return edits.reduceRight<string>((before, edit) => {
		assert.ok(edit);
		return before.slice(0, edit.offset) + edit.text + before.slice(edit.offset + edit.length);
	}, text);
}

const open = (text: string, ...templates: Template[]) => DesignDocument.open(text, { templates });

/** The line that holds `words`. */
function lineOf(text: string, words: string): number {
	const line = text.split('\n').findIndex((each) => each.includes(words));
	assert.notEqual(line, -1, words);
	return line;
}

describe('the number of a decision record', () => {
	const schemes: [folder: string[], next: string, slug?: string][] = [
		[[], '0001-queue.md'],
		[['README.md', 'template.md'], '0001-queue.md'],
		[['0001-a.md', '0007-b.md', '0003-c.md'], '0008-queue.md'],
		[['001-a.md', '002-b.md'], '003-queue.md'],
		[['adr-0007-a.md'], 'adr-0008-queue.md'],
		[['ADR-12.md'], 'ADR-13.md'],
		[['ADR_9_a.md'], 'ADR_10_queue.md'],
		[['999-a.md'], '1000-queue.md'],
		[['0001-a.md', '2026-11-20-meeting.md', '20261120-notes.md'], '0002-queue.md'],
		[['1. a.md'], '2. queue.md'],
		[['0000-use-records.md'], '0001-queue.md'],
		[['0001_use_records.md'], '0002_the_queue.md', 'the-queue'],
		[['01 Use records.md'], '02 the queue.md', 'the-queue'],
	];
	for (const [folder, next, slug = 'queue'] of schemes) {
		it(`follows ${folder.join(', ') || 'nothing'} with ${next}`, () => {
			assert.equal(nextRecord(folder).fileName(slug), next);
		});
	}

	it('is not in names that only hold a number', () => {
		for (const name of ['queue-0007.md', '0007-queue.txt', 'adr.md', '3rd-party.md', 'address-7.md']) {
			assert.equal(recordNumber(name), undefined, name);
		}
	});

	it('is shared by files whose names say the same number, translations apart', () => {
		const folder = [
			'0007-queue.md',
			'0007-queue.de.md',
			'7-cache.md',
			'adr-007-bus.md',
			'0017-x.md',
			'README.md',
		];
		assert.deepEqual(sharingNumber('0007-queue.md', folder), ['7-cache.md', 'adr-007-bus.md']);
		assert.deepEqual(sharingNumber('README.md', folder), []);
	});

	it('is changed in the name and in the title', () => {
		assert.equal(renumberFile('0007-queue.md', '0012'), '0012-queue.md');
		assert.equal(renumberFile('ADR-7.md', '12'), 'ADR-12.md');
		for (const [before, after] of [
			['# ADR-0007: 7 queues', '# ADR-0012: 7 queues'],
			['# 7. A queue', '# 12. A queue'],
		] as const) {
			assert.equal(apply(before, renumberTitle(before, 7, '0012')), after);
		}
		assert.equal(renumberTitle('# A queue for 70 orders', 7, '0012'), undefined);
	});
});

describe('the decision under the cursor', () => {
	const design = [
		'# Technical Architecture: Retries',
		'',
		'## Technical Decisions',
		'',
		'### Decision 1: Retry on the server',
		'**Context**: The browser may be closed. See [the flow](flow.md).',
		'',
		'It often is.',
		'**Options Considered**:',
		'| Option | Pros | Cons |',
		'|--------|------|------|',
		'| Server | Survives | State |',
		'',
		'**Decision**: The server retries.',
		'**Rationale**: **Context** matters',
		'',
		'```md',
		'**Consequences**: not here',
		'```',
		'**Consequences**: A queue to run.',
		'',
		'### Decision 2: [Decision Title]',
		'**Context**: [What forces a choice]',
		'**Options Considered**:',
		'| Option | Pros | Cons |',
		'|--------|------|------|',
		'| [Option A] | [What it makes easy] | [What it costs] |',
		'',
		'## Component Design',
		'',
		'Text.',
	].join('\n');

	it('is told by its labels, from wherever the cursor stands in it', () => {
		for (const words of ['Decision 1', 'It often is', 'A queue to run']) {
			assert.deepEqual(decisionAt(design, lineOf(design, words)), {
				title: 'Retry on the server',
				parts: {
					context: 'The browser may be closed. See [the flow](flow.md).\n\nIt often is.',
					options: '| Option | Pros | Cons |\n|--------|------|------|\n| Server | Survives | State |',
					decision: 'The server retries.',
					rationale: '**Context** matters\n\n```md\n**Consequences**: not here\n```',
					consequences: 'A queue to run.',
				},
				line: 4,
			});
		}
	});

	it('leaves out what is still to be filled in', () => {
		assert.deepEqual(decisionAt(design, lineOf(design, 'What forces')), {
			title: undefined,
			parts: {},
			line: 21,
		});
	});

	it('is none elsewhere', () => {
		for (const words of ['# Technical Architecture', '## Technical Decisions', 'Text.']) {
			assert.equal(decisionAt(design, lineOf(design, words)), undefined, words);
		}
	});

	it('may be told by headings', () => {
		const text =
			'## Decision: Queue\n\n### Context\n\nLoad.\n\n### Options\n\n- A\n- B\n\n### Decision\n\nB.\n';
		assert.deepEqual(decisionAt(text, lineOf(text, '- B')), {
			title: 'Queue',
			parts: { context: 'Load.', options: '- A\n- B', decision: 'B.' },
			line: 0,
		});
	});

	it('may be a comparison of alternatives', () => {
		const text =
			'### Alternatives Considered\n\n| A | B |\n|---|---|\n| x | y |\n\n**Decision Rationale:**\n\nCheaper.\n';
		assert.deepEqual(decisionAt(text, 4), {
			title: undefined,
			parts: { options: '| A | B |\n|---|---|\n| x | y |', rationale: 'Cheaper.' },
			line: 0,
		});
	});
});

describe('a new decision record', () => {
	const content = { title: 'Use [fast] queues', number: '0008', date: '2026-11-20', parts: {} };

	it('has its number, title, date and status, and asks for the rest', () => {
		const text = writeRecord(adr, content);
		assert.equal(
			text.slice(0, text.indexOf('**Deciders**')),
			'---\ntemplate: adr\n---\n\n# ADR-0008: Use \\[fast\\] queues\n\n**Status**: Proposed\n**Date**: 2026-11-20\n',
		);
		const { findings, completeness } = DesignDocument.open(text, { templates: [adr] });
		assert.deepEqual(
			findings.filter(({ rule }) => rule === 'missing-section'),
			[],
		);
		assert.ok(completeness.complete < completeness.required);
	});

	it('carries a decision over, so that nothing but its deciders is left to fill in', () => {
		const text = writeRecord(adr, {
			...content,
			title: 'Queue',
			design: '[Retries](../design/retries.md)',
			parts: {
				context: 'Load.',
				options: '| Option | Pros | Cons |\n|---|---|---|\n| A | x | y |\n| B | y | x |',
				decision: 'B.',
				rationale: 'Cheaper.',
				consequences: '- A queue to run.',
			},
		});
		assert.equal(
			text,
			`---
template: adr
---

# ADR-0008: Queue

**Status**: Proposed
**Date**: 2026-11-20
**Deciders**: [Names of those who agreed]

## Context

Load.

## Options Considered

| Option | Pros | Cons |
|---|---|---|
| A | x | y |
| B | y | x |

## Decision

B.

## Rationale

Cheaper.

## Consequences

- A queue to run.

## Links

- [Retries](../design/retries.md)
`,
		);
		const { findings } = DesignDocument.open(text, { templates: [adr] });
		assert.deepEqual(
			findings.map(({ params }) => params),
			[{ text: '[Names of those who agreed]' }],
		);
	});

	it("finds a place for every part in a team's shorter template", () => {
		const short = parseTemplate(
			'# NUMBER. {title}\n\n## Status\n\nProposed\n\n## Context\n\n…\n\n## Decision\n\n…\n',
			'adr',
		);
		const parts = { options: 'A or B.', decision: 'B.', rationale: 'Cheaper.', consequences: 'A queue.' };
		assert.equal(
			writeRecord(short, { ...content, title: 'Queue', parts }),
			`---
template: adr
---

# 8. Queue

## Status

Proposed

## Context

**Options considered**:

A or B.

## Decision

B.

**Rationale**:

Cheaper.

## Consequences

A queue.
`,
		);
	});
});

describe('a new record among others', () => {
	const next = { title: 'Queue', number: '0008', date: '2026-11-20', parts: { context: 'Load.' } };
	const written = (...records: [fileName: string, text: string][]) => {
		const house = houseTemplate(
			records.map(([fileName, text]) => ({ fileName, text })),
			adr,
		);
		return house && writeRecord(house, next);
	};

	it('has their title, fields and sections, and asks for the rest', () => {
		assert.equal(
			written([
				'0007-bus.md',
				'# 7. Bus\n\nDate: 2026-01-02\nOwner: Ann\n\n## Status\n\nAccepted\n\n## Context\n\nOrders.\n\n## Decision\n\nA bus.\n\n## Scope\n\n- Orders\n',
			]),
			'# 8. Queue\n\nDate: 2026-11-20\nOwner: [Owner]\n\n## Status\n\nProposed\n\n## Context\n\nLoad.\n\n## Decision\n\n[What we will do, in one active sentence]\n\n## Scope\n\n- [Scope]\n',
		);
	});

	it('keeps to front matter, and to the headings that they share', () => {
		assert.equal(
			written(
				[
					'0007-bus.md',
					'---\nstatus: accepted\ndate: 2026-01-02\nparent: Decisions\ndeciders:\n  - Ann\n---\n\n# Bus\n\nWe were asked.\n\n## Considered Options\n\n* Bus\n\n## Decision Outcome\n\nBus.\n\n### Consequences\n\n* Good\n\n## Bus in detail\n\nA bus.\n',
				],
				[
					'0006-wire.md',
					'---\nparent: Decisions\n---\n\n# Wire\n\n## Considered options\n\n* Wire\n\n## Decision Outcome\n\nWire.\n\n### Consequences\n\n* Good\n',
				],
			),
			'---\nstatus: proposed\ndate: 2026-11-20\nparent: Decisions\ndeciders:\n---\n\n# Queue\n\n## Considered Options\n\n* [Option A]\n\n## Decision Outcome\n\n[What we will do, in one active sentence]\n\n### Consequences\n\n* [What gets easier, and for whom]\n\n## Context\n\nLoad.\n',
		);
	});

	it('takes no account of one that has another form', () => {
		assert.equal(
			written(
				['0007-policy.md', '# 7. Policy\n\n## Proposal\n\nA rule.\n'],
				['0006-wire.md', '# 6. Wire\n\n## Decision\n\nWire.\n'],
				['0005-bus.md', '# 5. Bus\n\n## Decision\n\nBus.\n'],
			),
			'# 8. Queue\n\n## Decision\n\n[What we will do, in one active sentence]\n\n## Context\n\nLoad.\n',
		);
	});

	const titles: [before: string, after: string][] = [
		['# ADR-0007: Bus', '# ADR-0008: Queue'],
		['# ADR 7 – 7 buses', '# ADR 8 – Queue'],
		['Bus\n===', '# Queue'],
		['# 70 buses', '# Queue'],
		['# 0007', '# Queue'],
	];
	for (const [before, after] of titles) {
		it(`is called ${after} beside ${before.split('\n')[0]}`, () => {
			const text = written(['0007-bus.md', `${before}\n\n## Decision\n\nBus.\n`]);
			assert.equal(text?.split('\n')[0], after);
		});
	}

	it('has the form of the template where theirs is not evident', () => {
		assert.equal(written(), undefined);
		assert.equal(written(['0007-bus.md', '# 7. Bus\n\nA bus.\n']), undefined);
		assert.equal(
			written(['0007-bus.md', '# 7\n\n## Decision\n\nBus.\n'], ['0006-wire.md', '# 6\n\n## Wire\n']),
			undefined,
		);
	});
});

describe('a template for decision records', () => {
	const cases: [id: string, template: string, is: boolean][] = [
		['adr-short', '# {title}\n\n## Why\n', true],
		['choice', '# {title}\n\n## Context and problem\n\n## Decision outcome\n', true],
		['choice', '# {title}\n\n## Decision\n\n## Consequences\n', true],
		['plan', '# {title}\n\n## Context\n\n## Design\n', false],
		['address', '# {title}\n', false],
	];
	for (const [id, text, is] of cases) {
		it(`${is ? 'is' : 'is not'} ${id} with ${JSON.stringify(text)}`, () => {
			assert.equal(isRecordTemplate(parseTemplate(text, id)), is);
		});
	}
});

describe('the link to a new record', () => {
	const record = { link: '[ADR-0008: Queue](../adr/0008-queue.md)', date: '2026-11-20' };
	const lists: [what: string, before: string, after: string][] = [
		[
			'takes the place of the first prompt in a list of decisions',
			'# T\n\n## Architecture Decisions\n\n**ADRs created for this feature**:\n- [Link to ADR 001] - [what it decides]\n- [Link to ADR 002] - [what it decides]\n',
			`# T\n\n## Architecture Decisions\n\n**ADRs created for this feature**:\n- ${record.link}\n- [Link to ADR 002] - [what it decides]\n`,
		],
		[
			'comes below the last entry of a full list',
			'# T\n\n## 7. ADRs\n\n* [One](1.md)\n* [Two](2.md)\n\nText.\n',
			`# T\n\n## 7. ADRs\n\n* [One](1.md)\n* [Two](2.md)\n* ${record.link}\n\nText.\n`,
		],
		[
			'takes no reference for a prompt',
			'# T\n\n## ADRs\n\n- [ADR-1]\n\n[ADR-1]: 1.md\n',
			`# T\n\n## ADRs\n\n- [ADR-1]\n- ${record.link}\n\n[ADR-1]: 1.md\n`,
		],
		[
			'goes to the ADRs among the references',
			'# T\n\n## References\n\n- PRD: [x](x.md)\n- Related ADRs:\n  - [One](1.md)\n- Related Documentation:\n  - [Two](2.md)\n',
			`# T\n\n## References\n\n- PRD: [x](x.md)\n- Related ADRs:\n  - [One](1.md)\n  - ${record.link}\n- Related Documentation:\n  - [Two](2.md)\n`,
		],
		[
			'starts the list below a label that has none',
			'# T\n\n## References\n\n- Related ADRs:\n- PRD: [x](x.md)\n',
			`# T\n\n## References\n\n- Related ADRs:\n  - ${record.link}\n- PRD: [x](x.md)\n`,
		],
		[
			'is a row in a table, its cells under the columns they answer',
			'# T\n\n## Decision Log\n\n| Date | Decision | Status | Owner |\n|---|---|---|---|\n| 2026-01-01 | One | Accepted | Ann |\n\nText.\n',
			`# T\n\n## Decision Log\n\n| Date | Decision | Status | Owner |\n|---|---|---|---|\n| 2026-01-01 | One | Accepted | Ann |\n| 2026-11-20 | ${record.link} | Proposed |  |\n\nText.\n`,
		],
		[
			'is a list of its own in a section of text',
			'# T\n\n## References\n\nSee the wiki.\n\n## Appendix\n',
			`# T\n\n## References\n\nSee the wiki.\n\n- ${record.link}\n\n## Appendix\n`,
		],
		[
			'gets references where there are none',
			'# T\n\n## Goals\n\nText.\n',
			`# T\n\n## Goals\n\nText.\n\n## References\n\n- ${record.link}\n`,
		],
		['gets them in an empty document too', '', `\n\n## References\n\n- ${record.link}`],
	];
	for (const [what, before, after] of lists) {
		it(what, () => assert.equal(apply(before, ...linkFromList(open(before), record)), after));
	}

	it('brings the section that it belongs in to where the template has it', () => {
		const plan = templateNamed('technical-plan');
		const text =
			'---\ntemplate: technical-plan\n---\n\n# Technical Plan: Retries\n\n## Overview\n\nText.\n\n## Future Considerations\n\nNone.\n';
		assert.equal(
			apply(text, ...linkFromList(open(text, plan), record)),
			text.replace('## Future', `## Architecture Decisions\n\n- ${record.link}\n\n## Future`),
		);
	});

	for (const id of ['technical-design', 'technical-plan', 'feature-architecture']) {
		it(`takes a prompt's place in the ${id}`, () => {
			const { body } = templateNamed(id);
			const edit = linkFromList(open(body), record)[0]!;
			assert.match(body.slice(edit.offset, edit.offset + edit.length), /^\s*- \[.*\]/);
			assert.match(edit.text, /^\s*- \[ADR-0008/);
		});
	}

	it('is the last field of a section with fields', () => {
		const text = '### Decision 1: Queue\n**Context**: Load.\n**Consequences**: Costs.\n\n## Next\n';
		assert.equal(
			apply(text, linkFromSection(text, 0, record)),
			`### Decision 1: Queue\n**Context**: Load.\n**Consequences**: Costs.\n**Decision record**: ${record.link}\n\n## Next\n`,
		);
	});

	it('is a paragraph of its own in a section of text', () => {
		const text = '### Decision 1: Queue\n\nLoad.\n\n';
		assert.equal(
			apply(text, linkFromSection(text, 0, record)),
			`### Decision 1: Queue\n\nLoad.\n\n**Decision record**: ${record.link}\n\n`,
		);
	});
});

describe('superseding', () => {
	const later = '[ADR-0009: Bus](0009-bus.md)';
	const records: [what: string, before: string, superseded: string, superseding: string][] = [
		[
			'as a field',
			'# ADR-0007: Queue\n\n**Status**: Accepted\n**Date**: 2026-01-01\n\n## Context\n\nStatus: busy\n',
			`# ADR-0007: Queue\n\n**Status**: Superseded by ${later}\n**Date**: 2026-01-01\n\n## Context\n\nStatus: busy\n`,
			`# ADR-0007: Queue\n\n**Status**: Accepted\n**Supersedes**: ${later}\n**Date**: 2026-01-01\n\n## Context\n\nStatus: busy\n`,
		],
		[
			'as a list item',
			'# Queue\n\n* Status: accepted\n* Date: 2026-01-01\n',
			`# Queue\n\n* Status: Superseded by ${later}\n* Date: 2026-01-01\n`,
			`# Queue\n\n* Status: accepted\n* Supersedes: ${later}\n* Date: 2026-01-01\n`,
		],
		[
			'as a section',
			'# 7. Queue\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n',
			`# 7. Queue\n\nDate: 2026-01-01\n\n## Status\n\nSuperseded by ${later}\n\n## Context\n`,
			`# 7. Queue\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\nSupersedes ${later}\n\n## Context\n`,
		],
		[
			'in front matter',
			'---\nstatus: accepted\n---\n\n# Queue\n\nText.\n',
			'---\nstatus: "superseded by [ADR-0009: Bus](0009-bus.md)"\n---\n\n# Queue\n\nText.\n',
			`---\nstatus: accepted\n---\n\n# Queue\n\n**Supersedes**: ${later}\n\nText.\n`,
		],
		[
			'as a choice not made',
			'# Queue\n\nStatus: Proposed | Accepted | Superseded by ADR-0000\n',
			`# Queue\n\nStatus: Superseded by ${later}\n`,
			`# Queue\n\nStatus: Proposed | Accepted | Superseded by ADR-0000\nSupersedes: ${later}\n`,
		],
		[
			'left empty',
			'Queue\n=====\n\n## Status\n\n## Context\n',
			`Queue\n=====\n\n## Status\n\nSuperseded by ${later}\n\n## Context\n`,
			`Queue\n=====\n\n## Status\n\nSupersedes ${later}\n\n## Context\n`,
		],
		[
			'not told',
			'Queue\n=====\n\nText.\n',
			`Queue\n=====\n\n**Status**: Superseded by ${later}\n\nText.\n`,
			`Queue\n=====\n\n**Supersedes**: ${later}\n\nText.\n`,
		],
	];
	for (const [what, before, superseded, superseding] of records) {
		it(`marks both sides of a record with its status ${what}`, () => {
			assert.equal(apply(before, markSuperseded(before, later)), superseded);
			assert.equal(apply(before, markSuperseding(before, later)), superseding);
		});
		it(`marks nothing twice with its status ${what}`, () => {
			assert.equal(markSuperseded(superseded, '[ADR-0010](0010-wire.md)'), undefined);
			assert.equal(markSuperseding(superseding, later), undefined);
		});
	}

	it('keeps line ends as they are', () => {
		const text = '# Queue\r\n\r\nStatus: Accepted\r\n\r\n## Context\r\n';
		assert.equal(
			apply(text, markSuperseded(text, later)),
			text.replace('Accepted', `Superseded by ${later}`),
		);
	});
});

describe('links between files', () => {
	it('lead from a folder to a file', () => {
		assert.equal(relativePath('/docs/design', '/docs/adr/7.md'), '../adr/7.md');
		assert.equal(relativePath('/docs', '/docs/adr/7.md'), 'adr/7.md');
		assert.equal(relativePath('/docs/adr', '/docs/adr/7.md'), '7.md');
		assert.equal(relativePath('/a/adr', '/adr'), '../../adr');
	});

	it('escape what Markdown would take for its own', () => {
		assert.equal(linkTo('Use [x]', 'our docs/a(1).md'), '[Use \\[x\\]](our%20docs/a%281%29.md)');
	});

	it('lead to the same place from another folder', () => {
		assert.equal(
			rebaseLinks(
				'[a](flow.md#x) ![b](../img/b.png) [c](#here) [d](https://e.org/f.md) [e](/root.md) [f](<g.md>)',
				'/docs/design/d.md',
				'/docs/adr',
			),
			'[a](../design/flow.md#x) ![b](../img/b.png) [c](../design/d.md#here) [d](https://e.org/f.md) [e](/root.md) [f](<../design/g.md>)',
		);
	});
});
