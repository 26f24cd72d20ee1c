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

	describe('its prompts in inline code, where all of a value stands in code', () => {
		const template = [
			'# [Feature]',
			'- Owner: `<owner>`',
			'- Module: `{module}`',
			'- `<screen-name>`',
			'',
			'The id is a `<uuid>`, as in `/orders/{id}`.',
		].join('\n');
		finds(
			'placeholder',
			[
				'- Owner: `«<owner>»`\n- Module: `«{module}»`\n- `«<screen-name>»`',
				'- Owner: `payments`\n- Module: `cart`\n- `checkout`',
				'Whose `<owner>` and `{module}` are given?',
				'Its id is a `<uuid>`, as in `/orders/{id}`.\n\n- Id: `<uuid>`',
			],
			template,
		);
	});

	describe('what asks in it alone, for no words say so', () => {
		const template = [
			'# [Feature]',
			'- **Goal**: <1-2 sentences>',
			'- In scope: <...>',
			'- Version: [v1.0.0]',
			'- Budget: < 200 ms, > 99 %',
			'- Sources: [1]',
		].join('\n');
		finds(
			'placeholder',
			[
				'- **Goal**: «<1-2 sentences>»\n- In scope: «<...>»\n- Version: «[v1.0.0]»',
				'- Budget: < 200 ms, > 99 % of all\n- Sources: [1]',
			],
			template,
		);
	});

	describe('what looks like a prompt in it and stays', () => {
		const template = [
			'---\ntags: [design, rfc]\nlabels: ["area:ops"]\nkeywords: [keyword1, keyword2]\nowner: [name]\n---',
			'',
			'# [RFC] [Title]',
			'',
			'- Path: /api/resource/{id}',
			'- Resource: {resource_id}',
		].join('\n');
		finds(
			'placeholder',
			[
				'---\ntags: [design, rfc]\nlabels: ["area:ops"]\nkeywords: «[keyword1, keyword2]»\nowner: «[name]»\n---\n\n# [RFC] «[Title]»',
				'# [RFC] Orders\n\n- Path: /api/orders/{id}\n- Resource: «{resource_id}»',
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
