import assert from 'node:assert/strict';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';

/** What is found in the template's own text, as a fresh document has it. */
function foundIn(template: string, document = template): string[] {
	const templates = [parseTemplate(template, 't')];
	const { text, findings } = DesignDocument.open(document, { templates, template: 't' });
	return findings
		.filter(({ rule }) => !rule.endsWith('section'))
		.map(({ rule, range: { start, end } }) => {
			const line = text.split('\n')[start.line]!;
			return `${rule}: ${line.slice(start.character, end.line === start.line ? end.character : undefined)}`;
		});
}

describe("in a document from a team's template", () => {
	const table = '| System | Owner | Contract |\n|---|---|---|\n';
	const asked: [what: string, template: string, found: string[]][] = [
		[
			'a sample row with a link is an example',
			`${table}| [Orders](orders.md) | Payments | Events |\n`,
			['example: [Orders](orders.md) | Payments | Events'],
		],
		['a row of a name and a link stays', '| Guide | Where |\n|---|---|\n| Style | [here](style.md) |\n', []],
		['a row with a box to tick stays', `${table}| [ ] | Payments | Agreed |\n`, []],
		['capitals for a kind of thing are an example', 'Date: DATE\n', ['example: DATE']],
		['other capitals stay', 'Format: JSON\n\nWARNING\n', []],
		['a number to be given is a placeholder', '# NUMBER. Queue\n', ['placeholder: NUMBER']],
		[
			'a link that leads nowhere is a placeholder',
			'See [the board](https://boards.dev/...).\n',
			['placeholder: [the board](https://boards.dev/...)'],
		],
		[
			'… nor does one without an address',
			'- Board: [ours](#)\n- PRD: [theirs]()\n',
			['placeholder: [ours](#)', 'placeholder: [theirs]()'],
		],
		['a link that leads somewhere stays', 'See [the board](https://boards.dev/7) and [goals](#goals).\n', []],
		[
			'an address with a number to be given is an example',
			'Discussed at https://issues.dev/NNNNN.\n',
			['example: Discussed at https://issues.dev/NNNNN.'],
		],
		[
			'an item that stands for others is an example',
			'- One of them\n- … <!-- as many as there are -->\n',
			['example: One of them', 'example: … <!-- as many as there are -->'],
		],
		['… even behind a label', '- Tracking: https://issues.dev/0000\n', ['example: https://issues.dev/0000']],
		[
			'what tells the author to write goes, whatever it links to',
			'Describe the flow, as in [the guide](https://docs.dev/flows).\n',
			['example: Describe the flow, as in [the guide](https://docs.dev/flows).'],
		],
		[
			'… and with the list that it leads to',
			'Explain the design in detail. That means:\n',
			['example: Explain the design in detail. That means:'],
		],
		[
			'what tells its reader where to look stays',
			'Refer to the [glossary](https://docs.dev/glossary).\n\nPlans are kept in `docs/plans/active/`.\n\nConsider the following:\n',
			[],
		],
		[
			'what leads to a list, and an answer that mostly holds, stay',
			'The following lists the services. Add yours to it.\n\nNo backward compatibility issues found.\n',
			[],
		],
		['a date to be given is no choice', '- Updated: <mm/dd/yyyy>\n', ['placeholder: <mm/dd/yyyy>']],
		['the default of a field with few values stays', '- **Type**: Standard library proposal\n', []],
		[
			'… but not all of its values',
			'- **Type**: feature / decision / note\n',
			['example: feature / decision / note'],
		],
		['… as well as a value that does', '- Pros: …\n', ['example: …']],
		[
			'a heading for any method is an example, one about the method stays',
			'## METHOD /path\n\nText\n\n## Method\n\nText\n',
			['example: METHOD /path'],
		],
		['a name to be given is an example', '- **Author**: Your name\n', ['example: Your name']],
		['a version to be given is an example', '---\ntarget: X.X\n---\n', ['example: X.X']],
		[
			'a sentence without blanks is an example',
			'> 为什么做?解决什么问题?\n\n- 负责人\n',
			['example: 为什么做?解决什么问题?'],
		],
		['a sentence in Cyrillic is an example', 'Зачем это нужно и кому\n', ['example: Зачем это нужно и кому']],
		[
			'alternatives in parentheses are a choice',
			'| Status | (Proposed / Accepted / Obsolete) |\n|---|---|\n',
			['choice: (Proposed / Accepted / Obsolete)'],
		],
		['a section for what is to be done stays', '# Proposal\n\n## TODO\n\nText\n', []],
		[
			'the licence, the copyright and the meaning of MUST stay',
			'This document is licensed under CC-BY-4.0.\n\n- Copyright of its authors, who keep it\n\nMUST and SHOULD are used as in BCP 14.\n',
			[],
		],
		[
			'… but not what the author is to write of them',
			'Describe which licences it needs.\n',
			['example: Describe which licences it needs.'],
		],
		[
			'the first version, a team, what does not apply and a reference stay',
			"---\ntests: 'N/A'\nowner: '@ours/payments'\n---\n\n| Version | v1.0 |\n|---|---|\n| Format | 1.2 |\n\n参考：[性能优化验收标准](https://docs.dev/p)\n",
			[],
		],
		['what is to stay empty for now stays', '- Issue: (leave this empty)\n', []],
		[
			'a paragraph in bold stands for a heading',
			'**Related records**\n\n**Who needs it?**\n',
			['example: **Who needs it?**'],
		],
		[
			'a table of settings in code is no prompt',
			'Settings are in `[tool.settings]`, names in `[tool name]`.\n',
			['placeholder: [tool name]'],
		],
		[
			'a mark stays, in other languages, too',
			'## Risks [可选]\n\n- [costs]\n\n## Costes [opcional]\n',
			['placeholder: [costs]'],
		],
	];
	for (const [what, template, found] of asked) {
		it(what, () => assert.deepEqual(foundIn(template), found));
	}

	it('brackets ask, whether another program has escaped them or not', () => {
		const escaped = '**Owner:** \\[Who answers\\]\n';
		const plain = '**Owner:** [Who answers]\n';
		for (const template of [escaped, plain]) {
			assert.deepEqual(foundIn(template, escaped), ['placeholder: \\[Who answers\\]']);
			assert.deepEqual(foundIn(template, plain), ['placeholder: [Who answers]']);
			assert.deepEqual(foundIn(template, '**Owner:** \\[Anna\\]\n'), []);
		}
	});

	it('nothing is found that the author wrote alike', () => {
		const template = `# NUMBER. TITLE\n\nDate: DATE\n\n${table}| [Orders](orders.md) | Payments | Events |\n\n- …\n`;
		const document = `# 7. TITLE deeds\n\nDate: 2026-11-20\n\n${table}| [Orders](orders.md) | Payments | Calls |\n\n- A list of …\n`;
		assert.deepEqual(foundIn(template, document), []);
	});

	it('a value of which there is only the comment is an example, unless it stands below', () => {
		const template =
			'# T\n\n- Owner: <!-- who answers -->\n- Steps: <!-- in order -->\n- Links: <!-- if any -->\n\n| Name | Use |\n|---|---|\n| <!-- name --> | <!-- use --> |\n';
		assert.deepEqual(foundIn(template), [
			'example: <!-- who answers -->',
			'example: <!-- in order -->',
			'example: <!-- name --> | <!-- use -->',
		]);
		const document =
			'# T\n\n- Owner: Ana <!-- who answers -->\n- Steps: <!-- in order -->\n  1. Stop.\n\n| Name | Use |\n|---|---|\n| cart | orders |\n';
		assert.deepEqual(foundIn(template, document), []);
	});

	it('a choice whose alternatives all stand there is made by what is in bold', () => {
		const template = '# T\n\n## Status\n\nProposed | Accepted | Replaced\n';
		assert.deepEqual(foundIn(template), ['choice: Proposed | Accepted | Replaced']);
		assert.deepEqual(foundIn(template, '# T\n\n## Status\n\nProposed | **Accepted** | Replaced\n'), []);
	});

	it('a question of the template is a heading that its author answers', () => {
		const template = '# T\n\n## Rationale\n\n- Why is this the best design?\n- What if it is not done?\n';
		const document =
			'# T\n\n## Rationale\n\n### Why is this the best design?\n\nIt is small.\n\n- What if it is not done?\n';
		assert.deepEqual(foundIn(template, document), ['example: What if it is not done?']);
	});

	it('a mark before a heading is no prompt, unless it is the template’s', () => {
		const template = '# T\n\n## [Component] Design\n\nText\n';
		const document = '# T\n\n## [Component] Design\n\nText.\n\n### [Alternative] A queue\n\nText.\n';
		assert.deepEqual(foundIn(template, document), ['placeholder: [Component]']);
	});
});

