import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Snippet {
	prefix: string;
	body: string[];
	description: string;
	isFileTemplate?: boolean;
}

const contributed: { language: string; path: string }[] = JSON.parse(readFileSync('package.json', 'utf8'))
	.contributes.snippets;
const snippets = contributed.flatMap(({ path }) =>
	Object.entries<Snippet>(JSON.parse(readFileSync(path, 'utf8'))).map(([name, snippet]) => ({
		name,
		...snippet,
	})),
);

/** `\$`, `${1:text}`, `${1|a,b|}`, `$VARIABLE`, and any other character that means itself. */
const syntax =
	/\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])+)\|\}|\$([A-Z_]+)|([^\\$}])/gsuy;

/** What a snippet inserts when every tab stop is left as it is, and the tab stops in order of their first place. */
function expand(body: string): { text: string; stops: number[]; choices: string[][] } {
	const stops: number[] = [];
	const choices: string[][] = [];
	let text = '';
	let length = 0;
	for (const match of body.matchAll(syntax)) {
		const [source, escaped, placeholder, content, choice, alternatives, variable, character] = match;
		length += source.length;
		if (placeholder !== undefined) {
			stops.push(Number(placeholder));
			text += expand(content!).text;
		} else if (choice !== undefined) {
			const offered = alternatives!.split(/(?<!\\),/).map((each) => each.replace(/\\([\\,|])/g, '$1'));
			stops.push(Number(choice));
			choices.push(offered);
			text += offered[0];
		} else {
			text += escaped ?? character ?? `$${variable}`;
		}
	}
	assert.equal(body.slice(length, length + 40), '', 'no snippet syntax');
	return { text, stops, choices };
}

/** The h2 sections of a template, without the rule that closes one. */
function sectionsOf(id: string): string[] {
	const [, ...sections] = readFileSync(`templates/${id}.md`, 'utf8').split(/^(?=## )/m);
	return sections.map((section) => section.replace(/^---$[\s\S]*/m, '').trimEnd());
}

/** The tables of a template. */
function tablesOf(id: string): string[] {
	return Array.from(
		readFileSync(`templates/${id}.md`, 'utf8').matchAll(/^\|.*\n\|[-|]+\|\n(?:\|.*(?:\n|$))+/gm),
		([table]) => table.trimEnd(),
	);
}

describe('snippets', () => {
	it('are offered in Markdown', () => {
		assert.deepEqual([...new Set(contributed.map(({ language }) => language))], ['markdown']);
	});

	it('have prefixes and names that differ, and say what they insert', () => {
		assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length);
		assert.equal(new Set(snippets.map(({ name }) => name)).size, snippets.length);
		for (const { prefix, description } of snippets) {
			assert.match(prefix, /^td(?:-[a-z0-9]+)+$/);
			assert.match(description, /\w+ \w+/);
		}
	});

	it('are not offered among a status or a degree: VS Code would, where a part of the prefix begins like the last of them', () => {
		const parts = snippets.flatMap(({ prefix }) => prefix.split('-'));
		assert.deepEqual(
			parts.filter((part) => /^(?:high|approved|superseded)/.test(part)),
			[],
		);
	});

	for (const { prefix, body } of snippets) {
		it(`${prefix} has tab stops from 1 without a hole, and choices worth the name`, () => {
			const { stops, choices } = expand(body.join('\n'));
			const numbers = [...new Set(stops)];
			assert.deepEqual(
				numbers,
				Array.from(numbers, (_, index) => index + 1),
			);
			assert.ok(stops.length > 0);
			for (const offered of choices)
				assert.ok(offered.length > 2 && offered.every((each) => each === each.trim()));
		});
	}

	const inserted = new Set(snippets.map(({ body }) => expand(body.join('\n')).text));
	for (const id of [
		'feature-architecture',
		'application-architecture',
		'system-architecture',
		'technical-design',
		'technical-plan',
	]) {
		it(`left unfilled, insert every section and table of the ${id} as the template has it`, () => {
			for (const section of sectionsOf(id)) assert.ok(inserted.has(section), section.split('\n', 1)[0]);
			for (const table of tablesOf(id)) assert.ok(inserted.has(table), table.split('\n', 1)[0]);
		});
	}

	it('make a snippet of every heading below the sections, one of those that repeat', () => {
		const headings = snippets.flatMap(({ body }) => (/^###+ /.test(body[0]!) ? [expand(body[0]!).text] : []));
		for (const heading of [
			'### Entity: [Entity Name]',
			'### Endpoint: [HTTP METHOD] /api/[resource]',
			'#### Service Layer',
			'#### [Component 2: Service Layer]',
			'### Flow: [Name of the Flow]',
		])
			assert.ok(headings.includes(heading), heading);
		assert.ok(!headings.includes('### Entity: [AnotherEntity]'));
	});

	it('know every label that a list of the variants stands below', () => {
		assert.ok(inserted.has('**Relationships**:\n- Has many [RelatedEntity]\n- Belongs to [ParentEntity]'));
		assert.ok(
			[...inserted].some((text) => text.startsWith('**Threat Modeling (STRIDE):**\n- **Spoofing:**')),
		);
	});

	it('are there for what every design needs', () => {
		const prefixes = snippets.map(({ prefix }) => prefix);
		for (const prefix of [
			...['td-adr', 'td-options-table', 'td-stride-list', 'td-stride-table'],
			...['flowchart', 'sequence', 'er', 'state', 'class', 'c4', 'gantt'].map((kind) => `td-mermaid-${kind}`),
			...['td-endpoint', 'td-entity', 'td-sql-migration', 'td-json-contract', 'td-slo', 'td-risk-matrix'],
			...['td-rollout-phases', 'td-feature-flags', 'td-glossary', 'td-revision-history'],
		])
			assert.ok(prefixes.includes(prefix), prefix);
	});

	it('fill a new file with an ADR of today that is proposed', () => {
		const [adr, ...others] = snippets.filter(({ isFileTemplate }) => isFileTemplate);
		assert.deepEqual(others, []);
		const { text } = expand(adr!.body.join('\n'));
		assert.match(
			text,
			/^# ADR-\[NNNN\]: \[Title\]\n\n\*\*Status\*\*: Proposed\n\*\*Date\*\*: \$CURRENT_YEAR-/,
		);
		assert.deepEqual(text.match(/^## .*/gm), readFileSync('templates/adr.md', 'utf8').match(/^## .*/gm));
	});

	it('are what the templates give', () => {
		const { status, stderr } = spawnSync(process.execPath, ['scripts/snippets.mjs', '--check'], {
			encoding: 'utf8',
		});
		assert.equal(status, 0, stderr);
	});
});
