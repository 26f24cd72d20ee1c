import assert from 'node:assert/strict';
import { DesignDocument, messageOf, parseTemplate } from '../../src/core/index.ts';
import { finds, leaves } from './marked.ts';

describe('choice', () => {
	finds('choice', [
		'**Status**: «Draft | In Review | Approved»',
		'**Status:** «Draft | Under Review | Approved»',
		'- Priority: «Low / Medium / High»',
		'- Custo da volta: «baixo / médio / alto»\n- Volta: «fácil / média / difícil»',
		'## Estado\n\n- «Propuesto | Aceptado | Deprecado»\n\n## Result\n\n«PASS | FAIL | INCONCLUSIVE»',
		'| ID | Risk | | Kind | State |\n|---|---|---|---|---|\n| T1 | «Low/Medium/High» | | «S/T/R/I» | «Open/Closed» |\n| T2 | Low | | S/T/R/I | open |',
		'## Status\n\n«DRAFT | ACCEPTED | RELEASED»',
		'| Risk | Impact |\n|---|---|\n| Data loss | «[Low/Medium/High]» |',
		'**Complexity**: «[Low/Medium/High]»',
		'| Field | Value |\n|---|---|\n| Status | «_Draft / In Review / Final_» |',
		'---\nstatus: «provisional|implementable|implemented|withdrawn»\n---\n\nText.',
		'---\nstatus: "«{proposed | rejected | accepted | deprecated}»"\n---\n\nText.',
		'- **Reach**: «[High / Medium / Low]» - in one line',
		'- Status: «[proposed | accepted | superseded by [ADR-0005](0005.md)]» <!-- optional -->',
		'**Health**: «[Excellent/Good/Fair/Poor]»',
		'| Risk | Impact | Answer |\n|---|---|---|\n| Data loss | «Low/Med/High» | Backups |',
		'**Severity**: «SEV1 / SEV2 / SEV3»',
		'**Overall Risk**: «Critical | High | Medium | Low»',
		'- **优先级**：«P0 / P1 / P2»',
		'- Priority: «P1/P2/P3»',
		'---\nseveridad: «P1 | P2 | P3»\n---\n\nText.',
		'**Statut** : «Proposé/Accepté/Déprécié»',
		"**Priority**: «Must Have | Should Have | Could Have | Won't Have»",
		'| Id | Need | Priority |\n|---|---|---|\n| FR-1 | | «Must / Should / Could» |',
		'| Risk | Likelihood |\n|---|---|\n| | «Low / Med / High» |',
		'| a | b | c |\n|---|---|---|\n| **Likelihood** | «Low / Medium / High» | why |',
		'- **Business impact**: «High / Medium / Low»',
		'# Status\n\n«proposed | accepted | deprecated»',
		'**Status**: «Pending / Approved / Expired / Closed»',
		'- «[✅/❌]»\n- State: «[🚧 In Progress / ✅ Complete]»',
		'| Test | Status | Result |\n|---|---|---|\n| a | «Open/Fixed» | «Pass/Fail» |',
		'- **Status**: «`Proposed` | `In Review` | `Approved`»\n- Severity: «`SEV-1` / `SEV-2` / `SEV-3`»',
		'| Option | Decision |\n|---|---|\n| a | «Chosen / Rejected» |',
		'**Status:** «In Progress | Complete»',
		'Scope: «SEV-1 | SEV-2 | SEV-3 (if applicable)»\n\n**Size:** «Low / Medium / High (choose one)»',
		'**Author:** Ana | **Status:** «Draft / In Review / Approved» | **Date:** today',
		'| Risiko | Wahrscheinlichkeit | Antwort |\n|---|---|---|\n| Ausfall | «Niedrig/Mittel/Hoch» | Kopien |',
		'- **Breaking change:** «Yes / No»\n- Can be undone: «Yes | No»\n- **Stopp:** «Ja / Nei»',
		'| Rule | Applies? | Why |\n|---|---|---|\n| Privacy | «yes / no» | reason |',
		'| Role | Name | Status |\n|---|---|---|\n| Editor | Ana | «Approved / Pending» |\n| Author | Bo | «Open / Mitigated» |',
		'**Complexity tier:** «`Small` | `Medium` | `Large`»\n\n**Risiko:** «Lav / Middels / Høy»',
		'**Status:** «Proposta | Aprovada»',
		'---\nowner: «placeholder: <name of the owner>»\ntitle: «placeholder: <short title>»\nlink: «placeholder: <link to the ticket>»\nrun: «manual|by-cron|workflow»\n---\n\nText.',
		'**Severity:** «Critical / High / Medium / Low.»',
		'- **Outcome:** «Accepted / Rejected / Withdrawn»\n- **Decision**: «approve / deny»',
		'| System | Kind | Link | Impact |\n|---|---|---|---|\n| «placeholder: {system}» | «Sender/Receiver» | «placeholder: {link to it}» | «placeholder: {impact}» |',
		'| System | Kind | Link | Impact |\n|---|---|---|---|\n| Billing | REST/gRPC | «placeholder: {link to it}» | «placeholder: {impact on users}» |',
		'# «placeholder: [Title]»\n\n- Owner: «placeholder: [Name]»\n- «placeholder: [Describe the goal]»\n\n**Kind of review**: first round\n\n**Review type**: «Initial / Periodic / After a change»\n\n**Environment:** «Test | Staging | Live»',
	]);
	leaves([
		'**Status**: Draft',
		'The status is one of Draft | In Review | Approved.',
		'type State = "a" | "b" | "c"',
		'**Type**: string | number | boolean',
		'Runs on and/or off, read/write, client/server.',
		'**Path**: docs/design/low/high',
		'| a | b | c |\n|---|---|---|\n| Low | Med | High |',
		'`[asc|desc]` and `Low/Med/High`.',
		'- Safe: [yes/no](https://example.org)',
		'- [low/high]\n\n[low/high]: https://example.org',
		'## Ask twice [yes/no]\n\nText.',
		'| Name | Values | Default |\n|---|---|---|\n| level | low / medium / high | low |',
		'| Port | Type | Use |\n|---|---|---|\n| 1 | GE0 / GE2 / GE4 | up |',
		'**Status**: Draft | **In Review** | Approved',
		'| Field | Asked | Allowed |\n|---|---|---|\n| Complexity | no | S/M/L/XL |',
		'## Scales\n\nImpact: low / medium / high\nLikelihood: low / medium / high\nFound by: tests (high) / users (low)',
		'**Allowed status**: draft | accepted | rejected',
		'- Low / medium / high are the levels\n- low / medium / high',
		'Needs [v1/v2] and **Level**: L1/L2.',
		'**Status**: Accepted / Implemented',
		'**Status**: `draft` | `review` | `approved`',
		'| Check | Kind |\n|---|---|\n| a | pass/fail |',
		'Scale: low / medium / high (in this order)',
		'**Author:** Ana | **Levels:** low / medium / high | **Status:** [low/high](a.md)',
		'**Sizes:** small / medium / large',
		'- Says: PASS / FAIL',
		'---\nrun: manual|by-cron|workflow\n---\n\nText.',
		'Legend: ✅ done / ⚠️ in part / ❌ not at all',
		'**Review type**: Initial / Periodic / After a change',
		'**Environment:** Test | Staging | Live',
		'**Status**: ~~Draft~~ | In Review | ~~Approved~~',
		'| System | Sends by | Owner | Link |\n|---|---|---|---|\n| Billing | REST/gRPC | Ana | soon |',
		'| System | Sends by | Owner |\n|---|---|---|\n| Billing | Slack/Email | Ana |',
	]);
	describe('with a template', () => {
		const template =
			'# T\n\n**Auth**: Required | Optional\n\n| R | Impact |\n|---|---|\n| [risk] | Low/Med |\n\n- `[file]` (new | modify)\n- Kind: [push/pull]\n- Size: [low/mid/high]\n- [API key/secret store]\n- **[Feature/Component]**: [gain]\n';
		finds(
			'choice',
			[
				'**Auth**: «Required | Optional»',
				'| R | Impact |\n|---|---|\n| loss | «Low/Med» |',
				'- `a.ts` («new | modify»)',
				'- Kind: «[push/pull]»',
				'- Kind: «\\[push/pull]»',
				'- Kind: push/pull',
				'- Size: «low/mid/high»',
				'- «placeholder: [API key/secret store]»',
				'- **«placeholder: [Feature/Component]»**: pays',
				'- Kind: «[Feature/Component]»',
			],
			template,
		);
	});
});

