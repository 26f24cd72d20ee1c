import assert from 'node:assert/strict';
import { fixesFor, parseTemplate } from '../../src/core/index.ts';
import { apply, builtIn, nameOf, open, plan } from './support/fixes.ts';

describe('fixes', () => {
	it('leave the section alone at words that end the document, set off by a rule', () => {
		const text = '# Plan: Retries\n\n## Storage\n\n[Where data lives]\n\n---\n\n**Review**: [YYYY-MM-DD]\n';
		const document = open(text, plan);
		const [, signature] = document.findings.filter(({ rule }) => rule === 'placeholder');
		const offered = fixesFor(document, signature!).map(({ title }) => nameOf(title));
		assert.ok(!offered.includes('Mark “Storage” as not applicable'), offered.join());
	});

	it('do not fill a section with the comment that it holds', () => {
		const guided = parseTemplate('# A\n\n## Goals\n\n<!-- What for? -->\n\n## Risks\n', 'guided');
		const document = open('# A\n\n## Goals\n\n<!-- What for? -->\n\n## Risks\n\nNone.\n', guided);
		assert.deepEqual(
			fixesFor(document, document.findings[0]!).map(({ title }) => nameOf(title)),
			['Mark “Goals” as not applicable', 'Silence empty-section on this line'],
		);
	});

	for (const id of [
		'technical-plan',
		'technical-design',
		'feature-architecture',
		'application-architecture',
		'system-architecture',
		'adr',
	]) {
		it(`are there for every finding in an untouched ${id}, at most one of them preferred`, () => {
			const variant = builtIn(id);
			const whole = open(variant.body, variant);
			const headings = open(variant.body.replace(/^(?!#).*$/gm, ''), variant);
			const title = open(`# ${variant.title}\n`, variant);
			for (const document of [whole, headings, title]) {
				assert.notEqual(document.findings.length, 0);
				for (const finding of document.findings) {
					const fixes = fixesFor(document, finding, { date: '2026-03-31', author: 'Ada', status: 'Draft' });
					assert.notEqual(fixes.length, 0, JSON.stringify(finding));
					assert.ok(fixes.filter(({ isPreferred }) => isPreferred).length < 2);
				}
			}
		});
	}

	it('solve what they are for', () => {
		for (const id of ['technical-plan', 'system-architecture']) {
			const variant = builtIn(id);
			const document = open(variant.body, variant);
			for (const finding of document.findings) {
				for (const fix of fixesFor(document, finding, {
					date: '2026-03-31',
					author: 'Ada',
					status: 'Draft',
				})) {
					const after = open(apply(document, { edits: fix.edits }), variant);
					assert.ok(
						after.findings.length < document.findings.length,
						`${nameOf(fix.title)}: ${JSON.stringify(finding)}`,
					);
				}
			}
		}
	}).timeout(60_000);
});