describe("a document's title", () => {
	const firstHeadings = [
		'Title',
		'标题',
		'(Feature Name Goes Here)',
		'(Number)-(Short Title)',
		'Proposal template',
		'[Name]',
	];
	for (const heading of firstHeadings) {
		it(`is not missing where the template says # ${heading}`, () => {
			const template = parseTemplate(
				`# ${heading}\n\n# Goals\n\nText\n\n# Risks\n\nText\n\n# Costs\n\nText\n`,
				't',
			);
			const text = '# Payment retries\n\n# Goals\n\nFewer are lost.\n\n# Costs\n\nNone.\n';
			const { findings } = DesignDocument.open(text, { templates: [template], template: 't' });
			assert.deepEqual(
				findings.map(({ params }) => params),
				[{ section: 'Risks' }],
			);
		});
	}
});

describe('a line above an empty item', () => {
	it('is no section, though Markdown takes it for a heading', () => {
		const template = '# [T]\n\n## Option 1: [Name]\n\nPros:\n-\n\nCons:\n-\n';
		assert.deepEqual(
			parseTemplate(template, 't').sections.flatMap(({ children }) => children.map(({ title }) => title)),
			['Option 1: [Name]'],
		);
	});
});

describe("a team's template without a title of its own", () => {
	const titles: [heading: string, title: string][] = [
		['Design Doc: [Name]', 'Design Doc'],
		['Change Request', 'Change Request'],
		['Record template <!-- replace this -->', 'Record template'],
		['KEP-NNNN: Your short title', 'Our kep'],
		['NUMBER. TITLE', 'Our kep'],
		['[Name]', 'Our kep'],
	];
	for (const [heading, title] of titles) {
		it(`with the heading ${heading} is called ${title}`, () => {
			assert.equal(parseTemplate(`# ${heading}\n`, 'our-kep').title, title);
		});
	}
});

describe("a team's template names its documents", () => {
	const names: [fileName: string, name: string][] = [
		['{slug}-plan.md', '{slug}-plan.md'],
		['{slug}.markdown', '{slug}.markdown'],
		['plan-{slug}', 'plan-{slug}.md'],
		['v1.2-{slug}', 'v1.2-{slug}.md'],
		['../{slug}.md', '{slug}.md'],
		['plans/{slug}.md', '{slug}.md'],
		['C:{slug}.md', '{slug}.md'],
		['.{slug}.md', '{slug}.md'],
	];
	for (const [fileName, name] of names) {
		it(`${fileName} → ${name}`, () => {
			assert.equal(
				parseTemplate(`---\nid: t\nfileName: "${fileName}"\n---\n\n# [Name]\n`, 't').fileName,
				name,
			);
		});
	}
});
