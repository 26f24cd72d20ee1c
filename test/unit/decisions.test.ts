import assert from 'node:assert/strict';
import { decisionAt, houseTemplate, isRecordTemplate, writeRecord } from '../../src/core/decisions/index.ts';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';
import { adr, lineOf } from './support/decisions.ts';

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