describe('unfinished', () => {
	finds('unfinished', [
		'«TBD»',
		'- Owner: «TBD»',
		'**Owner:** «TODO»',
		'The limit is «TBD».',
		'| a | b |\n|---|---|\n| «TBD» | «???» |',
		'| Test | Covers | Status |\n|---|---|---|\n| a | «TODO» | «TBD» |',
		'«TODO»: add a diagram',
		'- [ ] «TODO» ask the team',
		'- [ ] «TODO»',
		'**Status:** «TODO»',
		'«TODO(alice)»: measure',
		'Numbers follow («TBD»).',
		'Who owns it: «TBD»?\n\nWhich one? «TBD»',
		'_«TBD»_',
		'- __«TBD»__, and MY_TBD or TBD_LIMIT as they are called',
		'**Owner**: «tbd»',
		'«FIXME» wrong figure',
		'- Answer: «???»',
		'Region: «[NEEDS CLARIFICATION: which one?]»',
		'«To be determined».',
		'_«To be filled in after the review is over»._',
		'- [«to be filled in by the team»]',
		'**Owner**: *«to be decided»*',
		'«Coming soon».',
		'(«Coming Soon»)',
		'«COMING SOON»',
		'**Owner**: «Tba»',
		'**Owner**: «ToDo»',
		'**Owner**: «To Be Decided»',
		'- [Load test]: «TBD»',
		'As others do «[TODO: link]» and [[the team]].',
		'«To be written».',
		'| Approver | _«To be assigned»_ |\n|---|---|\n| a | «todo» |',
		'Owner: <«TODO»>',
		'- `lag` ≤ «TODO» (p95)',
		'- «????»',
	]);
	finds(
		'unfinished',
		[
			'Who pays: «placeholder: [Answer, or TBD]»',
			'Who pays: «placeholder: [Answer,\nor TBD]»',
			'[Ana, or «TBD»]',
		],
		'Who pays: [Answer, or TBD]',
	);
	leaves([
		'Call `context.TODO()` or context.TODO() first.',
		'The TODO list is long; TODO items are tracked.',
		'See [TBD](https://example.org) for more.',
		'Help wanted: ![TBD][].\n\n[TBD]: https://example.org/tbd.svg',
		'The word "TBD" and the marker `TODO` are searched for.',
		'```\n// TODO: later\n```',
		'What??? Really???',
		'What parts of the design are still TBD?',
		'- [ ] No unresolved [NEEDS CLARIFICATION]',
		'Tobacco, outbid, STBD and TODOs.',
		'It is to be decided by the committee next week.',
		'- [[TODO]]\n- [[TBD]]',
		'| Test | Covers | Status |\n|---|---|---|\n| a | b | ❌ TODO |\n| c | d | TODO |',
		'| Step | Status |\n|---|---|\n| Pilot | DONE |\n| All | TODO |',
		'| Step | Result |\n|---|---|\n| Pilot | success ✅ |\n| All | todo 🕐 |',
		'| 模块 | 状态 |\n|---|---|\n| 登录 | ✅ 完成 |\n| 支付 | 🔲 TODO |',
		'| Todo | Status |\n|---|---|\n| Pilot | done |',
		'**Status:** [ ] TODO',
		'# Page: Todo (`/todo`)',
	]);
});

