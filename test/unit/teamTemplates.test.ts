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
