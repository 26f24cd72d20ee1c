import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';

const ids = ['technical-design', 'technical-plan', 'feature-architecture', 'system-architecture'];
const templates = ids.map((id) => parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id));

/** The variant that a document with these headings is taken to follow. */
function recognised(...headings: string[]): string | undefined {
	const text = headings.map((heading) => `${heading}\n\nText.\n`).join('\n');
	return DesignDocument.open(text, { templates }).template?.id;
}

describe('a variant is recognised', () => {
	it('by headings that say the same in other words, where a few are its own', () => {
		const headings = ['# Billing by use', '## Problem', '## Goals', '## Out of scope', '## Solution'];
		const solution = [
			'### Architecture',
			'### Components',
			'#### Meter',
			'#### Aggregator',
			'### Alternatives',
		];
		const rest = [
			'### Security',
			'### Performance',
			'### Rollout',
			'## Open Questions',
			'## Metrics of success',
		];
		assert.equal(recognised(...headings, ...solution, ...rest), 'technical-design');
	});

	it('by headings of which hardly one is its own, where most say what its sections do', () => {
		const headings = [
			'# Invoice reminders: design',
			'## Why',
			'## Objectives',
			'## Out of scope',
			'## Solution',
		];
		const solution = ['### Big picture', '### Parts', '### Options', '### Schema', '#### API Contracts'];
		const qualities = ['### Security', '### Performance', '### Failure handling', '### Rollout'];
		const rest = ['## Unresolved questions', '## KPIs', '## Links'];
		assert.equal(recognised(...headings, ...solution, ...qualities, ...rest), 'technical-design');
	});

	it('by its title, where many sections are the author’s own', () => {
		const headings = ['# Technical Design: Seat maps', '## Problem', '## Goals and success criteria'];
		const solution = ['## Solution', '### Overview of the architecture', '### Modules', '#### Map service'];
		const more = ['### Data and interfaces', '#### API Contracts', '### Security concept', '### Compliance'];
		const rest = [
			'### Performance',
			'### Phases of work',
			'#### Phase 1: Maps',
			'## Open points',
			'## Sources',
		];
		assert.equal(recognised(...headings, ...solution, ...more, ...rest), 'technical-design');
	});

	it('by its title and one section, where the others say the same in other words', () => {
		const headings = [
			'# Technical Design: Seat maps',
			'## The problem',
			'## Objectives',
			'## Non-objectives',
		];
		const solution = ['## Solution', '### Overview', '### Building blocks', '### Options', '### Schema'];
		const rest = ['### Security', '### Rollout', '## Open Questions', '## Links'];
		assert.equal(recognised(...headings, ...solution, ...rest), 'technical-design');
	});

	it('by headings that hold two of its sections, where most of the others say the same in other words', () => {
		const headings = [
			'# TDD: Tax export',
			'## Context and problem statement',
			'## Objectives',
			'## Out of scope',
		];
		const solution = [
			'## Solution proposal',
			'### Detailed component design',
			'#### Export job',
			'### Considered options',
			'### Security and privacy',
			'### Performance and scalability',
			'### Exception handling',
			'### Phases of implementation',
			'#### Phase 1: read only',
		];
		const rest = ['## Unresolved questions', '## KPIs', '## Links'];
		assert.equal(recognised(...headings, ...solution, ...rest), 'technical-design');
	});

	it('by its title, where most headings share but a word with it', () => {
		const headings = [
			'# Technical Design: Invoice matching',
			'## Problem & background',
			'## Our aim',
			'## Not doing',
		];
		const solution = [
			'## Proposed approach',
			'### Architecture',
			'### Services and modules',
			'### Rejected alternatives',
			'### Data model and API changes',
			'### Performance and load',
			'### Errors & retries',
			'#### Phase 1: exact matches',
		];
		const rest = ['## Outstanding questions', '## Related reading'];
		assert.equal(recognised(...headings, ...solution, ...rest), 'technical-design');
	});

	it('not by half of its sections under another title', () => {
		const headings = ['# RFC: Local server', '## Problem Statement', '## Goals', '## Non-Goals'];
		const solution = ['## Proposed Solution', '### Startup', '### Discovery', '### Shutdown'];
		const rest = [
			'## Security Considerations',
			'## Alternatives Considered',
			'## Implementation Plan',
			'## Open Questions',
			'## References',
		];
		assert.equal(recognised(...headings, ...solution, ...rest), undefined);
	});

	it('not by another company’s template, of which most says something else', () => {
		const headings = [
			'# Feed ranking',
			'## Context and scope',
			'## Goals',
			'## Non-goals',
			'## Detailed design',
		];
		const design = [
			'### APIs',
			'### Data storage',
			'## Alternatives considered',
			'## Cross-cutting concerns',
		];
		const concerns = [
			'### Security',
			'### Privacy',
			'### Observability',
			'### Scalability',
			'## Testing plan',
		];
		const rest = ['## Launch plan', '### Rollout', '### Rollback plan', '## Risks', '## Open questions'];
		assert.equal(
			recognised(...headings, ...design, ...concerns, ...rest, '## Estimates', '## Appendix'),
			undefined,
		);
	});

	it('not by the text of several variants, one behind the other', () => {
		const bodies = [...ids, 'application-architecture'].map((id) =>
			readFileSync(`templates/${id}.md`, 'utf8').replace(/^---\n.*?\n---\n/s, ''),
		);
		assert.equal(DesignDocument.open(bodies.join('\n'), { templates }).template, undefined);
	});

	it('by headings that are all in other words, where most name a section or hint at one', () => {
		const headings = [
			'# Refunds that happen once',
			'## Background and problem',
			'## Goals & non-goals',
			'## Design',
			'### Overview',
			'### Refund API',
			'### Schema changes',
			'### Contracts',
			'### Alternatives',
			'### Privacy & security',
			'### Latency and load',
			'### Failure modes',
			'## Rollout',
			'## Work breakdown',
			'## How we know it worked',
			'## Links',
		];
		assert.equal(recognised(...headings), 'technical-design');
	});

	it('by headings in other words, of which not even half share a word with a title', () => {
		const headings = [
			'# Architecture: Wish lists',
			'## In Brief',
			'## Where We Are and Where We Go',
			'### As-Is',
			'### To-Be',
			'### What Changes',
			'## Decisions',
			'### D1: Lists in their own service',
			'## Building Blocks',
			'### List Service',
			'### Share Links',
			'## Data',
			'### List',
			'### How They Relate',
			'## API',
			'### GET /lists',
			'### POST /lists',
			'## Integrations',
			'## Quality Goals',
			'### Speed',
			'### Growth',
			'### Security & Reliability',
			'## Monitoring',
			'### Logs',
			'### Metrics',
			'## Tests',
			'### Unit',
			'### Integration',
			'### Load',
			'## Release',
			'### Rollout',
			'### Flags',
			'## Risks',
			'## Questions',
		];
		assert.equal(recognised(...headings), 'feature-architecture');
	});

	it('by its title, where hardly a heading below says nothing to it', () => {
		const headings = ['# Technical Design: Gift cards', '## Why we do this', '## What we want to reach'];
		const solution = ['## The proposal', '### Bird’s eye view', '### Modules', '#### Card service'];
		const more = ['#### Balance store', '### What else we considered', '### Tables'];
		const qualities = ['#### Request and response formats', '### Keeping it secure'];
		const delivery = ['### How fast it has to be', '### Getting it live', '### Steps'];
		const rest = ['## Things we do not know yet', '## How success looks'];
		const below = [...headings.slice(1), ...solution, ...more, ...qualities, ...delivery, ...rest];
		assert.equal(recognised(headings[0]!, ...below), 'technical-design');
		assert.equal(recognised('# Gift cards', ...below), undefined);
	});

	it('not by another company’s template that shares many titles to the letter and hardly one in other words', () => {
		const headings = ['# Parcel labels', '## Summary', '## Background', '## Aims', '## Detailed Design'];
		const design = ['### Component Design', '### API Design', '### Data Flow', '### Printer Protocol'];
		const more = ['### Failure Handling', '## Options', '## Cross-Cutting Matters', '### Security'];
		const qualities = ['### Observability', '### Scalability', '### Reliability', '## Test Plan'];
		const tests = ['### Unit Tests', '### Integration Tests', '### Load Tests', '### Manual Checks'];
		const delivery = ['## Delivery', '### Rollout Strategy', '### Staffing', '### Going Back'];
		const rest = ['### Switches', '### Fast Enough', '## Localisation', '## Open Questions', '## References'];
		assert.equal(
			recognised(...headings, ...design, ...more, ...qualities, ...tests, ...delivery, ...rest),
			undefined,
		);
	});

	it('not by a title that many call theirs, where most headings share no more than a word with it', () => {
		const headings = ['# Technical Design Document: Refunds', '## Overview', '### Purpose', '### Audience'];
		const architecture = [
			'### Goals',
			'## Architecture',
			'### Context of the System',
			'### Component Design',
		];
		const data = ['#### Component: Ledger', '## Data Models', '### Database Tables', '### Data Types'];
		const logic = ['## API Endpoints', '### Endpoint: POST /refunds', '## Core Logic', '### Rules'];
		const errors = ['### Corner Cases', '## Error Handling', '### Error Codes', '### Error Messages'];
		const security = ['## Security Considerations', '### Security Roles', '### Data Retention', '## Testing'];
		const tests = ['### Unit Tests', '### Test Data', '## Deployment', '### Deployment Steps'];
		const rest = ['### Server Setup', '## Monitoring', '## Performance Goals', '## Accessibility'];
		assert.equal(
			recognised(
				...headings,
				...architecture,
				...data,
				...logic,
				...errors,
				...security,
				...tests,
				...rest,
				...['## Localisation', '## Glossary', '## Change History'],
			),
			undefined,
		);
	});

	it('not by a guide to tests, whose headings all hint at the same few sections', () => {
		const headings = [
			'# Guide to our tests',
			'## Overview',
			'## The pyramid',
			'## Unit tests (60 %)',
			'### Domain tests',
			'### Value tests',
			'### Service tests',
			'## Integration tests (30 %)',
			'### Database integration tests',
			'### Queue integration tests',
			'## End-to-end tests (10 %)',
			'### API tests',
			'## Frontend testing',
			'### Component tests',
			'## Performance tests',
			'### Load testing',
			'## Coverage requirements',
			'## Summary',
		];
		assert.equal(recognised(...headings), undefined);
	});

	it('not by what a README tells of a system', () => {
		const headings = ['# Fastqueue', '## Overview', '## Goals', '## Non-goals', '## Architecture'];
		const parts = ['### Components', '### Data flow', '## Installation', '## Configuration', '## API'];
		const rest = ['## Performance', '## Security', '## Testing', '### Unit tests', '### Integration tests'];
		const last = ['## Deployment', '## Monitoring', '### Metrics', '### Logging', '## Roadmap', '## License'];
		assert.equal(recognised(...headings, ...parts, ...rest, ...last), undefined);
	});

	it('not by sections that stand in every design document', () => {
		const common = [
			'# Billing by use',
			'## Context',
			'## Goals',
			'## Non-Goals',
			'## Design',
			'## Alternatives',
		];
		assert.equal(recognised(...common, '## Security', '## Open Questions', '## References'), undefined);
	});
});
