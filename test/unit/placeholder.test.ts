import { finds, leaves } from './marked.ts';

describe('placeholder', () => {
	describe('without a template: prompts by their looks', () => {
		finds('placeholder', [
			'**Owner**: «[Name]»',
			'**Owner:** «[Name]»',
			'- Owner: «[Name]»',
			'**Created**: «[YYYY-MM-DD]»',
			'**Created**: «YYYY-MM-DD»',
			'- **Verified:** «YYYY-MM-DD» <!-- by whom -->',
			'- **创建日期**：«YYYY-MM-DD»\n- 目标：«YYYY-MM-DD»',
			'- «<Link to the logs>»\n- «<Option 1>»',
			'- «[Related runbook](link)» and «[the guide](https://...)»',
			'| Start | «YYYY-MM-DD HH:MM UTC» |\n|---|---|\n| a | b |',
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
			'**Tables**: «[None | List of tables]»',
			'**Was:** «[before]» **Is:** «[now]» **By:** «{whoever}»',
			'- Version: «[e.g., Build #7]»',
			'---\ntitle: "Postmortem: «<incident name>»"\n---\n\nText.',
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
			'- What happens when «[boundary condition]»?',
			'- Good, because «{argument a}»',
			'- Pro: «{A specific advantage, such as the speed.}»',
			'## FM1: «[Name of the failure mode]»\n\nText.',
			'«[SECTION_2_CONTENT]»',
			'«[This section says what follows from the choice]»',
			'**Champion**: «[<Full Name>](https://example.org)»',
			'---\nrequires (*optional): «<RFC number(s)>»\n---\n\nText.',
			'---\ncreated: «<date in ISO 8601 format>»\n---\n\nText.',
			'---\ntitle: "«{title}»"\n---\n\nText.',
			'«[This is a template of our design documents]»',
			'«[Explain the limits, as in [the guide](https://example.org/#limits)]»',
			'«[Explain what is open. Consider»\n\n- what a reviewer will ask\n\nand who decides.]',
			'«[2-3 sentences: what went wrong]»',
			'The outcome in «[one paragraph or less]».',
			'«[Offer a summary of the project and its impact]»',
			'# «[kurzer Titel des gelösten Problems]»',
			'«[External libraries, services or components involved]»',
			'**Notes**:\n«[Strengths and gaps that were seen]»',
			'- «[Capability 1]»',
			'- «[Highlight 1: what was achieved]»',
			'Author(s): «[Author Name, Co-Author Name ...]»',
			'Story: «[description | ticket/issue URL]» <!-- optional -->',
			'Chosen: "a", because «{justification. e.g., the only one | which resolves {force} | …}».',
			'Chosen: "a", because «[justification. e.g., the only one that scales]».',
			'«{example | description | pointer to more | …}»',
			'| Title | «<Must be short; at most 64 characters>» |\n|---|---|\n| Editor | «<Leave this blank; an editor will fill it>» |',
			'**Plan**: see «{{PLAN_TITLE}}» of the team.',
			'As a «[role]», I want «[feature]», so that «[benefit]».',
			'1. WHEN «[event]» THEN «[system]» SHALL «[response]»',
			'| Covers | «_[Add more as needed]_» |\n|---|---|\n| a | b |'.replace('«_', '_«').replace('_»', '»_'),
			'- «[Explicitly list what is uncertain]»',
			'- **Reach**: «[e.g., 80%]»',
			'1. [ ] «[Criterion 2 — maps to B1, B2]»',
			'- [ ] **By hand**: «[Step-by-step guide]»',
			'1. Why was it not seen? → «[answer]»',
			'**Description:** «[...]»',
			'**Start:** «<timestamp>» · **Found:** «<duration>» · 2 people',
			'- The gateway — *owner:* «<name>», *by:* Friday',
			'**Impact**: «<who was affected, how much — metrics/logs>»',
			'- **Speed:** «<e.g. "300 ms at 1k requests">»',
			'- «<the limits & how to raise them>»',
			'- «<prerequisite 1>»',
			'- **Deciders:** «<agents>»',
			'| Module | «<one line>» |\n|---|---|\n| a | b |',
			'---\nfeature: «<feature-slug>»\n---\n\nText.',
			'| a | b | c |\n|---|---|---|\n| «<name>» | «<interface / API>» | «<parts>» |',
			'| a | b | c |\n|---|---|---|\n| «{{name}}» | «{{now}}» | «{{yes / no}}» |',
			'> The search is down: «{{plain words on the loss}}». We look into it.',
			'Escalate to «{{named role}}» at once.',
			'- **Box:** «{{e.g. 1 day | 4 hours | $N}}»',
			'- **Restore:** «{{yes — deploy.yml does it | no}}»',
			'**Reviewed:** «{{YYYY-MM-DD}}» by us',
			'## Alert: «{{name}}»\n\nText.',
			'## Scope\n\n«{{ out_of_scope }}»',
			'## Why\n\n«{1-3 sentences explaining the motivation}»',
			'**Date:** «{date}» | **Decision maker:** «{name}»',
			'### Option A: «{Name}»\n\nText.',
			'- [ ] 1.1 «{Task Description}»',
			'- Product: «<name/team>»',
			'«<OVERVIEW-PLACEHOLDER>»',
			'### Goal 2\n\n«[Same structure]»',
			'- 🔄 «[What’s actively being worked on]»',
			'# «{产品名称}» - PRD\n\n| «{角色}» | 安全 |\n|---|---|\n| «<如: 数据加密>» | HIGH |',
		]);
	});

	describe('brackets side by side are of one kind', () => {
		finds('placeholder', [
			'| a | b | c |\n|---|---|---|\n| «[Objective 1]» | «[Current]» | «[Must not worsen]» |',
			'| a | b | c |\n|---|---|---|\n| [ref] | [Current] | [Must not worsen] |',
			'- **«[Principle 1]»**: «[Explanation]»',
			'- «[Hiring update or org change]» — «[Describe the state]»',
			'- **Reach**: «[Describe it]» - «[Why so]»',
			'| «[Version]» | [Scheme] |\n|---|---|\n| a | b |',
			'| a | b |\n|---|---|\n| «[Risk 1]» | «[Draft]» |',
			'- [Read] and write «[Describe it]»',
			'- «[Name]» — [Spec]\n\n[spec]: https://example.org',
		]);
	});

	describe('a document that asks with brackets in several places does so with all of its brackets', () => {
		finds('placeholder', [
			'# «[Titulo]»\n\n**Autor**: «[Nombre]»\n\n- «[riesgo]»\n- ADR-001: «[titulo]»\n\nPorque «[causa 1]» lo pide.',
			'# «[機能名]» 設計書\n\n**作成者**: «[氏名]»\n\n- «[要件]»\n- «[制約]»',
			'# Plan: «[Name]»\n\n«[Describe the goal]»\n\n- «[Link to the ticket]»\n\nAccess to «[system/repo]» and «[Any tool]».',
			'# Plan: «[Name]»\n\n«[Describe the goal]»\n\n- «[Link to the ticket]»\n\n| a | b | c |\n|---|---|---|\n| x | «[...]» | «[…]» |',
			'# «{Titel der Sache}»\n\n- Wer: «{alle Beteiligten nennen}»\n- «{Grund eins}»\n- «{Grund zwei}»\n\nWegen «{Kraft 1 — eine Sorge}».',
			'# «<Name>»\n\n- «<Risk 1>»\n- Found: «<date>»\n- Where: «<Place>» to «<other place>»\n- INC-«<NUMBER>» at /a/<ID>/b, «<HH:MM>»',
			'# «[Titre]»\n\n**Auteur** : «[Nom]»\n\n- «[Étape]»\n- «[Suite]»\n\n| a | b | c |\n|---|---|---|\n| «HH:MM» | «YYYY-MM» | x |',
			'- Name: «(fill me in with a name)»\n- Date: «(fill me in)»\n- Issue: «(leave blank)»\n- Author(s): «(GitHub names)»',
		]);
		leaves([
			'<details open>\n\n<option selected>a</option> <input disabled> <link rel="a">\n\n</details>',
			'- [alfa]\n- [beta]\n- [gama]\n- [delta]\n- [epsilon]',
			'# Vote\n\n**Anna**: We [crosstalk] asked.\n\n**Bert**: Yes [inaudible].\n\n- [laughs]',
			'[a]: /a\n[b]: /b\n[c]: /c\n\n# [Alfa]\n\n- See: [Beta]\n- [Gama]\n- [Delta]',
			'# Access [read, write]\n\n**Was**: [1, 2]\n\n- [x]\n- `[Nombre]`\n- [optional]',
			'| Time | HH:MM |\n|---|---|\n| Month | YYYY-MM |',
			'- Name: Cart\n- Issue: (leave blank)',
			'# GET /a/{id}\n\n- Path: /b/{name}\n- {a, b}\n- {c}\n\nA set {1, 2}.',
		]);
	});

	describe('in a document that asks with brackets: what its words and places would not tell', () => {
		const asking = '# «[Name]»\n\n«[Describe the goal]»\n\n- «[Link to the ticket]»\n\n';
		finds(
			'placeholder',
			[
				'Version: v«[VERSION]», ID: SAS_«[XXXX]»',
				'**Version:** «[1.0]»',
				'- Within «[X]» days, at most «[N]»%, > «[Y]» per second',
				'- Phase 1: «[% of users]»',
				'| a | b | c |\n|---|---|---|\n| «[Risk 1]» | «[1-5]» | «[0–100%]» |',
			].map((text) => asking + text),
		);
		finds('placeholder', [
			'# «{Name}»\n\n«{Describe the goal}»\n\n- «{Link to the ticket}»\n\n| Phase | Days |\n|---|---|\n| «{Phase Name}» | «{N}» |',
		]);
		leaves(['Version: v[VERSION], ID: SAS_[XXXX]', 'Within [X] days, at most [N]%', 'Pages [1-5] | [6-9]']);
		finds(
			'placeholder',
			[
				'Read m[ROW], of_[TYPE] and go to k[NAME]s.',
				'- [X] done\n- [N] not\n\nRead [1-5] and [12].',
				'## [1.0.0] - 2026-11-20\n\n- [1.2]',
				'| a | b |\n|---|---|\n| x | [1-5] |',
			].map((text) => asking + text),
		);
	});

	describe('a story whose people and wishes are enclosed still', () => {
		finds('placeholder', [
			'- As a «<user>», I want «<capability>», so that «<outcome>».',
			'**Story 1:** When «\\[situation\\]», I want to «\\[motivation\\]», so I can «\\[ add outcome\\]».',
			'As an «{operator}», I need to «{pause}».',
		]);
		leaves([
			'As a [buyer][1], I want to pay.\n\n[1]: /buyers',
			'As a [buyer](a.md), I want <kbd>Enter</kbd> to pay.',
			'When <Enter> is hit, <Text> sends it.',
		]);
	});

	describe('a document from another program, which escapes brackets, asks with them as one that does not', () => {
		finds('placeholder', [
			'# **«\\[Feature Name\\]» \\- Spec**\n\n**Lead:** «\\[Name\\]» | **Date:** «\\[Date\\]» | **Priority:** «\\[Low/Med/High\\]»',
			'* **Ticket:** «\\[Insert ticket and link\\]»  \n* **Who:** «\\[name\\]», «\\[name\\]»  \n* **Level:** «\\[a number; see the [rubric](https://a.example/)\\]»',
			'* «\\[Time\\]»: «\\[What occurred\\]»  \n* «\\[Time\\]»: «\\[What occurred\\]» «\\[Continue chronologically\\]»',
			'## «\\[Titulo]»\n\n- «\\[riesgo]»\n- Quién: «\\[nombre]»\n- «\\[causa]»',
		]);
		leaves([
			'\\[Name\\] is literal.',
			'Name it \\[name\\]\\_4k.glb, \\[name\\]\\_1k.glb, \\[name\\]\\_low.glb or \\[name\\]\\_raw.glb.',
			'* [\\[Describe it\\] a thread](https://a.example/1)\n* [\\[Describe it\\] more](https://a.example/2)\n* [\\[Describe it\\] last](https://a.example/3)',
			'Click **\\[Next\\]**, then **\\[Project name\\]**.',
			'**\\[Boehm 2008]** Paper.\n\n**\\[Batty 2011]** Paper.\n\n**\\[Boehm 2012]** Paper.\n\n**\\[C++17]** Standard.',
			'- \\[x] a\n- \\[ ] b\n- \\[x] c\n- \\[ ] d',
		]);
	});

	describe('with a template that tells what it asks: brackets of its author’s', () => {
		leaves(
			['# Plan: Cart\n\n**Base**: [Postgres]\n\n- [Till]\n- [Chat]\n\nBecause of [load] it is.'],
			'# Plan: [Feature]\n\n**Base**: [why]\n\n- [Component]\n',
		);
	});

	describe('room left for words', () => {
		finds('placeholder', [
			'**Author:** «___» | **RFC:** done | **Last updated:** «___»',
			'- Rollout plan: «____»',
			'It costs «___», they say.',
		]);
		leaves(['A\n\n___\n\nB', '___bold___ and snake___case', '`___` is a blank.']);
	});

	describe('without a template: what is no prompt', () => {
		leaves([
			'- [ ] open\n- [x] done\n- [X] done\n1. [ ] open',
			'Ready [x], not ready [ ], [ x ] and [-].',
			'See [the guide](guide.md), [a link](links.md), [more](#) and ![Name](a.png).',
			'See [Name] and [the name][Name] and [Name][].\n\n[Name]: https://example.org',
			'[Owner][]\n\n[owner]: /o "Title"',
			'A claim[^1] and [^note].\n\n[^1]: Source [Name].'.replace(' [Name]', ''),
			'> [!NOTE]\n> Text.',
			'A [[Wiki Link]] and [[Name|label]].',
			'See [#123], [@alice], [1], [2, 3] and [RFC2119].',
			'For x in [0, 1) or [0, n].',
			'He said "[the owner] agreed" [sic] [...] […].',
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
			'**Framework**: [none, plain library]',
			'**Contract**: [N/A]',
			'It **was:** [before] and **is:** [now].',
			'| a | b |\n|---|---|\n| Risk 1 | [Draft] |',
			'---\ntitle: "Vec<T> of [things]"\n---\n\nText.',
			'See [Background].\n\n## Background\n\nText.',
			'[a]: /a\n[b]: /b\n[c]: /c\n\n| x | y | z |\n|---|---|---|\n| [Missing Section] | 1 | 2 |',
			'---\ntags: [Name, Date]\n---\n\nText.',
			'*[HTML]: Hyper Text\n\nHTML',
			'Set `x` to "[Task Name]" first.',
			'It asks for {OS version} and {pod name, node name}, because {host} knows.',
			'- Why does [item] differ?\n- Tests for a {replication controller, service} pass.',
			'Set [MAX_RETRY_COUNT] to 3.',
			'An [earlier proposal][RFC-XXXX] says so.\n\n[RFC-XXXX]: https://example.org',
			'> ![NOTE]\n> Text.',
			'Raw: <decimal user_id>:<64 digits>',
			'| Argument | <PROJECT_NAME> |\n|---|---|\n| a | b |',
			'Name the picture RFC-XXXX-Y.ext or RFC-NNNN-queues.md.',
			'Labels {along with possible values}: none.',
			'- Roles: {reader, writer}',
			'[Adapted from the guide of the last edition]',
			'[Here, we would also show a longer example]',
			'[Moved to [another page](https://example.org) last year]',
			'- [Pods are placed on nodes that are too small]',
			'- [Linux 2.6]',
			'## Coffee for all [out of scope for now]\n\nText.',
			'Teams are called wg-[area]-[name]-[role].',
			'e.g. [example]. See [url] for more.',
			'Keep them under decisions/[number]-[title].md in [repository].',
			'[[example.org](https://example.org/a)]',
			'| Access | {error, ignore} |\n|---|---|\n| a | b |',
			'## When a < b and c > d\n\nText.',
			'- A type <Key, Value, Error>',
			'{% highlight scala %}\nText.',
			'The {{page}} helper renders {{outlet}}.',
			'[two paragraphs omitted]',
			'An _array_[Name] of it.',
			'# The {{unique-id}} helper\n\nText.',
			'{{ page.title }}',
			'It prints {{ name | upper }}, {{if admin}} and {{yield the item}}.',
			'- <trig functions>',
			'[request-id: P, [hash: B32, hash: B32, ...]]',
			'### Dependency [List, Update]\n\nText.',
			'## GET /users/{id} and {Name} in it\n\nText.',
			'| <no equivalent> | uint |\n|---|---|\n| a | b |',
			'[Block vote] → [Execution]',
			'**Type**: Map<Key, Value>',
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
			'- `metric_name`: [unit] of `Order`',
			'- **Layer**: [Name/type]',
		].join('\n');
		finds(
			'placeholder',
			[
				'# Plan: «[Feature]»\n\nText.',
				'Text.\n\n«<raw numbers>»\n\nText.',
				'Because of «[reason]» we do it.',
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
			],
			template,
		);
	});

	describe('with a template: answers whose brackets were kept', () => {
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
