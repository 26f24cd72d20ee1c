import assert from 'node:assert/strict';
import { parseTemplate } from '../../src/core/index.ts';
import { finds, leaves } from './marked.ts';

describe('missing-section', () => {
	const template =
		'---\nid: t\ntitle: T\noptional: [Appendix]\nrepeatable: ["Component: [Name]"]\n---\n\n# Plan: [Name]\n\n## 1) Goals\n\n[goals]\n\n## Design & Approach\n\n[text]\n\n### Component: [Name]\n\n[text]\n\n### Data Flow\n\n[text]\n\n## Rollback Plan\n\n[plan]\n\n## Appendix\n\n[more]\n';
	const design =
		'## Design and approach\n\nText.\n\n### Component: Cart\n\nText.\n\n### Data flow\n\nText.\n\n';
	finds(
		'missing-section',
		[
			`# «Plan: Cart»\n\n## Goals\n\nText.\n\n${design}`,
			'# «Plan: Cart»\n\n## Goals\n\nText.\n\n## Rollback Plan\n\nText.\n',
			'# Plan: Cart\n\n## Goals\n\nText.\n\n## «Design & Approach»\n\n### Component: Cart\n\nText.\n\n## Rollback Plan\n\nText.\n',
		],
		template,
	);
	leaves(
		[
			`# Plan: Cart\n\n## Goals\n\nText.\n\n${design}## Rollback plan\n\nText.\n`,
			`# Cart\n\n## 3. Rollback Plan\n\nText.\n\n## 1. Goals (high level)\n\nText.\n\n${design}`,
			`# Plan: Cart\n\n# Goals\n\nText.\n\n${design.replaceAll('## ', '# ')}# Rollbak Plan\n\nText.\n`,
			`# Plan: Cart\n\n## Expected goals (v2)\n\nText.\n\n${design}## Rollback\n\nText.\n`,
			`# Plan: Cart\n\n**Goals**\n\nText.\n\n${design}## Rollback Plan\n\nText.\n`,
			`# Plan: Cart\n\n> [!abstract] Goals\n> Text.\n\n${design}## Rollback Plan\n\nText.\n`,
			`# Plan: Cart\n\n:::info Goals\n\nText.\n\n:::\n\n${design}## Rollback Plan\n\nText.\n`,
			`# Plan: Cart\n\n!!! note "Goals"\n    Text.\n\n${design}## Rollback Plan\n\nText.\n`,
			`# Plan: Cart\n\n<details><summary>Goals</summary>\n\nText.\n\n</details>\n\n${design}## Rollback Plan\n\nText.\n`,
			`# Plan: Cart\n\n## Goals: what we are after\n\nText.\n\n${design}## 4. Rollback Plan – first cut\n\nText.\n`,
			`# Plan: Cart\n\n## Goals\n\nText.\n\n${design}## Rollback Plna\n\nText.\n`,
			'# Plan: Cart\n\n## Goals\n\nText.\n\n## Design & Approach - draft\n\n### Component: Data Flow - new\n\nText.\n\n### Data Flow - as it is\n\nText.\n\n## Rollback Plan\n\nText.\n',
			'# Plan: Cart\n\n## Goals\n\nText.\n\n## Design & Approach\n\nN/A: no new design.\n\n## Rollback Plan\n\nText.\n',
			'# Plan: Cart\n\n## Goals\n\nText.\n\n## Design & Approach\n\nNone known.\n\n## Rollback Plan\n\nText.\n',
			`---\nomit: [Rollback Plan]\n---\n\n# Plan: Cart\n\n## Goals\n\nText.\n\n${design}`,
		],
		template,
	);
});

describe('a section whose title that of the section above it holds, too', () => {
	const template =
		'# Plan: [Name]\n\n## Security and Cost Controls\n\n[text]\n\n### Login\n\n[text]\n\n### Cost Controls\n\n[text]\n';
	finds('missing-section', ['# «Plan: Cart»\n\n### Cost Controls\n\nText.\n'], template);
	leaves(
		['# Plan: Cart\n\n## Security and cost controls\n\n### Cost controls\n\nText.\n\n### Login\n\nText.\n'],
		template,
	);
});

describe('a section that the template lets its authors leave out', () => {
	const says: [words: string, isLeftOut: boolean][] = [
		['What is open. This section may be omitted if there is nothing.', true],
		['[What is open. This section can\nbe left out.]', true],
		["Omit this section if it's not applicable.", true],
		['Optional, but suggested for first drafts: what is open.', true],
		['> **Optional:** what is open.', true],
		['An optional section that lists what is open.', true],
		['{{This subsection is optional if nothing is open}}', true],
		['<!--\n  What is open.\n\n  This section is optional.\n-->', true],
		['What is open. Do not remove this section.', false],
		['What is open. An optional remark says why.', false],
		['```\n# omit this section\n```', false],
	];
	for (const [words, isLeftOut] of says) {
		it(`${isLeftOut ? 'is' : 'is not'} told by ${JSON.stringify(words)}`, () => {
			const { sections } = parseTemplate(`# T\n\n## Design\n\nText\n\n## Open\n\n${words}\n`, 't');
			assert.deepEqual(
				sections[0]!.children.map(({ optional }) => optional),
				[false, isLeftOut],
			);
		});
	}
});

