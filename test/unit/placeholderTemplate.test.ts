import { finds, leaves } from './marked.ts';

describe('placeholder in a document with a template', () => {
	describe('its own prompts, wherever they stand', () => {
		const template = [
			'# Plan: [Feature]',
			'**Why**: [reason] and {gain}',
			'',
			'<raw numbers>',
			'',
			'- [Doc 1]: [Link]',
			'- `[exception]`: [when]',
			'[optional] and [guide](https://example.org) and [spec]',
			'',
			'[spec]: https://example.org/spec',
			'',
			'```sql\nCREATE TABLE [table] (\n  id_[field] INT -- "[why]"\n);\n```',
			'',
			'```\n[Schema of the entity]\n[Input] --> [Output]\n  - [field]: [type] (required)\n```',
			'- `metric_name`: [unit] of `Order`',
			'- **Layer**: [Name/type]',
			'- **Owner**: [machines bought, by their names in the list]',
		].join('\n');
		finds(
			'placeholder',
			[
				'# Plan: «[Feature]»\n\nText.',
				'Text.\n\n«<raw numbers>»\n\nText.',
				'Because of «[reason]» we do it.',
				'# Plan: «§{Title}»\n\n«§{Context}»\n\n- «§{Reason}»\n- Next: «§{Next}»'.replaceAll('§', '$'),
				'# Plan: a\n\nPut it into §{HOME}.\n\n- §{CACHE}: for a day'.replaceAll('§', '$'),
				'# Plan: «[[Feature]]»\n\nSee [[Wiki]].',
				'We gain {gain}'.replace('{gain}', '«{gain}»'),
				'- «[Doc 1]»: «[Link]»',
				'- `«[exception]»`: never',
				'- `x[exception]`: never',
				'```sql\nCREATE TABLE orders (\n  id_«[field]» INT -- "«[why]»"\n);\n```',
				'- item\n\n  ```sql\n  CREATE TABLE «[table]» ();\n  ```',
				'```ts\nitems[field] = rows[table];\n```',
				'```\n«[Schema of the entity]»\n[Input] --> elsewhere\n  - «[field]»: «[type]» (unique)\n```',
				'See [spec], [optional].\n\n[spec]: https://example.org/spec',
				'[reason] is a link.\n\n[reason]: /why',
				'- `«metric_name»`: ms of `Order`',
				'- **Layer**: «[Name/type]»',
				'- **Owner**: «[machines bought, by\n  their names in the list]»',
				'> Owner: «[machines bought,\n> by their names in the list]», and why',
				'**Owner**: «\\[machines bought, \\by their names in the list\\]»',
			],
			template,
		);
	});

	describe('answers whose brackets were kept', () => {
		const template = [
			'# Plan: [Feature]',
			'**Database**: [why]',
			'- **[Component]**: [gain]',
			'',
			'[Summary in a sentence]',
			'',
			'| Risk | Impact | Answer |\n|---|---|---|\n| [risk] | [impact] | [answer] |',
		].join('\n');
		leaves(
			[
				'**Database**: [PostgreSQL 16]',
				'- **Cart**: [holds what is bought]',
				'- **[Chat gateway]**',
				'- [pull the plug]',
				'[One app beside the till keeps all orders]',
				'- Who keeps the orders [shop or company]?',
			],
			template,
		);
		finds(
			'placeholder',
			[
				'| Risk | Impact | Answer |\n|---|---|---|\n| Loss | [High] | «[answer]» |',
				'**Database**: «[Name of the database]»',
				'[Cart] → «[gain]»',
			],
			template,
		);
	});
});
