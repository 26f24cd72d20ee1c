import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import manifest from '../../package.json';
import { github } from '../../src/cli/formats/github.ts';
import { dressFor, styleOf } from '../../src/cli/terminal.ts';
import type { Finding } from '../../src/core/index.ts';
import { Folder, type Run } from './support/commandLine.ts';

/** CRLF, a byte order mark, and before the finding a character of two UTF-16 units and some of two columns. */
const unusual = '\uFEFF# Retries\r\n\r\n**Status**: Approved\r\n\r\n😀 設計: TBD\r\n';
const usual = '# Payment retries\n\n**Status**: In Review\n\n**Owner**: [Owner Name]\n\n## Rollout\n';
const finished = '# Done\n\nWe retry twice.\n';

describe('the format of technical-design check', () => {
	let folder: Folder;
	const check = (files: Readonly<Record<string, string>>, ...args: string[]): Run => {
		folder = new Folder(files);
		return folder.run(['check', ...args]);
	};
	afterEach(() => folder.remove());

	describe('stylish', () => {
		it('shows each finding in its line, and sums up', () => {
			assert.equal(
				check({ 'done.md': finished, 'unusual.md': unusual, 'usual.md': usual }).stdout,
				`unusual.md  0 of 1 section complete

  5:8     error        Unfinished: TBD  unfinished
     5 │ 😀 設計: TBD
       │          ~~~

usual.md  0 of 2 sections complete

  5:12    warning      Fill in [Owner Name]  placeholder
     5 │ **Owner**: [Owner Name]
       │            ~~~~~~~~~~~~
  7:4     warning      “Rollout” is empty  empty-section
     7 │ ## Rollout
       │    ~~~~~~~

✖ 3 findings (1 error, 2 warnings, 0 information) in 3 documents, 1 of 4 sections complete.
`,
			);
		});

		it('shows no control characters of the document', () => {
			const { stdout } = check({ 'a.md': '# Retries\n\nRing \u0007 \u001b[31mred: TBD\n' });
			assert.match(stdout, /Ring � �\[31mred: TBD/);
		});

		const colour = '\u001b[';
		it('colours its output where it should', () => {
			assert.ok(!check({ 'usual.md': usual }).stdout.includes(colour));
			assert.ok(folder.run(['check'], { env: { FORCE_COLOR: '1' } }).stdout.includes(colour));
		});
	});

	it('unix is a line a finding, which the contributed problem matcher reads', () => {
		const { stdout } = check({ 'a b/unusual.md': unusual, 'usual.md': usual }, '--format', 'unix');
		assert.equal(
			stdout,
			`a b/unusual.md:5:8: error: Unfinished: TBD [unfinished]
usual.md:5:12: warning: Fill in [Owner Name] [placeholder]
usual.md:7:4: warning: “Rollout” is empty [empty-section]
`,
		);
		const { regexp, ...groups } = manifest.contributes.problemMatchers[0]!.pattern;
		const read = stdout
			.trimEnd()
			.split('\n')
			.map((line) => {
				const match = new RegExp(regexp).exec(line);
				return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match?.[group]]));
			});
		assert.deepEqual(read, [
			{
				file: 'a b/unusual.md',
				line: '5',
				column: '8',
				severity: 'error',
				message: 'Unfinished: TBD',
				code: 'unfinished',
			},
			{
				file: 'usual.md',
				line: '5',
				column: '12',
				severity: 'warning',
				message: 'Fill in [Owner Name]',
				code: 'placeholder',
			},
			{
				file: 'usual.md',
				line: '7',
				column: '4',
				severity: 'warning',
				message: '“Rollout” is empty',
				code: 'empty-section',
			},
		]);
	});

	it('json tells places as the core does', () => {
		const { stdout } = check({ 'done.md': finished, 'unusual.md': unusual }, '--format', 'json');
		assert.deepEqual(JSON.parse(stdout), [
			{ path: 'done.md', template: null, completeness: { complete: 1, required: 1 }, findings: [] },
			{
				path: 'unusual.md',
				template: null,
				completeness: { complete: 0, required: 1 },
				findings: [
					{
						rule: 'unfinished',
						severity: 'error',
						message: 'Unfinished: TBD',
						range: { start: { line: 4, character: 7 }, end: { line: 4, character: 10 } },
						params: { marker: 'TBD' },
					},
				],
			},
		]);
	});

	describe('github', () => {
		it('writes an annotation a finding', () => {
			assert.equal(
				check({ 'unusual.md': unusual, 'usual.md': usual }, '--format', 'github').stdout,
				`::error file=unusual.md,line=5,col=8,endColumn=11,title=technical-design/unfinished::Unfinished: TBD
::warning file=usual.md,line=5,col=12,endColumn=24,title=technical-design/placeholder::Fill in [Owner Name]
::warning file=usual.md,line=7,col=4,endColumn=11,title=technical-design/empty-section::“Rollout” is empty
`,
			);
		});

		it('escapes what has a meaning in a workflow command', () => {
			folder = new Folder();
			const finding: Finding = {
				rule: 'empty-section',
				severity: 'warning',
				range: { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } },
				params: { section: '100%: a, b' },
			};
			const document = {
				path: 'a,b:c%.md',
				text: '',
				template: undefined,
				completeness: { complete: 0, required: 1 },
				findings: [finding],
			};
			assert.equal(
				github.document(document, styleOf({ width: 80, colours: false })),
				'::warning file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=technical-design/empty-section::“100%25: a, b” is empty\n',
			);
		});

		it('names files from the root of the repository', () => {
			folder = new Folder({ 'docs/usual.md': usual });
			const env = { GITHUB_WORKSPACE: folder.path };
			const { stdout } = folder.run(['check', '--format', 'github'], { env, below: 'docs' });
			assert.match(stdout, /^::warning file=docs\/usual\.md,/);
		});
	});

	describe('sarif', () => {
		const read = (...[files, ...args]: Parameters<typeof check>): Log =>
			JSON.parse(check(files, '--format', 'sarif', ...args).stdout);

		it('names the tool, its rules and how it counts', () => {
			const log = read({ 'usual.md': usual });
			assert.equal(log.version, '2.1.0');
			assert.equal(log.runs.length, 1);
			const [run] = log.runs;
			assert.equal(run!.columnKind, 'utf16CodeUnits');
			assert.equal(run!.tool.driver.name, 'technical-design');
			assert.match(run!.tool.driver.semanticVersion!, /^\d+\.\d+\.\d+/);
			assert.match(run!.originalUriBaseIds!['%SRCROOT%']!.uri!, /^file:\/\/\/.*\/$/);
			const rules = run!.tool.driver.rules!;
			assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
			for (const { id, shortDescription, fullDescription, help } of rules) {
				assert.match(id, /^[a-z-]+$/);
				for (const text of [shortDescription, fullDescription, help]) assert.match(text!.text, /^\S.*\.$/);
			}
		});

		it('places each finding, counting from 1', () => {
			const [run] = read({ 'unusual.md': unusual, 'usual.md': usual }).runs;
			const rules = run!.tool.driver.rules!;
			const result = (uri: string, ruleId: string, level: string, text: string, place: number[]) => {
				const [startLine, startColumn, endLine, endColumn] = place;
				return {
					ruleId,
					ruleIndex: rules.findIndex(({ id }) => id === ruleId),
					level,
					message: { text },
					locations: [
						{
							physicalLocation: {
								artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
								region: { startLine, startColumn, endLine, endColumn },
							},
						},
					],
				};
			};
			assert.deepEqual(run!.results, [
				result('unusual.md', 'unfinished', 'error', 'Unfinished: TBD', [5, 8, 5, 11]),
				result('usual.md', 'placeholder', 'warning', 'Fill in [Owner Name]', [5, 12, 5, 24]),
				result('usual.md', 'empty-section', 'warning', '“Rollout” is empty', [7, 4, 7, 11]),
			]);
		});

		it('calls information a note', () => {
			const [run] = read({ 'a.md': usual.replace('In Review', 'Draft') }).runs;
			assert.deepEqual(new Set(run!.results!.map(({ level }) => level)), new Set(['note']));
		});

		it('encodes paths as relative addresses', () => {
			const [run] = read({ 'a#b/100% ü.md': usual }).runs;
			assert.equal(
				run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri,
				'a%23b/100%25%20%C3%BC.md',
			);
		});

		it('has no results when nothing is missing', () => {
			assert.deepEqual(read({ 'done.md': finished }).runs[0]!.results, []);
		});
	});
});

