import { finds, leaves } from './marked.ts';
import { withText } from './support/sections.ts';

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
	const plan = (titles: string, name = 'Plan: Cart') => withText(`# ${name}, ${titles}`);
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

describe('missing-section where an author has written a section in one', () => {
	const template =
		'# Plan: [Name]\n\n## Goals\n\n[text]\n\n## Testing\n\n### Unit Tests\n\n[text]\n\n### Load Tests\n\n[text]\n\n## Roadmap\n\n[text]\n\n### First Step\n\n[text]\n';
	const document = (testing: string, roadmap = '### First Step\n\nText.') =>
		`# Plan: Cart\n\n## Goals\n\nText.\n\n${testing}\n\n## Roadmap\n\nText.\n\n${roadmap}\n`;
	leaves(
		[
			document('## Testing\n\nUnit tests for the total; 500 carts a second in staging.'),
			document('## Testing\n\n- vitest\n- k6, 500 carts a second'),
		],
		template,
	);
	leaves(
		[document('- **Load:** 500 carts\n\n## Testing\n\n- vitest\n- k6')],
		template.replace('[text]', '- **Load:** [text]').replaceAll('Tests', 'Testing'),
	);
	finds(
		'missing-section',
		[
			document('## «Testing»\n\n### Unit Tests\n\nText.'),
			document('## «Testing»\n\n- **Unit tests:** for the total'),
			document('## Testing\n\nText.', '').replace('## Roadmap', '## «Roadmap»'),
		],
		template,
	);
});

describe('missing-section where bold labels stand for parts of a section', () => {
	const template =
		'# Plan: [Name]\n\n## Goals\n\n[text]\n\n## Testing\n\n### Unit Testing\n\n[text]\n\n### Performance/Load Testing\n\n[text]\n\n## Limits\n\n### Quotas & Rate Limits\n\n[text]\n\n### Audit Trail\n\n[text]\n\n## Stack\n\n**Reference**: [text]\n\n### Libraries\n\n[text]\n';
	const document = (
		testing: string,
		limits = '### Rate Limits\n\nText.\n\n### Audit Trail\n\nText.',
		stack = '### Libraries\n\nText.',
	) =>
		`# Plan: Cart\n\n## Goals\n\n- **Load:** 500 carts\n\n## Testing\n\n${testing}\n\n## Limits\n\n${limits}\n\n## Stack\n\n${stack}\n`;
	leaves(
		[
			document('Vitest and k6.'),
			document('**Unit Testing:** Vitest\n\n**Performance Testing:** k6'),
			document('**Unit:** Vitest\n\n**Load scenarios:** k6'),
			document('Vitest and k6.', '**Rate Limits:** ten a second\n\n**Audit Trail:** in the log'),
			document('Vitest and k6.', undefined, 'Kotlin and Postgres, as all carts have.'),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document('**Unit:** Vitest\n\n**Coverage:** 80 %').replace('## Testing', '## «Testing»'),
			document('Vitest and k6.', '**Quotas & Rate Limits:** ten a second\n\n**Owners:** two').replace(
				'## Limits',
				'## «Limits»',
			),
			document('Vitest and k6.', undefined, '**Reference**: the list').replace('## Stack', '## «Stack»'),
		],
		template,
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
	const document = (titles: string) => withText(`# Plan: Cart, ${titles}`);
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

describe('missing-section where a heading holds the title of its section beside other words', () => {
	const template = withText(
		'# Plan: [Name], Goals, Non-Goals, Solution, ### Alternatives, Testing, ### Load Testing, References',
	).replaceAll('Text.', '[text]');
	const document = (goals: string, alternatives = 'Alternatives', testing = 'Testing, ### Load Testing') =>
		withText(`# Plan: Cart, ${goals}, Solution, ### ${alternatives}, ${testing}, References`);
	leaves(
		[
			document('Ziele (Goals), Abgrenzung (Non-Goals)'),
			document('What we want: goals, What this is not – non-goals'),
			document('Goals, Non-Goals', 'Was sonst möglich war (Alternatives)'),
		],
		template,
	);
	finds(
		'missing-section',
		[document('Goals', 'Alternatives, ### Später (Non-Goals)').replace('Plan: Cart', '«Plan: Cart»')],
		template,
	);
});

describe('missing-section where a heading names a part of its own section', () => {
	finds(
		'missing-section',
		[withText('# Plan: Cart, Goals, Performance & Caching, ## «Testing», ### Unit Tests, References')],
		withText(
			'# Plan: [Name], Goals, Performance; Caching & SLOs, Testing, ### Unit Tests, ### Performance/Load Testing, References',
		)
			.replace(';', ',')
			.replaceAll('Text.', '[text]'),
	);
});

describe('missing-section where a heading is a usual other name', () => {
	const template = withText(
		'# Plan: [Name], Executive Summary, Problem Statement, Goals, Non-Goals, Current Architecture, Target Architecture, External Services, Authentication & Authorization, Optimization Strategy, Disaster Recovery, Maintenance Strategy, Open Questions, References',
	).replaceAll('Text.', '[text]');
	leaves(
		[
			withText(
				'# Plan: Cart, See also, Undecided, Upkeep, DR, Optimizing, Login and permissions, Vendors, Tomorrow, Today, Not in scope, Aims, Motivation, In short',
			),
			withText(
				'# Plan: Cart, References, To clarify, Upkeep, DR, Tuning, Login and permissions, Vendors, Target state, As is, Out of scope, Objectives, Motivation, At a glance',
			),
		],
		template,
	);
});
