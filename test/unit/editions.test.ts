import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';
import { editions } from '../../src/core/template/editions.ts';
import { fingerprint, fingerprintLength } from '../../src/core/template/fingerprints.ts';

const ids = [
	'application-architecture',
	'feature-architecture',
	'system-architecture',
	'technical-design',
	'technical-plan',
];
const templates = ids.map((id) => parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id));

/** Rule and text of what is found on the line, in a document with the variant's headings and nothing else. */
function foundOn(line: string, id: string): string[] {
	const headings = templates.find((each) => each.id === id)!.body.match(/^#+ .*$/gm)!;
	const text = [headings[0], '', line, '', ...headings.slice(1)].join('\n');
	const { findings } = DesignDocument.open(text, { templates });
	return findings
		.filter(({ range }) => range.start.line === 2)
		.map(({ rule, params }) => ('text' in params ? `${rule}: ${params.text}` : rule));
}

describe('other editions of the variants', () => {
	it('are known for each of the five', () => {
		assert.deepEqual(Object.keys(editions), ids);
	});

	it('are kept in order, each text once', () => {
		for (const data of Object.values(editions)) {
			const texts = data.match(/[0-9a-z]{6}/g)!;
			assert.equal(texts.length * fingerprintLength, data.length);
			assert.deepEqual(texts, [...new Set(texts)].sort());
		}
	});

	it('tell filler that no bracket marks', () => {
		assert.deepEqual(foundOn('- **Purpose**: What it does', 'technical-plan'), [
			'example: Purpose: What it does',
		]);
	});

	it('tell prompts that name no kind of thing', () => {
		assert.deepEqual(foundOn('It has [reason] and [nonsense].', 'technical-plan'), ['placeholder: [reason]']);
	});

	it('tell made-up names in inline code', () => {
		assert.deepEqual(foundOn('- `metric_name`: how long orders wait', 'system-architecture'), [
			'placeholder: metric_name',
		]);
	});

	it('count only in documents of their variant', () => {
		assert.deepEqual(foundOn('- **Purpose**: What it does', 'technical-design'), []);
	});

	it('leave labels and table headers that every document keeps', () => {
		assert.deepEqual(foundOn('- **Purpose**: Moves the orders on', 'technical-plan'), []);
		assert.deepEqual(foundOn('| Risk | Likelihood |\n|---|---|', 'technical-plan'), []);
	});
});

describe('a fingerprint', () => {
	it('is the same at every run, and fits its six characters', () => {
		assert.equal(fingerprint('filler', 'a'), fingerprint('filler', 'a'));
		assert.ok((2 ** 31 - 1).toString(36).length <= fingerprintLength);
	});

	it('differs by text and by kind', () => {
		const all = [fingerprint('filler', 'a'), fingerprint('filler', 'b'), fingerprint('prompt', 'a')];
		assert.equal(new Set(all).size, 3);
	});
});