describe('the contributed problem matcher', () => {
	it('reads paths of Windows, and those with colons', () => {
		const { regexp } = manifest.contributes.problemMatchers[0]!.pattern;
		for (const path of [
			'C:\\docs\\a plan.md',
			'\\\\server\\share\\plan.md',
			'docs/12:30 meeting.md',
			'docs/[a]: b.md',
		]) {
			const match = new RegExp(regexp).exec(`${path}:5:8: error: Unfinished: TBD [unfinished]`);
			assert.deepEqual(match?.slice(1), [path, '5', '8', 'error', 'Unfinished: TBD', 'unfinished']);
		}
	});
});

describe('output', () => {
	const cases: [env: NodeJS.ProcessEnv, isTTY: boolean, colours: boolean][] = [
		[{}, true, true],
		[{}, false, false],
		[{ NO_COLOR: '1' }, true, false],
		[{ NO_COLOR: '' }, true, true],
		[{ TERM: 'dumb' }, true, false],
		[{ FORCE_COLOR: '1' }, false, true],
		[{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
		[{ FORCE_COLOR: '0' }, true, false],
	];
	for (const [env, isTTY, colours] of cases) {
		const where = isTTY ? 'in a terminal' : 'in a pipe';
		it(`is ${colours ? '' : 'not '}coloured ${where} with ${JSON.stringify(env)}`, () => {
			assert.equal(dressFor({ isTTY, columns: 80 }, env).colours, colours);
		});
	}
});