describe('example', () => {
	const template = [
		'# Feature name',
		'',
		'High-level summary in two sentences.',
		'',
		'- **Purpose**: What it does for whom',
		'- Goal 1: Something measurable',
		'- [ ] Question 1 requiring a decision',
		'- [ ] Security review was asked for',
		'- See the [guide](guide.md)',
		'- [Test plan](#test-plan)',
		'',
		'How data moves through the system:',
		'',
		'**Status**: Draft',
		'',
		'| Option | Pros |',
		'|---|---|',
		'| Do nothing | No cost at all |',
		'',
		'```json\n{ "field": "type" }\n```',
		'',
		'```mermaid\nflowchart LR\n  A --> B\n```',
		'',
		'```\n[Client] --> [Server]\n```',
		'',
		'Copyright waived under [CC0](https://example.org).',
	].join('\n');
	finds(
		'example',
		[
			'# «Feature name»\n\nText.',
			'«High-level summary in two sentences.»',
			'«High-level summary\nin two sentences.»',
			'- **Purpose**: «What it does for whom»',
			'- Goal 1: «Something measurable»',
			'- [ ] «Question 1 requiring a decision»',
			'| Option | Pros |\n|---|---|\n| «Do nothing | No cost at all» |\n| Queue | Slow |',
			'```json\n«{ "field": "type" }»\n```',
			'- x\n\n  ```json\n  «{ "field":\n  "type" }»\n  ```',
			'```mermaid\n«flowchart LR\n  A --> B»\n```',
			'```\n«[Client] --> [Server]»\n[Client] --> [Queue]\n```',
		],
		template,
	);
	leaves(
		[
			'High-level summary in two sentences is what we wrote.',
			'- **Purpose**: Bills customers',
			'- [ ] Security review was asked for\n- [x] Question 1 was answered',
			'How data moves through the system:\n\n1. In.',
			'**Status**: Draft',
			'- [Test plan](#test-plan)\n- See the [guide](guide.md)',
			'```json\n{ "id": "uuid" }\n```',
			'```mermaid\nflowchart LR\n  A --> C\n```',
			'Copyright waived under [CC0](https://example.org).',
		],
		template,
	);
});

