import assert from 'node:assert/strict';
import { DesignDocument, type Finding, fixesFor, flatten, type Range } from '../../src/core/index.ts';
import { comparePositions } from '../../src/core/positions.ts';
import { generate } from '../evaluation/generate.ts';
import { templateSource } from '../evaluation/sources.ts';
import { apply, nameOf } from './support/fixes.ts';
import { templates } from './support/incremental.ts';

const values = { title: 'Retry failed payments', author: 'Ada Lovelace', date: '2026-03-01' };

describe('in half-filled documents every finding has fixes', () => {
	for (const template of templates) {
		it(`that make it go: ${template.id}`, () => {
			for (const seed of [1, 2, 3]) {
				const document = open(generate(templateSource(template), seed).text);
				for (const finding of document.findings) assertIsFixed(document, finding);
			}
		}).timeout(60_000);
	}
});

const open = (text: string) => DesignDocument.open(text, { templates });

function assertIsFixed(document: DesignDocument, finding: Finding): void {
	const fixes = fixesFor(document, finding, values);
	assert.ok(fixes.length > 0, what(finding));
	assert.ok(fixes.filter(({ isPreferred }) => isPreferred).length < 2, what(finding));
	for (const fix of fixes) {
		const name = `${nameOf(fix.title)}, at ${what(finding)} in line ${finding.range.start.line}`;
		assertInOrder(fix.edits, name);
		if (isInHeading(document, finding) && nameOf(fix.title).startsWith('Mark ')) continue;
		const fixed = open(apply(document, { edits: fix.edits }));
		assert.ok(count(fixed, finding) < count(document, finding), name);
	}
}

function assertInOrder(edits: readonly { readonly range: Range }[], name: string): void {
	const places = edits.flatMap(({ range }) => [range.start, range.end]);
	assert.deepEqual(places, places.toSorted(comparePositions), name);
}

/** What is not applicable may still be called `Create [Resource]`. */
const isInHeading = ({ outline }: DesignDocument, { range }: Finding) =>
	flatten(outline).some(({ heading }) => heading.start.line === range.start.line);

const what = ({ rule, params }: Finding) => `${rule} ${JSON.stringify(params)}`;
const count = ({ findings }: DesignDocument, finding: Finding) =>
	findings.filter((each) => what(each) === what(finding)).length;
