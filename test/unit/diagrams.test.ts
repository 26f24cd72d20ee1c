import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { DiagramError } from '../../src/core/index.ts';
import { DiagramChecker } from '../../src/diagrams/checker.ts';
import { loadParsers, type ParseDiagram } from '../../src/diagrams/modules.ts';

/** Of each kind, by Mermaid's name for it, a diagram that can be drawn, and one with an error between `«` and `»`. */
const kinds: Record<string, [string, string]> = {
	c4: [
		'C4Context\n  Person(a, "User")\n  System(b, "Shop")\n',
		'C4Context\n  Person(a, "User")\n  «Persn»(b, "User")\n',
	],
	'flowchart-v2': [
		'flowchart LR\n  A[Client] --> B{Ready?}\n',
		'flowchart LR\n  A[Client«]]» --> B{Ready?}\n',
	],
	'flowchart-elk': ['flowchart-elk LR\n  A --> B\n', 'flowchart-elk LR\n  A --> B«]»\n'],
	agentflow: [
		'agentflow-beta\n  %% note\n  a[Agent] --> b[Tool]\n',
		'agentflow-beta\n  %% note\n  a[Agent] --> b[Tool«]]»\n',
	],
	swimlane: [
		'swimlane-beta LR\n  subgraph one\n    a --> b\n  end\n',
		'swimlane-beta LR\n  subgraph one\n    a --> b«]»\n  end\n',
	],
	er: [
		'erDiagram\n  USER ||--o{ ORDER : places\n',
		'erDiagram\n  USER ||--o{ ORDER : places\n  USER ||«-x» ORDER\n',
	],
	gitGraph: [
		'gitGraph\n  commit\n  branch develop\n  checkout develop\n',
		'gitGraph\n  commit\n  «brunch» develop\n',
	],
	gantt: [
		'gantt\n  dateFormat YYYY-MM-DD\n  section Build\n  Design :a1, 2024-01-01, 3d\n',
		'gantt\n  dateFormat YYYY-MM-DD\n  section Build\n  «Design»\n',
	],
	info: ['info\n', 'info\n  «nothing»\n'],
	pie: ['pie title Pets\n  "Dogs" : 3\n', 'pie title Pets\n  "Dogs" : 3\n  "Cats" : «many»\n'],
	quadrantChart: [
		'quadrantChart\n  x-axis Low --> High\n  A: [0.3, 0.6]\n',
		'quadrantChart\n  x-axis Low --> High\n  A: [0.3, «6»]\n',
	],
	xychart: [
		'xychart-beta\n  x-axis [jan, feb]\n  bar [1, 2]\n',
		'xychart-beta\n  x-axis [jan, feb]\n  bar [1, «x»]\n',
	],
	requirement: [
		'requirementDiagram\n  requirement r1 {\n    id: 1\n    risk: high\n  }\n',
		'requirementDiagram\n  requirement r1 {\n    id: 1\n    risk: «huge»\n  }\n',
	],
	sequence: [
		'sequenceDiagram\n  box rgb(1, 2, 3) Ours\n    participant A\n  end\n  A->>B: Hello\n',
		'sequenceDiagram\n  participant A\n  «A->>B Hello»\n  B->>A: Hi\n',
	],
	classDiagram: [
		'classDiagram\n  Animal <|-- Duck\n  class Duck {\n    +swim() void\n  }\n',
		'classDiagram\n  Animal <|«-» Duck\n  Animal <|-- Cat\n',
	],
	stateDiagram: ['stateDiagram-v2\n  [*] --> Idle\n', 'stateDiagram-v2\n  [*] --> Idle\n  Idle «-»> [*]\n'],
	journey: [
		'journey\n  section Morning\n    Wake: 3: Me\n',
		'journey\n  section Morning\n    «Wake 3 Me»\n    Go: 3: Me\n',
	],
	timeline: [
		'timeline\n  title History\n  2002 : LinkedIn\n',
		'timeline\n  title History\n  2002 : LinkedIn «:»\n',
	],
	mindmap: ['mindmap\n  root((Idea))\n    Origins\n', 'mindmap\n  root((Idea))\n  «Other»\n'],
	kanban: ['kanban\n  todo[To do]\n    t1[Write]\n', 'kanban\n  todo[To do]«]»\n    t1[Write]\n'],
	sankey: ['sankey-beta\n\nA,B,10\n\nB,C,5\n', 'sankey-beta\n\nA,B,10\n\n«B,C»\n'],
	packet: ['packet-beta\n  0-7: "Type"\n', 'packet-beta\n  0-7: "Type"\n  8-15 «"Code"»\n'],
	radar: ['radar-beta\n  axis a, b\n  curve x{1, 2}\n', 'radar-beta\n  axis a, b\n  curve x{1, «y»}\n'],
	block: ['block-beta\n  columns 2\n  a b\n', 'block-beta\n  columns 2\n  «a["x" b»\n'],
	treeView: ['treeView-beta\n  "docs"\n    "a.md"\n', 'treeView-beta\ndocs\n├── a.md\n    «b.md»\n'],
	architecture: [
		'architecture-beta\n  group api(cloud)[API]\n  service db(database)[DB] in api\n',
		'architecture-beta\n  group api(cloud)[API]\n  service db«(»database[DB] in api\n',
	],
	eventmodeling: ['eventmodeling\n\ntf 01 ui Cart\n', 'eventmodeling\n\ntf 01 ui Cart\ntf 02 «xyz» Add\n'],
	// Whatever stands in it is a cause.
	ishikawa: ['ishikawa-beta\n  Late\n    People\n', ''],
	venn: ['venn-beta\n  set A\n  set B\n  union A, B\n', 'venn-beta\n  set A\n  set B\n  union A «B»\n'],
	treemap: ['treemap-beta\n"A"\n  "B": 10\n', 'treemap-beta\n"A"\n  «B»: 10\n'],
	usecase: ['usecase-beta\n  actor User\n  User --> "Buy"\n', 'usecase-beta\n  «actor»\n  actor User\n'],
	wardley: [
		'wardley-beta\ntitle Tea\ncomponent Cup [0.79, 0.61]\n',
		'wardley-beta\ntitle Tea\n«component Cup [0.79»\n',
	],
	cynefin: ['cynefin-beta\n  title T\n  clear\n    "Pay"\n', 'cynefin-beta\n  title T\n  «nowhere»\n'],
	railroad: ['railroad-beta\n  digit = terminal("0") ;\n', 'railroad-beta\n  digit = «;»\n'],
	railroadEbnf: ['railroad-ebnf-beta\n  digit = "0" | "1" ;\n', 'railroad-ebnf-beta\n  digit = «|» "1" ;\n'],
	railroadAbnf: ['railroad-abnf-beta\n  digit = "0" / "1" ;\n', 'railroad-abnf-beta\n  digit = «/» "1" ;\n'],
	railroadPeg: ['railroad-peg-beta\n  digit <- "0" / "1" ;\n', 'railroad-peg-beta\n  digit <- «/» "1" ;\n'],
};

