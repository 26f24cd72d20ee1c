import { finds, leaves } from './marked.ts';

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
		'| Option 3 | |',
		'| Costs | |',
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
			'| Option | Pros |\n|---|---|\n| «Option 3» | |\n| Costs | |',
			'| Option | Pros |\n|---|---|\n| Option 3 | Fast |',
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
	finds(
		'example',
		['«missing-section: »Why is it needed?\n\nThe old one is slow.'],
		`${template}\n## Plan\n\n[How]\n`,
	);
});
