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

describe('missing-section under other names', () => {
	const template = [
		'# Plan: [Name]',
		'## 0) Executive Summary',
		'[text]',
		'## Component Design',
		'[text]',
		'### Component: [Name]',
		'[text]',
		'### Component: [Name]',
		'[text]',
		'## Canonical Flows',
		'### Flow: [Name]',
		'[text]',
		'## Security, Governance, Cost Controls',
		'[text]',
		'## Non-Goals',
		'[text]',
		'## Observability',
		'[text]',
		'## Deployment & Release',
		'### Deployment Strategy',
		'[text]',
	].join('\n\n');
	const plan = (titles: string, name = 'Plan: Cart') =>
		[name, ...titles.split(', ')]
			.map((title) => `${title === name ? '# ' : title.startsWith('#') ? '' : '## '}${title}\n\nText.\n`)
			.join('\n');
	leaves(
		[
			plan(
				'Summary, Components, ### Component: Till, Flows, ### Flow: Sale, Security, Out of scope, Monitoring, Rollout, ### Release strategy',
			),
			plan(
				'TL;DR, Components, ### Till, Flows, ### Sale, Governance, Non-goals, Observability, Release, ### Rollout',
				'Cart',
			),
		],
		`---\nid: t\ntitle: T\nrepeatable: ["Component: [Name]"]\n---\n\n${template}`,
	);
	finds(
		'missing-section',
		[
			plan(
				'Summary, Component Design, ### Component: Till, Flows, ### Flow: Sale, ### Security, Out of scope, Monitoring, Rollout, ### Strategy',
				'«Plan: Cart»',
			),
		],
		template,
	);
});

