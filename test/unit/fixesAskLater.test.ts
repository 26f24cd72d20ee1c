import assert from 'node:assert/strict';
import { fixesFor, parseTemplate, type RuleId } from '../../src/core/index.ts';
import { apply, builtIn, nameOf, open } from './support/fixes.ts';

const template = parseTemplate(
	`# Plan: [Name]

## Design

[How it works]

## 9. Open Questions

- [ ] [Question, and who can answer it]

## Later

[What can wait]
`,
	'plan',
);

/** The document after the fix for the first finding of a rule; undefined where it is not offered. */
function moved(text: string, rule: RuleId = 'unfinished', variant = template): string | undefined {
	const document = open(text, variant);
	const finding = document.findings.find((each) => each.rule === rule)!;
	const fix = fixesFor(document, finding).find(({ title }) => nameOf(title).startsWith('Move to'));
	return fix && apply(document, fix);
}

describe('moving to the open questions', () => {
	const link = '[Open question](#open-questions)';
	const section = '## Open Questions\n\n- Who pays?\n';
	const rows: Record<string, [design: string, answer: string, question: string, rule?: RuleId]> = {
		'a field that is to be decided': ['**Region**: TBD', `**Region**: ${link}`, 'Region?'],
		'a whole paragraph, by its section': ['TBD.', `${link}.`, 'Design?'],
		'what is to be done': ['- TODO(ada): measure it', `- ${link}`, 'Design: measure it'],
		'a task with a label': [
			'- [ ] **Storage:** TODO: which one?',
			`- [ ] **Storage:** ${link}`,
			'Storage: which one?',
		],
		'what needs clarification': ['[NEEDS CLARIFICATION: which region?]', link, 'Design: which region?'],
		'a word in a sentence': [
			'The limit is TBD for guests.',
			'The limit is an [open question](#open-questions) for guests.',
			'The limit is … for guests.',
		],
		'a cell': [
			'| Part | Cost |\n|---|---|\n| Queue | TBD |',
			`| Part | Cost |\n|---|---|\n| Queue | ${link} |`,
			'Queue, Cost?',
		],
		'a prompt that is filled in': ['(fill me in: which region)', link, 'Design: which region', 'placeholder'],
		'a prompt': ['[How it works]', link, 'Design: How it works', 'placeholder'],
	};
	for (const [what, [design, answer, question, rule]] of Object.entries(rows)) {
		it(what, () => {
			assert.equal(
				moved(`# Plan: Retries\n\n## Design\n\n${design}\n\n${section}`, rule),
				`# Plan: Retries\n\n## Design\n\n${answer}\n\n${section}- ${question}\n`,
			);
		});
	}

	const lists: Record<string, [before: string, after: string]> = {
		'in place of the template’s prompt': [
			'- [x] Who pays?\n- [ ] [Question, and who can answer it]\n- [ ] Why?\n',
			'- [x] Who pays?\n- [ ] Region?\n- [ ] Why?\n',
		],
		'as a task among tasks, not yet done': ['- [x] Who pays?\n', '- [x] Who pays?\n- [ ] Region?\n'],
		'numbered on, with its label': [
			'1. **Q:** Who pays?\n   **A:** Ada.\n\n2. **Q:** Why?\n   **A:** Ask.\n',
			'1. **Q:** Who pays?\n   **A:** Ada.\n\n2. **Q:** Why?\n   **A:** Ask.\n\n3. **Q:** Region?\n',
		],
		'behind the list, before what follows': [
			'- Who pays?\n\nAsk them soon.\n\n---\n',
			'- Who pays?\n- Region?\n\nAsk them soon.\n\n---\n',
		],
		'in place of none': ['None so far.\n', '- Region?\n'],
		'below a paragraph': ['To be asked:\n', 'To be asked:\n\n- Region?\n'],
		'before subsections': [
			'- Who pays?\n\n### Asked\n\n- Why?\n',
			'- Who pays?\n- Region?\n\n### Asked\n\n- Why?\n',
		],
	};
	for (const [where, [before, after]] of Object.entries(lists)) {
		it(where, () => {
			const around = (region: string, list: string) =>
				`## Open Questions\n\n${list}\n## Design\n\n- **Region**: ${region}\n`;
			for (const lineEnd of ['\n', '\r\n']) {
				const written = (text: string) => text.replaceAll('\n', lineEnd);
				assert.equal(moved(written(around('TBD', before))), written(around(link, after)));
			}
		});
	}

	it('finds the section by what it stands for, too', () => {
		assert.equal(
			moved('## Design\n\n**Region**: TBD\n\n## Open Quesitons\n\n- Who pays?\n'),
			'## Design\n\n**Region**: [Open question](#open-quesitons)\n\n## Open Quesitons\n\n- Who pays?\n- Region?\n',
		);
	});

	it('does not ask about what has no name yet', () => {
		assert.equal(
			moved(`## Design\n\n### Decision 2: [Title] ([Ticket])\n\nTBD\n\n${section}`),
			`## Design\n\n### Decision 2: [Title] ([Ticket])\n\n${link}\n\n${section}- Decision 2?\n`,
		);
		const row = (cost: string) =>
			`## Design\n\n| Part | Cost |\n|---|---|\n| [How it works] | ${cost} |\n\n${section}`;
		assert.equal(moved(row('TBD')), `${row(link)}- Cost?\n`);
		assert.equal(
			moved(`## Design\n\n**Removed by**: [MM/YYYY]\n\n${section}`, 'placeholder'),
			`## Design\n\n**Removed by**: ${link}\n\n${section}- Removed by?\n`,
		);
	});

	it('brings the section where it is missing, and links to it by its number', () => {
		assert.equal(
			moved('# Plan: Retries\n\n## 1. Design\n\n**Region**: TBD\n\n## 2. Later\n\nNone.\n'),
			'# Plan: Retries\n\n## 1. Design\n\n**Region**: [Open question](#2-open-questions)\n\n## 2. Open Questions\n\n- [ ] Region?\n\n## 3. Later\n\nNone.\n',
		);
	});

	it('is not offered in that section, in the front matter, for a date, nor where the template has none', () => {
		assert.equal(moved('## Open Questions\n\n- TBD\n'), undefined);
		assert.equal(moved('---\nowner: TBD\n---\n\n# Plan: Retries\n'), undefined);
		assert.equal(moved('## Design\n\n**Date**: [YYYY-MM-DD]\n', 'placeholder'), undefined);
		assert.equal(moved('# ADR-1: Retries\n\n## Context\n\nTBD\n', 'unfinished', builtIn('adr')), undefined);
	});
});