describe('a question of the template', () => {
	const template =
		'# T: [Name]\n\nWhy is it needed?\n\nWho needs it?\n\n- Which one first?\n\nSee the [guide](https://docs.dev/).\n';
	finds(
		'example',
		[
			'«Why is it needed?»\n\n«Who needs it?»\n\n## Next\n\nText.',
			'Why is it needed?\n\nThe old one is slow.',
			'«Why is it needed?»\n\nWho needs it?\n\n- Everybody\n- and the rest',
			'Why is it needed?\n\n<!-- in short -->\n\nThe old one is slow.',
			'«Who needs it?»\n\n«placeholder: [Name]»',
			'- Which one first?\n  - The gateway.',
			'- Which one first?\n\nThe gateway.',
			'Why is it needed?\n\nSee the [guide](https://docs.dev/).\n\nIt is slow.',
			'«Why is it needed?»\n\nSee the [guide](https://docs.dev/).\n\n## Next\n\nText.',
			'> Who needs it?\n\nEverybody.\n\n> «Why is it needed?»',
			'- «Which one first?»\n- «Who needs it?»\n\nEverybody.',
			'- «Which one first?»\n- The gateway.',
			'«Why is it needed?»',
		],
		template,
	);
});

describe('empty-section', () => {
	finds('empty-section', [
		'# T\n\n## «Goals»\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n',
		'# T\n\n## «Alternatives»\n\n## Owners\n\nText.',
		'# T\n\n## «Alternatives»\n\n## Rollout to all of the regions\n\nText.',
		'# T\n\n## «1. Alternatives»\n\n## 2. Owners\n\nText.',
		'# T\n\n## «1. Goals»\n\n## 10. Owners\n\nText.',
		'# T\n\n## «II. Goals»\n\n## III. Owners\n\nText.',
		'# T\n\n## «Unit tests»\n\n## Integration tests\n\nText.',
		'# T\n\n## «Can it fail? Can it be undone?»\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n## Plan\n\nText.\n\n# Annex\n\nText.',
		'# T\n\n## «Mapping “user → role”»\n\n## Plan\n\nText.',
		'# T\n\n## «Retention strategy»\n\n## Solution 1: a job\n\nText.',
		'# T\n\n## «Goals»\n\n<!-- say more -->\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n---\n',
		'# T\n\n## «Goals»\n[goals]: #goals\n\n[comment]: # (What gets better?)\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n_What gets better, and for whom?_\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n*Describe what gets better. Include numbers.*\n\n## Plan\n\nText.',
		'# T\n\n## «Escalation»\n\n_When to stop, and whom to call._\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n*When do they have to be reached?*\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n(Describe what gets better.)\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n&nbsp;\n\n<p></p>\n\n<a name="g"></a>\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n```\n\n```\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n- [ ]\n- …\n\n1. ...\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n**Owner:**\n\n- **Baseline**:\n- [ ] **Target**:\n\n## Plan\n\nText.',
		'# T\n\n## «Goals»\n\n| Goal | Owner |\n|---|---|\n| | |\n| | |\n\n## Plan\n\nText.',
		'# T\n\nText.\n\nSetext «Goals»\n---\n'.replace('Setext «Goals»', '«Setext Goals»'),
		'# T\n\n## Parent\n\n### «Child»\n\n### Full\n\nText.',
	]);
	leaves([
		'# Title alone',
		'# T\n\n## Parent\n\n### Child\n\nText.',
		'# T\n\n## Goals\n\n- one',
		'# T\n\n## Goals\n\n![picture](a.png)',
		'# T\n\n## Goals\n\n```mermaid\nflowchart LR\n```',
		'# T\n\n## Goals\n\n**Owner:**\n\n- Ada\n\n## Plan\n\n**Owner**: Ada\n\n## Risks\n\n**None**',
		'# T\n\n## Goals\n\n| Goal | Owner |\n|---|---|\n| Speed | |\n| | |\n\n## Plan\n\n| Ada | Ben |\n|---|---|',
		'# T\n\n## Goals\n\nNone.',
		'# T\n\n## Goals\n\n(There is no goal but speed.)',
		'# T\n\n## Goals\n\nN/A: a tool for one team.',
		'# T\n\n## Status: Accepted\n\n## Plan\n\nText.',
		'# T\n\n## Goals\n\n_Fewer payments are lost._\n\n## Plan\n\n_What will be done?_\n\nText.',
		'# T\n\n## Outage\n\n*When a region is lost, orders wait.*\n\n## Plan\n\nText.',
		'# T\n\n## Is it safe? Yes\n\n## Plan\n\nText.',
		'# T\n\n## User Stories\n\n## As an operator, I drain a node\n\n## Plan\n\nText.',
		'# T\n\n## [Matches](matches.md)\n\n## Plan\n\nText.',
		'# T\n\n## `GET /a`\n\n## `GET /b`\n\nText.',
		'# T\n\n## Risks and Mitigations\n\n## Risk: the cache is cold\n\nText.',
		'# T\n\n## Alternatives\n\n## Alternative #1: a queue\n\nText.',
		'# T\n\n## Ways to do it\n\n## 1. A queue\n\nText.',
		'# T\n\n## Alternatives Considered\n\n## Asking twice before deleting\n\nText.',
		'# T\n\n##\n\nText.\n\n##\n\n## Plan\n\nText.',
		'# T\n\n## Links\n\n[a]: https://example.org',
		'# T\n\n## Reviews (as [the process](process.md) has it)\n\n## Plan\n\nText.',
		'# T\n\n## Status of this page ![](draft.svg)\n\n## Plan\n\nText.',
		'# T\n\n## Data types\n\n## `Order`\n\nText.',
		'# T\n\n## 3. Design\n\n## 3.1 Storage\n\nText.',
		'# T\n\n## II. What changes\n\n## 1. A queue\n\nText.',
		'# T\n\n## 二、设计\n\n## 1、存储\n\n文字。',
		'# T\n\n## Naming\nIt is called\n`pay`.\n---\n\n## Plan\n\nText.',
		'# T\n\n---\nReviews are not audits!\n---\n\n## Plan\n\nText.',
		'# T\n\n### Naming\n\nIt is called `pay`.\n---\n\n### Plan\n\nText.',
		'# T\n\n## Marksman → Dexterity\n\n## Plan\n\nText.',
		'# T\n\n## 106 {RESERVED}\n\n## 107 (removed)\n\n## Plan\n\nText.',
		'# T\n\n## Open Questions\n\n## Question 1\n\nText.',
		'# T\n\n## Deployment Options\n\n## Option 1: a chart\n\nText.',
		'# T\n\n## Part 1\n\n---\n\n## Where states come from\n\nText.',
		'# T\n\n## (Second edition)\n\n# Summary\n\nText.',
		'# RFC-0021 for Shop\n\n## Let procedures be distributed\n\n## Authors\n\nAda',
		"# T\n\n## Options\n\n### B) prefix='1 2'\n\n### C) prefix='1 2 3'\n\nText.",
		'```\n# not a heading\n```',
	]);
});