describe('missing-section where what stands around a heading tells its section', () => {
	const template = [
		'# Plan: [Name]',
		'## Alternatives',
		'[text]',
		'## Data Schema',
		'### API Contracts',
		'[text]',
		'## Quality Goals',
		'### Performance',
		'[text]',
		'### Security',
		'[text]',
		'### Reliability',
		'[text]',
		'## Metrics of Success',
		'[text]',
		'## References',
		'[text]',
	].join('\n\n');
	const document = (titles: string) =>
		titles
			.split(', ')
			.map((title) => `${title.startsWith('#') ? '' : '## '}${title}\n\nText.\n`)
			.join('\n');
	const quality = '### Performance, ### Security, ### Reliability';
	leaves(
		[
			document(
				`# Plan: Cart, Alternatives, Data Model, ### API Contracts, Quality Goals, ${quality}, Metrics of Success, References`,
			),
			document(
				`# Plan: Cart, Alternatives, Storage, ### API Contracts, Quality Goals, ${quality}, Metrics of Success, References`,
			),
			document(
				`# Plan: Cart, Alternatives, Data Schema, ### API Contracts, Traits, ${quality}, Metrics of Success, References`,
			),
			document(
				`# Plan: Cart, Alternatives, Data Schema, ### API Contracts, Quality Goals, ${quality}, How we measure success, References`,
			),
			document(
				`# Plan: Cart, Options, Data, ### Contract of the API, Quality, ### Speed, ### Security needed, ### Uptime, KPIs, Links`,
			),
			document(
				`Alternatives, Data Model, ### API Contracts, Traits, ${quality}, Measured success, References`,
			),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document(
				`# «Plan: Cart», Alternatives, Compliance, Quality Goals, ${quality}, Metrics of Success, References`,
			),
			document(
				`# Plan: Cart, Alternatives, Data Schema, ### API Contracts, «Quality Goals», ### Performance, ### Usability, ### Reliability, Metrics of Success, References`.replace(
					'«Quality Goals»',
					'## «Quality Goals»',
				),
			),
			document(
				`# «Plan: Cart», Success, Alternatives, Quality Goals, ${quality}, Metrics of Success, Old data, References`,
			),
		],
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

describe('missing-section where an author has put sections together', () => {
	const template = [
		'# Plan: [Name]',
		'## Goals / Non-Goals',
		'### Goals',
		'[text]',
		'### Non-Goals',
		'[text]',
		'## System Overview',
		'[text]',
		'## Data Model',
		'[text]',
		'## API Design',
		'[text]',
		'## Architecture Decisions',
		'[text]',
		'## References',
		'[text]',
		'## Solution',
		'[text]',
		'### Out of Scope (optional)',
		'[text]',
	].join('\n\n');
	leaves(
		[
			'# Plan: Cart\n\n## Goals and Non-Goals\n\nText.\n\n## Overview of the System\n\nText.\n\n## Data Model & API Design\n\nText.\n\n## ADRs\n\nText.\n\n## Links\n\nText.\n\n## Solution\n\nText.\n',
			'# Plan: Cart\n\n## Goals and Non-Goals\n\nText.\n\n## System Overview\n\nText.\n\n## Data Model, API Design\n\nText.\n\n## References and Decisions\n\nText.\n\n## Solution\n\nText.\n',
		],
		template,
	);
	finds(
		'missing-section',
		[
			'# «Plan: Cart»\n\n## «Goals / Non-Goals»\n\n### Goals\n\nText.\n\n## System Overview\n\nText.\n\n## API Design and Limits\n\nText.\n\n## ADRs\n\nText.\n\n## Links\n\nText.\n\n## Solution\n\nText.\n',
		],
		template,
	);
	leaves(
		[
			'# Plan: Cart\n\n## Altermatives Considered\n\nText.\n\n## Testing Strategy\n\n### Unit Tetsing\n\nText.\n\n### End-to-End Testing\n\nText.\n\n### Performance Testing\n\nText.\n',
			'# Plan: Cart\n\n## Options considered\n\nText.\n\n## Test plan\n\n### Unit tests\n\nText.\n\n### E2E tests\n\nText.\n\n### Load tests\n\nText.\n',
		],
		'# Plan: [Name]\n\n## Alternatives Considered\n\n[text]\n\n## Testing Strategy\n\n### Unit Testing\n\n[text]\n\n### End-to-End Testing\n\n[text]\n\n### Performance Testing\n\n[text]\n',
	);
	leaves(
		['# Plan: Cart\n\n## Out of scope\n\nText.\n\n## Solution\n\nText.\n'],
		'# Plan: [Name]\n\n## Non-Goals\n\n[text]\n\n## Solution\n\n[text]\n\n### Out of Scope (optional)\n\n[text]\n',
	);
});

describe('missing-section where one title is short for several', () => {
	const template = [
		'# Plan: [Name]',
		'## Interfaces',
		'### [Interface Name]',
		'#### Operation: `[name]`',
		'[text]',
		'## Quality Goals',
		'### Performance',
		'[text]',
		'### Security',
		'[text]',
		'## Internal Service APIs',
		'[text]',
		'## Services',
		'[text]',
		'## Testing Strategy',
		'### Unit Testing',
		'[text]',
		'### Performance Testing',
		'[text]',
		'## Deployment & Release',
		'### Deployment Architecture',
		'[text]',
		'### Release Process',
		'[text]',
		'### Disaster Recovery',
		'[text]',
	].join('\n\n');
	const interfaces = '## Interfaces, ### Till, #### Operation: `sell`';
	const services = '## Internal APIs, ## Services';
	const testing = '## Testing, ### Unit, ### Performance';
	const release =
		'## Deployment & Release, ### Deployment Architecture, ### Release Process, ### Disaster Recovery';
	const document = (titles: string) => `# Plan: Cart\n\n${titles.replaceAll(/(?:, |$)/g, '\n\nText.\n\n')}`;
	leaves(
		[
			document(
				`${interfaces}, ## Quality, ### Performance numbers, ### Security, ${services}, ${testing}, ${release}`,
			),
			document(
				`${interfaces}, ## Quality, ### Performance, ### Security, ${services}, ${testing}, ## Operations, ### Deployment topology, ### Releases, ### Backup`,
			),
			document(
				`${interfaces}, ${services}, ${testing}, ## Performance, ## Quality Goals, ### Security, ${release}`,
			),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document(
				`${interfaces}, ## «Quality Goals», ### Security, ${services}, ## Testing Strategy, ### Unit Testing, ### Performance, ${release}`,
			),
			document(
				`## Interfaces, ### Till, #### Operation: \`sell\`, ## Quality Goals, ### Performance, ### Security, ${services}, ${testing}, ## Operations`,
			).replace('# Plan: Cart', '# «Plan: Cart»'),
		],
		template,
	);
});

describe('missing-section where fields tell the section', () => {
	const template = [
		'# Plan: [Name]',
		'## Goals',
		'[text]',
		'## Performance Considerations',
		'- **Expected Load**: [text]',
		'- **Response Time**: [text]',
		'## Dependencies',
		'| Service | Outage Behaviour |\n| --- | --- |\n| [name] | [text] |',
		'## Risk Assessment',
		'### Technical Risks',
		'[text]',
		'### Security Risks',
		'[text]',
		'## References',
		'[text]',
	].join('\n\n');
	const risks = '## Risk Assessment\n\n### Technical Risks\n\nText.\n\n### Security Risks\n\nText.\n\n';
	const document = (performance: string, dependencies: string, rest = risks) =>
		`# Plan: Cart\n\n## Goals\n\nText.\n\n${performance}\n\n${dependencies}\n\n${rest}## References\n\nText.\n`;
	const performance = '## Performance Considerations\n\nText.';
	const dependencies = '## Dependencies\n\nText.';
	leaves(
		[
			document('## Load and latency\n\nText.', dependencies),
			document('## How fast\n\n- **Expected Load**: 5\n- **Response Time**: 20 ms', dependencies),
			document(performance, '## What an outage does\n\nText.'),
			document(
				performance,
				dependencies,
				'## Risk Assessment\n\n- **Technical**: none\n- **Security**: none\n\n',
			),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document('## How fast\n\n- **Throughput**: 5', dependencies).replace('# Plan: Cart', '# «Plan: Cart»'),
			document(
				performance,
				dependencies,
				'## «Risk Assessment»\n\n- **Technical**: none\n- **Money**: none\n\n',
			),
		],
		template,
	);
});

describe('missing-section where one of several sections may be a heading', () => {
	const template = [
		'# Plan: [Name]',
		'## Interfaces',
		'### Operation: `[name]`',
		'[text]',
		'## Design',
		'### Architecture Overview',
		'[text]',
		'### Component Design',
		'#### Component: [Name]',
		'[text]',
		'### Alternatives Considered',
		'[text]',
		'## Data Model',
		'### Entity: [Name]',
		'[text]',
		'### Relationships',
		'[text]',
		'## Observability',
		'[text]',
		'## Testing Strategy',
		'### Unit Testing',
		'[text]',
		'### Integration Testing',
		'- **API Testing**: [text]',
		'### End-to-End Testing',
		'[text]',
		'## Open Questions',
		'[text]',
	].join('\n\n');
	const document = (design: string, testing: string) =>
		`# Plan: Cart, ## Interfaces, ### Operation: \`sell\`, ## Solution design, ${design}, ## Entities, ### Relations, ## Operations and observability, ## Tests, ### Unit tests, ${testing}, ## Open points`.replaceAll(
			/(?:, |$)/g,
			'\n\nText.\n\n',
		);
	const design = '### System overview, ### Parts, #### Till, ### Options';
	const testing = '### Integration tests, ### E2E tests';
	leaves([document(design, testing), document(design, '### System tests')], template);
	finds(
		'missing-section',
		[
			document('### System overview, ### Parts, #### Till', testing).replace(
				'Solution design',
				'«Solution design»',
			),
			document('### Parts, #### Till, ### Options', testing).replace('Solution design', '«Solution design»'),
		],
		template,
	);
});

describe('missing-section in a document whose author rewords the template', () => {
	const template = [
		'# Plan: [Name]',
		'## Goals',
		'[text]',
		'## Alternatives Considered',
		'[text]',
		'## Rollback Plan',
		'[text]',
		'## Feature Flags',
		'[text]',
		'## Testing Strategy',
		'### Unit Testing',
		'[text]',
		'### Integration Testing',
		'[text]',
		'## Open Questions',
		'[text]',
	].join('\n\n');
	const document = (titles: string) => `${titles.replaceAll(/(?:, |$)/g, '\n\nText.\n\n')}`;
	const testing = '## Tests, ### Unit tests, ### Integration tests';
	leaves(
		[
			document(
				`# Plan: Cart, ## Goals, ## Alternatives, ## Way back, ## Toggles, ${testing}, ## Open points`,
			),
			document(`# Plan: Cart, ## Goals, ## Alternatives, ## Switches, ${testing}, ## Open points`),
			document('# Plan: Cart, ## Goals, ## Alternatives, ## Way back, ## Toggles, ## Tests, ## Open points'),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document(
				`# «Plan: Cart», ## Goals, ## Alternatives, ## Accessibility, ## Toggles, ${testing}, ## Open points`,
			),
			document(`# «Plan: Cart», ## Goals, ## Alternatives, ## Toggles, ${testing}, ## Open points`),
		],
		template,
	);
});