describe('missing-section with marks in the template', () => {
	leaves(
		['# T\n\n## Motivation\n\n### Goals\n\nText.\n\n### Non-Goals\n\nText.\n'],
		'# T\n\n## Motivation\n\n### Goals\n\n### Non-Goals [required]\n',
	);
	finds(
		'missing-section',
		['# T\n\n## «Motivation»\n\n### Non-Goals [optional]\n\nText.\n'],
		'# T\n\n## Motivation\n\n### Goals\n\n### Non-Goals [optional]\n',
	);
});

describe('missing-section where the title begins like a section', () => {
	const template = '# Proposal: [Title]\n\n## Proposal\n\n[text]\n\n## Rationale\n\n[text]\n';
	leaves(['# Faster import\n\n## Proposal - first cut\n\nText.\n\n## Rationale\n\nText.\n'], template);
	finds('missing-section', ['# «Proposal: Faster import»\n\n## Rationale\n\nText.\n'], template);
});

describe('missing-section in a document without a title', () => {
	const template =
		'# Summary\n\n[text]\n\n# Proposed design\n\n[text]\n\n# Security considerations\n\n[text]\n\n# Drawbacks\n\n[text]\n';
	leaves(
		[
			'# Our executive summary\n\nText.\n\n# Design details\n\nText.\n\n# How it is kept secure: security\n\nText.\n\n# Drawbacks\n\nText.\n',
		],
		template,
	);
	finds(
		'missing-section',
		['# «Executive summary»\n\nText.\n\n# Security considerations\n\nText.\n\n# Drawbacks\n\nText.\n'],
		template,
	);
});

describe('missing-section where subsections stand on the level of their section', () => {
	const template = [
		'# Plan: [Name]',
		'## Goals',
		'[text]',
		'## Solution',
		'### Overview',
		'[text]',
		'### Error Handling',
		'[text]',
		'### Rollout',
		'[text]',
	].join('\n\n');
	const goals = '## Goals\n\nText.\n\n';
	leaves(
		[
			`# Plan: Cart\n\n${goals}## Solution\n\n## Overview\n\nText.\n\n## Error Handling\n\nText.\n\n## Rollout\n\nText.\n`,
			`# Plan: Cart\n\n${goals}## Overview\n\nText.\n\n## Error Handling\n\nText.\n\n## Rollout\n\nText.\n`,
		],
		template,
	);
	finds(
		'missing-section',
		[
			`# Plan: Cart\n\n${goals}## «Solution»\n\n## Overview\n\nText.\n\n## Rollout\n\nText.\n`,
			`# «Plan: Cart»\n\n${goals}## Overview\n\nText.\n\n## Rollout\n\nText.\n`,
			`# «Plan: Cart»\n\n${goals}### Overview\n\nText.\n\n### Rollout\n\nText.\n`,
			`# Plan: Cart\n\n${goals}## «empty-section: Solution»\n\n## Budget\n\nText.\n`,
		],
		template,
	);
});

describe('missing-section where a level is left out or an instance only begins like its pattern', () => {
	const template = [
		'# Plan: [Name]',
		'## Strategy',
		'[text]',
		'## Testing Strategy',
		'[text]',
		'## Parts',
		'### Frontend Parts',
		'[text]',
		'### Backend Parts',
		'[text]',
		'## Data Model',
		'### Entity: [Name]',
		'[text]',
		'### Relationships',
		'[text]',
	].join('\n\n');
	const rest = '## Parts\n\n### Frontend parts\n\nText.\n\n### Backend parts\n\nText.\n\n';
	const data = '## Data Model\n\n### Entity: Order\n\nText.\n\n';
	const first = '# Plan: Cart\n\n## Strategy\n\nText.\n\n## Testing Strategy\n\nText.\n\n';
	leaves(
		[
			`${first}${rest}${data}### Entity Relationships\n\nText.\n`,
			`${first}## Front end\n\nText.\n\n## Back end\n\nText.\n\n${data}### Relationships\n\nText.\n`,
		],
		template,
	);
	finds(
		'missing-section',
		[
			`${first}${rest}## «Data Model»\n\n### Entity: Order\n\nText.\n\n### Entity: Item\n\nText.\n`,
			`# «Plan: Cart»\n\n## Strategy\n\nText.\n\n${rest}${data}### Relationships\n\nText.\n`,
		],
		template,
	);
});
