import assert from 'node:assert/strict';
import { actionsAt, type Template } from '../../src/core/index.ts';
import { apply, builtIn, nameOf, open } from './support/fixes.ts';

/** The document after the action of this name at the line that holds `‸`; what is selected stands between `«` and `»`. */
function done(template: Template, text: string, name: string): string {
	const line = text.split('\n').findIndex((each) => each.includes('‸'));
	const document = open(text.replace('‸', ''), template);
	const actions = actionsAt(document, line);
	const action = actions.find(({ title }) => nameOf(title) === name);
	assert.ok(action, `no “${name}” among ${actions.map(({ title }) => `“${nameOf(title)}”`).join(', ')}`);
	return apply(document, action);
}

const plan = builtIn('technical-plan');

describe('adding another section of a kind', () => {
	it('numbers on, behind the last of its kind, its name to be filled in', () => {
		assert.equal(
			done(
				plan,
				'## Implementation Strategy\n\n### Phase 1: Build‸\n\nWeek 1.\n\n### Phase 2: Ship\n\nWeek 2.\n\n### Notes\n\nNone.\n',
				'Add another section like “Phase”',
			),
			`## Implementation Strategy

### Phase 1: Build

Week 1.

### Phase 2: Ship

Week 2.

### Phase 3: «[Title]»
1. [Task with a result that can be shown]
2. [Task with a result that can be shown]
3. [Task with a result that can be shown]

**Success Criteria**: [What works before the next phase starts]

### Notes

None.
`,
		);
	});

	it('takes the level of those that are there, from anywhere inside them', () => {
		assert.equal(
			done(
				plan,
				'# Data Models\r\n\r\n## Entity: Order\r\n\r\n### Fields\r\n\r\nMany.‸\r\n\r\n# Notes\r\n\r\nNone.\r\n',
				'Add another section like “Entity”',
			).replaceAll('\r\n', '\n'),
			`# Data Models

## Entity: Order

### Fields

Many.

## Entity: «[EntityName]»

\`\`\`
[EntityName]:
  - id: UUID (primary key)
  - [field]: [type] ([meaning, unit and constraints])
  - [other_field]: [type] ([meaning, unit and constraints])
  - created_at: timestamp
  - updated_at: timestamp
\`\`\`

**Relationships**:
- Has many [RelatedEntity]
- Belongs to [ParentEntity]

# Notes

None.
`,
		);
	});

	it('counts headings on that carry numbers of their own', () => {
		const text = done(
			builtIn('feature-architecture'),
			'# Feature Architecture: Retries\n\n## 2. Architectural Decisions\n\n### 2.1 Decision 1: Queue‸\n\nRabbit.\n\n### 2.2 Notes\n\nNone.\n',
			'Add another section like “Decision”',
		);
		assert.match(text, /^### 2\.2 Decision 2: «\[Decision Title\]»$/m);
		assert.match(text, /^### 2\.3 Notes$/m);
	});

	it('counts spans and numbers in brackets on', () => {
		const system = builtIn('system-architecture');
		const parentOf = (title: string) =>
			system.body
				.slice(0, system.body.indexOf(`### ${title}`))
				.match(/^## .*$/gm)!
				.at(-1)!;
		assert.match(
			done(
				system,
				`${parentOf('Sprint 3-4')}\n\n### Sprint 3-4‸\n\nBuild.\n`,
				'Add another section like “Sprint”',
			),
			/^### Sprint 5-6$/m,
		);
	});

	for (const id of ['technical-plan', 'technical-design', 'feature-architecture', 'system-architecture']) {
		it(`is offered in every repeatable section of the ${id}, and passes for one`, () => {
			const variant = builtIn(id);
			const document = open(variant.body, variant);
			let count = 0;
			for (let line = 0; line < variant.body.split('\n').length; line++) {
				for (const action of actionsAt(document, line)) {
					if (action.title.text !== 'Add another section like “{0}”') continue;
					const after = open(apply(document, { edits: action.edits }), variant);
					assert.ok(after.findings.length > document.findings.length, nameOf(action.title));
					assert.ok(after.findings.every(({ rule }) => rule !== 'missing-section'));
					count++;
				}
			}
			assert.notEqual(count, 0);
		});
	}
});

describe('inserting a table row', () => {
	const name = 'Insert a table row below';

	it('brings the template’s prompts along where the table is the template’s', () => {
		assert.equal(
			done(
				plan,
				'| Library | Purpose | Version | Rationale |\n|--|--|--|--|\n| a | b | c | d |‸\n| e | f | g | h |\n',
				name,
			),
			'| Library | Purpose | Version | Rationale |\n|--|--|--|--|\n| a | b | c | d |\n| «[Library]» | [What it saves us from writing] | [Version or range] | [Why this one: upkeep, licence, size] |\n| e | f | g | h |\n',
		);
	});

	it('keeps the columns of any other table, in lists and quotes, too', () => {
		assert.equal(
			done(plan, '- List\r\n\r\n  | A‸  | B |\r\n  |:---|---|\r\n  | 1  | 2 |\r\n', name),
			'- List\r\n\r\n  | A  | B |\r\n  |:---|---|\r\n  | «»   |   |\r\n  | 1  | 2 |\r\n',
		);
		assert.equal(
			done(plan, '> A | B\n> -- | --\n> 1 | 2‸', name),
			'> A | B\n> -- | --\n> 1 | 2\n> «»   |   \n',
		);
	});
});
