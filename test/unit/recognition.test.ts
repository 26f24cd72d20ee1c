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
