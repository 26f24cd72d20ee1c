import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DesignDocument, parseTemplate, scaffold } from '../../src/core/index.ts';

const given = { title: 'Checkout retries', date: '2026-11-20', author: 'Ada Lovelace', status: 'Draft' };
const bare = '---\ntemplate: t\n---\n\n';
const front = '---\ntemplate: t\nstatus: Draft\n---\n\n';

describe('a document from a template', () => {
	const cases: [what: string, template: string, document: string][] = [
		['has its title in the heading', '# Plan: [Feature Name]\n', `${front}# Plan: Checkout retries\n`],
		[
			'… and where the same is asked again',
			'# [Name]\n\n**Feature**: [Name]\n',
			`${front}# Checkout retries\n\n**Feature**: Checkout retries\n`,
		],
		[
			'… but not in titles of something else',
			'# [FEATURE]\n\n## Story 1: [Title]\n',
			`${front}# Checkout retries\n\n## Story 1: [Title]\n`,
		],
		['… nor in place of a number', '# ADR-[NNNN]: [Title]\n', `${front}# ADR-[NNNN]: Checkout retries\n`],
		[
			'has date and author in their fields',
			'**Created**: [DATE]\n- Owner: [Name]\n',
			`${front}**Created**: 2026-11-20\n- Owner: Ada Lovelace\n`,
		],
		[
			'… also in parentheses',
			'- Start Date: (fill me in, YYYY-MM-DD)\n',
			`${front}- Start Date: 2026-11-20\n`,
		],
		[
			'… and where nothing but the form of a date stands',
			'---\ncreation-date: yyyy-mm-dd\n---\n\n**Last Updated:** YYYY-MM-DD\n\n| | |\n|-|-|\n| Created at | _YYYY-MM-DD_ |\n',
			'---\ntemplate: t\nstatus: Draft\ncreation-date: 2026-11-20\n---\n\n**Last Updated:** 2026-11-20\n\n| | |\n|-|-|\n| Created at | 2026-11-20 |\n',
		],
		[
			'… but not in place of a date of something else',
			'**Decided:** YYYY-MM-DD\n',
			`${front}**Decided:** YYYY-MM-DD\n`,
		],
		[
			'has all of them in place of bare capitals',
			'# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\nUse HTTP.\n',
			`${bare}# NUMBER. Checkout retries\n\nDate: 2026-11-20\n\n## Status\n\nDraft\n\nUse HTTP.\n`,
		],
		[
			'has its title where the heading holds its place',
			'# KEP-NNNN: Your short title\n',
			`${front}# KEP-NNNN: Checkout retries\n`,
		],
		['… in a word', '# CFP-003: Template\n', `${front}# CFP-003: Checkout retries\n`],
		['… or in a comment alone', '# <!-- short title -->\n', `${front}# Checkout retries\n`],
		['… but not where it names the kind of document', '# Change Request\n', `${front}# Change Request\n`],
		[
			'… nor in one of many headings',
			'# Summary\n\n# Project Name\n',
			`${front}# Summary\n\n# Project Name\n`,
		],
		[
			'has its title in the front matter',
			'---\ntitle: A neat idea\n---\n\n# A\n',
			'---\ntemplate: t\nstatus: Draft\ntitle: Checkout retries\n---\n\n# A\n',
		],
		['starts with the status asked for', '**Status**: Draft | In Review\n', `${bare}**Status**: Draft\n`],
		['… or with the first there is', '**Status**: Proposed | Accepted\n', `${bare}**Status**: Proposed\n`],
		[
			'keeps every other prompt',
			'**Ticket**: [Ticket ID]\n\n```\n[Name]\n```\n',
			`${front}**Ticket**: [Ticket ID]\n\n\`\`\`\n[Name]\n\`\`\`\n`,
		],
		[
			'says what the template says of itself in one word',
			'---\nid: t\ntitle: T\noptional: [A]\n---\n\n# A\n',
			`${front}# A\n`,
		],
		[
			'leaves long lines of front matter as they are',
			`---\nid: t\noptional: [A]\nabout: ${'word '.repeat(30)}end\n---\n\n# A\n`,
			`---\ntemplate: t\nstatus: Draft\nabout: ${'word '.repeat(30)}end\n---\n\n# A\n`,
		],
		[
			'… and without a name of its own, as soon as it names its sections',
			'---\ntitle: T\nrepeatable: [A]\n---\n\n# A\n',
			`${front}# A\n`,
		],
		[
			'keeps front matter that is the document’s',
			'---\nstatus: "{proposed | accepted}"\ndate: {YYYY-MM-DD}\n---\n\n# A\n',
			'---\ntemplate: t\nstatus: "proposed"\ndate: 2026-11-20\n---\n\n# A\n',
		],
		[
			'… and a choice that lacks its end',
			'---\nstatus: "{proposed | draft | … | superseded by ADR-0123"\n---\n\n# A\n',
			'---\ntemplate: t\nstatus: "draft"\n---\n\n# A\n',
		],
		[
			'… and front matter that no parser reads',
			'---\nstatus: "{proposed | accepted\n---\n\n# A\n',
			'---\ntemplate: t\nstatus: "{proposed | accepted\n---\n\n# A\n',
		],
		[
			'… and a blank line in it',
			'---\n\ndescription: x\n---\n\n# A\n',
			'---\ntemplate: t\nstatus: Draft\n\ndescription: x\n---\n\n# A\n',
		],
	];
	for (const [what, template, document] of cases) {
		it(what, () => assert.equal(scaffold(parseTemplate(template, 't'), given), document));
	}

	it('answers any other prompt or field by its name', () => {
		const template = parseTemplate('**Ticket**: [Key]\n\nFor [Team Name].\n', 't');
		assert.equal(
			scaffold(template, { ticket: 'PAY-7', 'team-name': 'Payments' }),
			`${bare}**Ticket**: PAY-7\n\nFor Payments.\n`,
		);
	});

	for (const [written, read] of [
		['title: {title}', 'title: "Retries: the [new] way"'],
		['title: "{title}"', 'title: "Retries: the [new] way"'],
		["title: '{title}'", "title: 'Retries: the [new] way'"],
	] as const) {
		it(`writes YAML that can be read in place of ${written}`, () => {
			const template = parseTemplate(`---\n${written}\n---\n\n# A\n`, 't');
			const text = scaffold(template, { title: 'Retries: the [new] way' });
			assert.equal(text, `---\ntemplate: t\n${read}\n---\n\n# A\n`);
		});
	}

	it('takes a title as text, code apart', () => {
		const template = parseTemplate('# [Name]\n', 't');
		assert.equal(
			scaffold(template, { title: 'The [new] <api> `list[int]`' }),
			`${bare}# The \\[new\\] \\<api> \`list[int]\`\n`,
		);
	});

	for (const file of readdirSync('templates')) {
		it(`${file}: knows its template again, lacks nothing, and asks for everything`, () => {
			const template = parseTemplate(readFileSync(`templates/${file}`, 'utf8'), file);
			const document = DesignDocument.open(scaffold(template, given), { templates: [template] });
			assert.equal(document.recognition?.by, 'declared');
			assert.deepEqual(
				document.findings.filter(({ rule }) => rule.endsWith('-section')),
				[],
			);
			assert.ok(document.findings.length > 10);
		});
	}
});