describe('silence', () => {
	leaves([
		'<!-- technical-design-disable-next-line placeholder -->\n**Owner**: [Name]',
		'<!-- technical-design-disable-next-line -->\n\n**Owner**: [Name]',
		'<!-- technical-design-disable-next-line placeholder, unfinished -->\n- TBD: [Name]',
		'# T\n\n<!-- technical-design-disable-next-line empty-section -->\n## Goals\n',
	]);
	finds('placeholder', [
		'<!-- technical-design-disable-next-line unfinished -->\n**Owner**: «[Name]»',
		'<!-- technical-design-disable-next-line placeholder -->\n**A**: [Name]\n**B**: «[Name]»',
		'<!-- technical-design-disable-next-line placeholder -->\n```\ncode\n```\n**Owner**: «[Name]»',
		'```\n<!-- technical-design-disable-next-line placeholder -->\n```\n**Owner**: «[Name]»',
	]);
});

describe('the message of a finding', () => {
	const message = (markdown: string, template: string) => {
		const options = { templates: [parseTemplate(template, 'template')], template: 'template' };
		const { text, args } = messageOf(DesignDocument.open(markdown, options).findings[0]!);
		return text.replace('{0}', args[0]!);
	};
	it('shows a prompt without the escapes of Google Docs', () => {
		const found = message(
			'# Plan: Cart\n\n\\[What gets better\\]\n',
			'# Plan: [Name]\n\n[What gets better]\n',
		);
		assert.equal(found, 'Fill in [What gets better]');
	});
	it('shows how an example of several lines begins', () => {
		const template = '# Plan: [Name]\n\n```json\n{\n  "field": "type"\n}\n```\n';
		assert.equal(
			message(template.replace('[Name]', 'Cart'), template),
			'Replace the template’s example: { "field": "type" }',
		);
	});
});
