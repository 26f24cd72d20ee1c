import { finds, leaves } from './marked.ts';

describe('what a document asks with', () => {
	describe('a document that asks with brackets in several places does so with all of its brackets', () => {
		finds('placeholder', [
			'# «[Titulo]»\n\n**Autor**: «[Nombre]»\n\n- «[riesgo]»\n- ADR-001: «[titulo]»\n\nPorque «[causa 1]» lo pide.',
			'**Tool**: «[nombre]»\n\nCheck|Count\n:-:|:-\n[modernize-use-auto]|9\n[clang-analyzer-unix.Malloc]|4\n[modernize-loop-convert]|2',
			'# «[機能名]» 設計書\n\n**作成者**: «[氏名]»\n\n- «[要件]»\n- «[制約]»',
			'# Plan: «[Name]»\n\n«[Describe the goal]»\n\n- «[Link to the ticket]»\n\nAccess to «[system/repo]» and «[Any tool]».',
			'# Plan: «[Name]»\n\n«[Describe the goal]»\n\n- «[Link to the ticket]»\n\n| a | b | c |\n|---|---|---|\n| x | «[...]» | «[…]» |',
			'# «{Titel der Sache}»\n\n- Wer: «{alle Beteiligten nennen}»\n- «{Grund eins}»\n- «{Grund zwei}»\n\nWegen «{Kraft 1 — eine Sorge}».',
			'# «<Name>»\n\n- «<Risk 1>»\n- Found: «<date>»\n- Where: «<Place>» to «<other place>»\n- INC-«<NUMBER>» at /a/<ID>/b, «<HH:MM>»',
			'# «[Titre]»\n\n**Auteur** : «[Nom]»\n\n- «[Étape]»\n- «[Suite]»\n\n| a | b | c |\n|---|---|---|\n| «HH:MM» | «YYYY-MM» | x |',
			'# Plan: «{{Title}}»\n\n- **ID:** plan_«{{item}}»\n- **At:** «{{DATE}}»\n- «{{link to it}}»',
			'---\nprojet: «[NOM_DU_PROJET]»\n---\n\n# «[Titre]»\n\n**Auteur** : «[Nom]»\n\n- «[Étape]»\n- «[Suite]»',
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
				'- **Bet:** We believe that «[change]» for «[persona]» will solve «[problem]».',
				'**Version:** «[1.0]»',
				'- **«[Team 1]»:** «[e.g., the testers]»\n- **«[Role/Name 2]»:** reads it\n- **[proven]:** there are data',
				'- «...»\n- [ ] «…»\n\n1. «[First step]»\n2. «...»\n\n| a | b |\n|---|---|\n| x | «...» |\n\nAnd so on ...',
				'### Schema: `«[EntityName]»`\n\n**Method:** `«[GET|POST|PUT]»`\n\n**Order:** `[asc|desc]`\n\n| Name | Type | What |\n|---|---|---|\n| `«[param]»` | text | «[Description]» |\n| `[asc]` | text | a word |',
				'- **«[Limitation]»:** «[What it is]»\n- **[proven]:** [a](b.md) there are data',
				'- «HH:MM» - the alert fires\n- «YYYY-MM-DD», in the night',
				'# v«[Version]»\n\nSince v«[previous]», on «YYYY-MM-DD».\n\n| Errors | «[N]» | «[x%]» |\n|---|---|---|\n| a | «DD/MM» | b |',
				'| a | b | c |\n|---|---|---|\n| «[Rate]» | «[99.9%]» | «[14.4x]» |\n| «[X]» GB | < «[Y]» GB | «[Z]»% more |',
				'| Version | «[1.0]» |\n|---|---|\n| Gain | «[X%]» over «[Y years]» |',
				'See [RFC 7231], [Knuth 1997, p. 3] and [see below]; keys are from [low, high].\n\n**Source**: «[RFC 7231]»',
				'Chosen option: "«[option 1]»", because it is quick. Others call it "[option 2]".',
				'**Chosen option:** "«[option 1]»", for its speed; __It__ is "[option 2]".',
				'It covers _«[name of the project and what it does]»._',
				'- Within «[X]» days, at most «[N]»%, > «[Y]» per second',
				'- Phase 1: «[% of users]»',
				'- Uptime: «[X%]»\n- Answers in < «[X]»ms, after «[Y]»min at most',
				'| a | b | c |\n|---|---|---|\n| Errors | «[%]» | «[XX%]» |',
				'**API Version:** «[v1]»\n\n**Version:** «[X.Y.Z]»',
				'- Loss: $«[Amount]» or €«[X]» in all',
				'**Updated:** «YYYY-MM-DD» by «[Name]»\n\n**Revised:** «YYYY-MM-DD» -- no change',
				'Ask @«[Name]», (@«[team]») or **@«[Lead]»**',
				'| a | b | c |\n|---|---|---|\n| «[Risk 1]» | «[1-5]» | «[0–100%]» |',
				'**Cluster**: «[A–F]» — «[Cluster name]»',
				'## Step «[N]»: «[Step title]»\n\nStep «[N]» → Step «[N+1]», «[N]»/«[M]» done («[X]»%), «[X/Y]» in all',
				'**ID**: ADR-«[###]», AB#«[work-item-id]», (Issue #«[number]»)',
				'- [ ] «[Action 1]» - «[@owner]» - «[Due date]»',
				'# «INC-YYYY-MM-DD-XXX»: «[Title]»\n\n- «YYYY-MM-DD» | Severity: S1\n- [ ] **P-«[NNN]»** is to be done',
				'# «ADR-XXX»: «[Title]»\n\n- **ID**: «REQ-XXX»\n- **«ADR-XXX»** («[Short name]»)',
			].map((text) => asking + text),
		);
		finds('placeholder', [
			'# «{Name}»\n\n«{Describe the goal}»\n\n- «{condition}» → page «{team}» via «{tool}»\n- Done by «{datum}» (v«{n}»)\n- Step «{n}» of S = {n} and {tenant}:{order}\n- PUT /tenants/{id}/drain, {env}-{team}/logs\n\n**Owner / Updated**: «{team}» / «{date}»\n\n> «{Why this is so}»\n\nThose of {a, b} go.',
			'# «@{Feature}»\n\n**Owner:** «@{Owner}» **Goal:** «@{Goal}»\n\n- «@{Risk1}» → «@{Mitigation1}»\n- «@{KPI1}»\n\nCosts @5 or @6.'.replaceAll(
				'@',
				'$',
			),
			'# «{Name}»\n\n«{Describe the goal}»\n\n- «{Link to the ticket}»\n- Tell #«{channel}», @«{name}»\n\n| Phase | Days |\n|---|---|\n| «{Phase Name}» | «{N}» |',
		]);
		finds('placeholder', [
			'- «<Name of the service>»\n- «<Link to the ticket>»\n- «<Owner name>»\n\nVersions are <X>.<Y>.<Z> in all.\n\nVersion: «<Major>».«<Minor>»',
		]);
		finds('placeholder', ['- «HH:MM» - found\n- «HH:MM» - the alert fires\n- «HH:MM» - all is well']);
		leaves([
			'# ADR-XXX: Use queues',
			'- **date**: YYYY-MM-DD — when it was made',
			'See #[number] and Step [N]: wait.',
			'Page {team} via {tool}, @{name} or #{channel}.',
			'- Mail\n- ...\n\n| a | b |\n|---|---|\n| x | … |\n\n### Order: `[asc|desc]`',
			'- HH:MM - how times are written\n- HH:MM:SS - with seconds',
			'**Home:** @{HOME}\n\n- @{PATH}\n- @x@ and @{x}@'.replaceAll('@', '$'),
		]);
		leaves([
			'Version: v[VERSION], ID: SAS_[XXXX]',
			'Within [X] days, at most [N]%',
			'In [X]ms, [X%], $[Amount]',
			'Pages [1-5] | [6-9]',
		]);
		finds(
			'placeholder',
			[
				'It holds a$[key] and [X.Y] of it.',
				'Write to a@[host] and #[allow] it.',
				'Read m[X]s, [X]path and in [v1] of it.',
				'Read m[ROW], of_[TYPE] and go to k[NAME]s.',
				'- [X] done\n- [N] not\n\nRead [1-5] and [12].',
				'## [1.0.0] - 2026-11-20\n\n- [1.2]',
				'| a | b |\n|---|---|\n| x | [1-5] |',
				'Kept on the phone [only text, no pictures].\n\n- 10:02: Deploy of 4.2 [canary]',
				'- **ID**: REQ-XXX (as in `REQ-1`), one of those (REQ-XXX)\n- **[proven]** = there are data\n- **[LB]** It scales.',
				'It took until 12 (UTC) [as measured].\n\n**Author**: Mina Park [platform]',
			].map((text) => asking + text),
		);
	});

	describe('a document that asks in italics does so with all of its fields and cells in italics', () => {
		const asking = '- **Author:** _«your name»_\n- **Date:** _«YYYY-MM-DD»_\n- **Goal:** *«...»*\n\n';
		finds(
			'placeholder',
			[
				'- **Success:** _«how do you know that it works?»_',
				'| Layer | Control |\n|---|---|\n| Kill switch | _«how it is stopped at once»_ |\n| _«...»_ | *«…»* |',
				'- _«...»_\n- _done_\n\n_What is open, and who decides?_',
				'| _Cost_ | Text |\n|---|---|\n| _Time_ | **much** |\n| _«(if known)»_ | x |',
				'**Owner:** _Ana_ and Ben, __Berta__ or **Cem**\n\n**Level:** _none_\n\n**Kind:** `_private_`',
			].map((text) => asking + text),
		);
		finds('placeholder', [
			'| Field | Value |\n|---|---|\n| Goal | _«(one sentence)»_ |\n| Risk | _«(or none)»_ |\n| Next | _«(what is run)»_ |\n| Owner | _«(if known)»_ |',
			'**Tester:** _«name»_  \n**Date:** _«YYYY-MM-DD»_  \n**Build:** _«hash of it»_  \n**URL:** _«https://...»_',
		]);
		leaves([
			'**Prompt:** *Show all usage patterns of it*\n\n**Prompt:** *Identify the peak hours*\n\n**Prompt:** *List what is slow*',
			'**Status:** *Draft*\n\n**Level:** *low*\n\n**Goal:** *Pay at once*\n\n| Owner | _unassigned_ |\n|---|---|\n| Name | *(absent)* |',
		]);
	});

	describe('a document that asks with angles does so in code, too', () => {
		finds('placeholder', [
			'# «<Feature>»\n\n- Module: `«<module-name>»`\n- «<goal 1>»\n- «<goal 2>»\n- `«<screen-name>»`\n\nCall `<name>` of it.',
			'- Имя: `«<заполнить>»`\n- Роль: `«<роль>»`\n- [ ] FR-1: `«<описание>»`',
			'* **Owners:**\n  * `«<@author: who leads it>»`\n* **Status:**\n  * `«<Accepted/Rejected/Implemented>»`\n* **Issues:**\n  * `«<JIRA, GH Issues>»`',
		]);
		leaves([
			'- Root: `<project>`\n- Markup: `<img src="a.svg">`\n- Page: `<Page />`\n- Button: `<button>`',
			'- `<K, V>`\n- `<K extends Key>`\n- `<select>`\n- `<T, U>`',
			'| Element | `<name>` |\n|---|---|\n| Owner | `<owner>` |\n| Date | `<date>` |',
		]);
	});

	describe('... where a document that asks leaves room: as all of a field, behind an arrow', () => {
		finds(
			'placeholder',
			[
				'- Positive: «...»\n- **Risk:** «…»\n\n**Goal:** «...»',
				'1. Why was it late? → «...»\n2. It goes on ...',
				'- Times: a, b, ...\n\nAnd so on: it goes ...',
			].map((text) => `# «[Name]»\n\n«[Describe the goal]»\n\n- «[Link to the ticket]»\n\n${text}`),
		);
		finds('placeholder', [
			'# Outage\n\n| Data | «AAAA-MM-DD» |\n|---|---|\n| TTD | «hh:mm» |\n| TTM | «hh:mm» |\n| Impact | «hh:mm» |\n\n- «...»',
		]);
		leaves(['- Positive: ...\n- Why? → ...\n\n**Starts at:** hh:mm']);
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

	describe('with a template that tells what it asks: brackets of its author’s, unless the prompts are another’s', () => {
		leaves(
			['# Plan: Cart\n\n**Base**: [Postgres]\n\n- [Till]\n- [Chat]\n\nBecause of [load] it is.'],
			'# Plan: [Feature]\n\n**Base**: [why]\n\n- [Component]\n',
		);
		finds(
			'placeholder',
			[
				'# Plan: «[Feature]»\n\n«[Describe what is slow]»\n\n«[Explain who waits for it]»\n\n«[List what was tried so far]»\n\n«[Provide the day of it]»\n\n«[State the reason]»\n\n**Base**: «[Postgres or MySQL]»',
			],
			'# Plan: [Feature]\n\n**Base**: [why]\n\n- [Component]\n',
		);
	});
});
