import { finds, leaves } from './marked.ts';

describe('placeholder', () => {
	describe('without a template: prompts by their looks', () => {
		finds('placeholder', [
			'**Owner**: «[Name]»',
			'**Owner:** «[Name]»',
			'- Owner: «[Name]»',
			'**Created**: «[YYYY-MM-DD]»',
			'**Created**: «YYYY-MM-DD»',
			'# Plan: «[FEATURE NAME]»',
			'# Plan: «[Feature Name]»',
			'> «[Describe the problem]»',
			'| «[Component Name]» | «[what it does, e.g. billing]» |\n|---|---|\n| «[Link to PRD]» | done |',
			'«[Describe the current state, and why it no longer\nholds up under load]»',
			'The service «[e.g. the billing worker]» runs hourly.',
			'## «[Component name]»\n\nText.',
			'- **«[Service Name]»**: «[Purpose]»',
			'**Branch**: main | **Date**: «[DATE]»',
			'Deciders: «{list everyone involved in the decision}»',
			'# «{short title, representative of solved problem}»',
			'- Owner: «<owner>»',
			'- Owner: «\\<owner\\>»',
			'- Start Date: «(fill me in with today’s date, YYYY-MM-DD)»',
			'- RFC PR: «[rust-lang/rfcs#0000](https://example.org/pull/0000)»',
			'# «ADR-NNNN»: Use queues',
			'Outer «[describe [all] the parts]» of it.',
			'[a]: /a\n[b]: /b\n[c]: /c\n\n- «[Failure mode brief description]»',
			'- **Encryption**: «[At rest and in transit]»',
			'**«[Then write 1-2 paragraphs describing:]»**',
			'- `metric` - «[healthy range and unit]»',
			'**Given** «[initial state]», **When** «[action]»',
			'Chosen option: "«{title of option 1}»", because it is quick.',
			'# ADR 7: «{TITLE}»',
			'# RFC: «<Title>»',
			'---\ntype: «<Standards Track, Meta, or Informational>»\n---\n\nText.',
			'- [ ] «MM/DD/YYYY»: first round',
			'---\nauthor: «(name of the main author)»\n---\n\nText.',
			'---\ndate: "«[YYYY-MM-DD]»"\n---\n\nText.',
		]);
	});

	describe('without a template: what is no prompt', () => {
		leaves([
			'- [ ] open\n- [x] done\n- [X] done\n1. [ ] open',
			'Ready [x], not ready [ ], [ x ] and [-].',
			'See [the guide](guide.md) and ![Name](a.png).',
			'See [Name] and [the name][Name] and [Name][].\n\n[Name]: https://example.org',
			'[Owner][]\n\n[owner]: /o "Title"',
			'A claim[^1] and [^note].\n\n[^1]: Source [Name].'.replace(' [Name]', ''),
			'> [!NOTE]\n> Text.',
			'A [[Wiki Link]] and [[Name|label]].',
			'See [#123], [@alice], [1], [2, 3] and [RFC2119].',
			'For x in [0, 1) or [0, n].',
			'He said "[the owner] agreed" [sic] [...] […].',
			'\\[Name\\] is literal.',
			'`[Name]`, ``{short title here}`` and `<owner>`.',
			'```\n[Name]\n{short title here}\n```',
			'    [Name] in indented code',
			'```toml\n[package]\nname = "x"\n```',
			'Use `list[Entity]`, array[index] and f(x)[Name].',
			'<details><summary>More</summary>\n\nText <br> <kbd>Ctrl</kbd>\n\n</details>',
			'Vec<Name>, Map<string, Name> and <https://example.org/Name>.',
			'GET /users/{id}/orders/{orderId} and {a, b}.',
			'$[Name]$ and $$\n[Name]\n$$',
			'The [owner] of the record may change it.',
			'The [list of reserved words] is long.',
			'Format dates as YYYY-MM-DD in logs.',
			'<!-- [Name] -->\n\nText.',
			'## API [optional]\n\nText.',
			'See [Background].\n\n## Background\n\nText.',
			'[a]: /a\n[b]: /b\n[c]: /c\n\n| x | y | z |\n|---|---|---|\n| [Missing Section] | 1 | 2 |',
			'---\ntags: [Name, Date]\n---\n\nText.',
			'*[HTML]: Hyper Text\n\nHTML',
			'Set `x` to "[Task Name]" first.',
			'- Roles: {reader, writer}',
		]);
	});

	describe('with a template: its own prompts, wherever they stand', () => {
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
		].join('\n');
		finds(
			'placeholder',
			[
				'# Plan: «[Feature]»\n\nText.',
				'Text.\n\n«<raw numbers>»\n\nText.',
				'Because of «[reason]» we do it.',
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
			],
			template,
		);
	});

	describe('at the right place', () => {
		finds('placeholder', [
			'\uFEFF**Owner**: «[Name]»',
			'**A**: x\r\n**Owner**: «[Name]»\r\n',
			'**A**: x\r**Owner**: «[Name]»\r',
			'- a\n  - 𝒳 b: «[Name]»',
			'>\t- Owner: «[Name]»',
			'| 𝒳 | a\\|b |\n|---|---|\n| x \\| y | «[Name]» |',
			'1. one\n\n   **Owner**: «[Name]»\n   **Date**: «[DATE]»',
			'Setext «[Name]»\n===\n\nText.',
			'## Closed: «[Name]» ##\n\nText.',
		]);
	});
});