/** Diagrams with the place and the message of their error. */
const broken: Record<string, [string, string]> = {
	'a kind that Mermaid does not know': [
		'«flowcart» LR\n  A --> B\n',
		'“flowcart” is no kind of diagram that Mermaid knows',
	],
	'nothing but a comment': ['«%% only this»\n', 'there is nothing to draw'],
	'behind front matter': ['---\ntitle: T\n---\nflowchart LR\n  A --> «[»\n', 'unexpected “[”'],
	'behind indented front matter': ['  ---\n  title: T\n  ---\n\n  pie\n    "a" : «x»\n', 'unexpected “x”'],
	'in front matter': [
		'---\n«title: [T»\n---\nflowchart LR\n',
		'unexpected end of the stream within a flow collection',
	],
	'behind a directive': ['%%{init: {"theme": "dark"}}%%\n\nflowchart LR\n  A --> «[»\n', 'unexpected “[”'],
	'behind a directive of many lines': [
		'%%{\n  init: {\n    "theme": "dark"\n  }\n}%%\npie\n  "a" : «x»\n',
		'unexpected “x”',
	],
	'behind comments': [
		'%% one\nflowchart LR\n  %% two\n\n  A --> B\n  %% three\n  A --> «[»\n',
		'unexpected “[”',
	],
	'behind blank lines after a brace': ['flowchart LR\n  A{x}\n\n\n  B{y}\n\n  C --> «[»\n', 'unexpected “[”'],
	'behind an entity in the same line': ['flowchart LR\n  A["#quot;x#35;"] --> B[x]«(»y)\n', 'unexpected “(”'],
	'behind characters of two units': ['flowchart LR\n  A["🙂🙂"] --> B[x]«(»y)\n', 'unexpected “(”'],
	'in a line that comes twice': ['flowchart LR\n  A --> B\n  A --> B«]»\n  A --> B\n', 'unexpected “]”'],
	'at the end': ['sequenceDiagram\n  loop every day\n    «A->>B: x»\n', 'unexpected end of the diagram'],
	'a name that Mermaid tells, not its line': [
		'flowchart LR\n  A@{ shape: «nope» }\n',
		'No such shape: nope.',
	],
	'a statement that Mermaid tells, not its line': [
		'gitGraph\n  commit\n  «checkout develop»\n',
		'Trying to checkout branch which is not yet created. (Help try using "branch develop")',
	],
	'a participant that is not active': [
		'sequenceDiagram\n  A->>B: Hi\n  deactivate «B»\n',
		'Trying to inactivate an inactive participant (B)',
	],
};

