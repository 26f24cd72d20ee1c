import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseTemplate, templateMeant, templateProblem } from '../../src/core/index.ts';

describe('a template', () => {
	const cases: [text: string, kind: string | undefined][] = [
		['# [Name]\n', undefined],
		['---\nid: t\ntitle: T\n---\n\n# [Name]\n', undefined],
		['', 'empty'],
		['---\nid: t\n---\n\n', 'empty'],
		['Tell us what you want.\n', 'no-headings'],
		['---\nid: t\ntitle: "T\n---\n\n# [Name]\n', 'front-matter'],
		['---\nid: t\ntitle: T\n\n# [Name]\n', 'open-front-matter'],
		['---\nid: t\nfileName: ../{slug}.md\n---\n\n# [Name]\n', 'file-name'],
		['---\nid: t\nfileName: "{slug}-plan.md"\n---\n\n# [Name]\n', undefined],
		['---\nstatus: {proposed | accepted\n---\n\n# {name}\n', undefined],
		['---\n\n# A rule comes first\n', undefined],
	];
	for (const [text, kind] of cases) {
		it(`is ${kind ?? 'sound'}: ${JSON.stringify(text)}`, () => {
			assert.equal(templateProblem(parseTemplate(text, 't'))?.kind, kind);
		});
	}

	it('is meant by a name with a slip of the pen', () => {
		const templates = ['technical-plan', 'rfc'].map((id) => parseTemplate('# [Name]\n', id));
		for (const [name, id] of [
			['technical-pln', 'technical-plan'],
			['Technical-Plans', 'technical-plan'],
			['tecnhical-plan', 'technical-plan'],
			['technical-design', undefined],
			['splash', undefined],
		] as const) {
			assert.equal(templateMeant(name, templates)?.id, id, name);
		}
	});

	for (const file of readdirSync('templates')) {
		it(`${file} is sound`, () => {
			assert.equal(
				templateProblem(parseTemplate(readFileSync(`templates/${file}`, 'utf8'), file)),
				undefined,
			);
		});
	}
});
