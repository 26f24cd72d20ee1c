import assert from 'node:assert/strict';
import {
	linkFromList,
	linkFromSection,
	linkTo,
	markSuperseded,
	markSuperseding,
	rebaseLinks,
	relativePath,
} from '../../src/core/decisions/index.ts';
import { apply, open, templateNamed } from './support/decisions.ts';

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