function mark(source: string, error: DiagramError | undefined): string {
	if (!error) return source;
	const { start, end } = error.range;
	assert.equal(start.line, end.line);
	const lines = source.split('\n');
	const line = lines[start.line]!;
	lines[start.line] =
		`${line.slice(0, start.character)}«${line.slice(start.character, end.character)}»${line.slice(end.character)}`;
	return lines.join('\n');
}

function bare(source: string): string {
	return source.replace(/[«»]/g, '');
}

describe('diagrams', () => {
	let parse: ParseDiagram;

	before(async () => {
		parse = await loadParsers(readFileSync('dist/diagrams.json', 'utf8'), async () => {});
	});

	it('are known of every kind that Mermaid has', () => {
		const source = readFileSync('node_modules/mermaid/dist/mermaid.core.mjs', 'utf8');
		const ids = [...source.matchAll(/^var id\d* = "([\w-]+)";$/gm)].map(([, id]) => id!);
		assert.deepEqual([...new Set(ids)].sort(), Object.keys(kinds).sort());
	});

	for (const [kind, [good, bad]] of Object.entries(kinds)) {
		it(`of the kind ${kind} are right or wrong`, async () => {
			assert.equal(await parse(good), undefined);
			assert.equal(mark(bare(bad), await parse(bare(bad) || good)), bad);
		});
	}

	for (const [name, [source, message]] of Object.entries(broken)) {
		it(`are wrong: ${name}`, async () => {
			const error = await parse(bare(source));
			assert.equal(mark(bare(source), error), source);
			assert.equal(error?.message, message);
		});
	}

	it('of our templates and snippets are right', async () => {
		const texts = [
			...readdirSync('templates').map((file) => readFileSync(`templates/${file}`, 'utf8')),
			...readdirSync('snippets').flatMap((file) =>
				Object.values<{ body: string[] }>(JSON.parse(readFileSync(`snippets/${file}`, 'utf8'))).map(
					({ body }) => filled(body.join('\n')),
				),
			),
		];
		const sources = texts.flatMap((text) =>
			[...text.matchAll(/^```mermaid\n([\s\S]*?\n)```/gm)].map(([, source]) => source!),
		);
		assert.ok(sources.length >= 8, String(sources.length));
		for (const source of sources) assert.equal(mark(source, await parse(source)), source);
	});
});

/** A snippet's text as it stands when nothing was typed. */
function filled(snippet: string): string {
	return snippet
		.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
		.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
		.replace(/\$(?:\d+|\{\d+\})/g, '')
		.replace(/\\(.)/g, '$1');
}

describe('the checker of diagrams', () => {
	const wrong: DiagramError = {
		message: 'wrong',
		range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
	};

	it('answers from what it has parsed, each source once, and tells of what it learned', async () => {
		const parsed: string[] = [];
		const told: string[][] = [];
		const checker = new DiagramChecker(
			async () => async (source) => {
				parsed.push(source);
				return source === 'bad' ? wrong : undefined;
			},
			(sources) => told.push([...sources]),
		);
		for (const source of ['good', 'bad', 'good']) assert.equal(checker.check(source), undefined);
		await checker.pending;
		assert.deepEqual(told, [['good', 'bad']]);
		assert.equal(checker.check('good'), undefined);
		assert.equal(checker.check('bad'), wrong);
		assert.equal(checker.pending, undefined);
		assert.deepEqual(parsed, ['good', 'bad']);
	});

	it('loads the parsers once, when the first diagram comes', async () => {
		let loads = 0;
		const checker = new DiagramChecker(
			async () => {
				loads++;
				return async () => undefined;
			},
			() => {},
		);
		assert.equal(loads, 0);
		checker.check('a');
		await checker.pending;
		checker.check('b');
		await checker.pending;
		assert.equal(loads, 1);
	});

	it('keeps no more than so many answers', async () => {
		let parsed = 0;
		const checker = new DiagramChecker(
			async () => async () => {
				parsed++;
				return undefined;
			},
			() => {},
		);
		for (let index = 0; index < 1000; index++) checker.check(`old ${index}`);
		await checker.pending;
		checker.check('new');
		await checker.pending;
		checker.check('old 0');
		await checker.pending;
		assert.equal(parsed, 1002);
	});
});
