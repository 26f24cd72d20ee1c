import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, program } from './support/commandLine.ts';

const finished = '# Retries\n\nWe retry twice.\n';
const withStatus = (status: string) => `# Retries\n\n**Status**: ${status}\n\nWe retry TBD times.\n`;

describe('technical-design check, where something is wrong with what it is given,', () => {
	let folder: Folder;
	const start = (files: Readonly<Record<string, string | Uint8Array>>) => {
		folder = new Folder(files);
	};
	afterEach(() => folder.remove());

	describe('exits with 2 and one line for', () => {
		const cases: [args: string[], line: RegExp][] = [
			[['check', 'absent.md'], /“absent\.md” does not exist/],
			[
				['check', '.', '!docs/*.md'],
				/“!docs\/\*\.md” cannot be left out here: name it in a \.technicaldesignignore/,
			],
			[['check', 'absent/*.md'], /“absent\/\*\.md” leads to no Markdown file/],
			[['check', 'pictures'], /“pictures” leads to no Markdown file/],
			[['check', '--fromat', 'json'], /Unknown option '--fromat'/],
			[['check', '--template', 'rfc'], /no template “rfc”: choose adr, .*technical-plan, or name a file/],
			[['check', '--template', 'pictures'], /“pictures” is a folder: name a template in it/],
			[['check', '--template', 'empty.md'], /empty\.md is empty: write headings and prompts into it/],
			[['check', '--template', 'latin/rfc.md'], /latin\/rfc\.md is not UTF-8 text: save it as UTF-8/],
			[['check', '--templates', 'absent'], /templates in “absent” cannot be read: it does not exist/],
			[['check', '--templates', 'pictures'], /“pictures” contains no templates/],
			[['check', '--templates', 'latin'], /latin\/rfc\.md is not UTF-8 text: save it as UTF-8/],
			[['chek'], /Unknown command “chek”: use check, new, export or templates/],
			[[], /Name a command/],
			[['--explain', 'spelling'], /no rule “spelling”: choose .*placeholder/],
		];
		for (const [args, line] of cases) {
			it(`technical-design ${args.join(' ')}`, () => {
				start({
					'design.md': finished,
					'pictures/flow.png': '',
					'empty.md': '---\nid: rfc\n---\n\n',
					'latin/rfc.md': Buffer.from('Caf\xe9', 'latin1'),
				});
				const { code, stdout, stderr } = folder.run(args);
				assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
				assert.match(stderr, line);
				assert.match(stderr, /^technical-design: [^\n]+\n$/);
			});
		}

		it('a file that is no UTF-8, and checks the others', () => {
			start({ 'design.md': withStatus('Draft'), 'latin.md': Buffer.from('Caf\xe9', 'latin1') });
			const { code, stdout, stderr } = folder.run(['check', '--format', 'github']);
			assert.equal(code, 2);
			assert.match(stdout, /^::notice file=design\.md,[^\n]+TBD\n$/);
			assert.equal(stderr, 'technical-design: latin.md is not UTF-8 text: save it as UTF-8.\n');
		});
	});

	it('exits with 2 and one line for a folder that cannot be read, and checks the others', function () {
		start({ 'design.md': withStatus('Draft'), 'data/a.md': finished });
		// Root may read all.
		if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip();
		chmodSync(join(folder.path, 'data'), 0);
		for (const target of ['.', '**/*.md']) {
			const { code, stdout, stderr } = folder.run(['check', target, '--format', 'unix']);
			assert.deepEqual(
				{ code, stdout, stderr },
				{
					code: 2,
					stdout: 'design.md:5:10: information: Unfinished: TBD [unfinished]\n',
					stderr: 'technical-design: data cannot be read: permission denied.\n',
				},
			);
		}
		chmodSync(join(folder.path, 'data'), 0o700);
	});

	it('exits with 2 and one line where its output finds no room', function () {
		start({ 'design.md': withStatus('Draft') });
		if (process.platform !== 'linux') return this.skip();
		const full = openSync('/dev/full', 'w');
		const { code, stderr } = folder.run(['check'], { stdout: full });
		closeSync(full);
		assert.deepEqual(
			{ code, stderr },
			{ code: 2, stderr: 'technical-design: The output cannot be written: the disk is full.\n' },
		);
	});

	it('tells by its exit code what it finds, also where nobody reads its warnings', async () => {
		start({ 'design.md': `---\ntemplate: [\n---\n${withStatus('Draft')}` });
		const child = spawn(process.execPath, [program, 'check'], {
			cwd: folder.path,
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		child.stderr.destroy();
		assert.deepEqual(await once(child, 'exit'), [0, null]);
	});

	it('warns of broken front matter and goes on', () => {
		start({ 'design.md': `---\ntemplate: [\n---\n${withStatus('Draft')}` });
		const { code, stdout, stderr } = folder.run(['check', '--format', 'github']);
		assert.equal(code, 0);
		assert.match(stdout, /^::notice file=design\.md,line=8,/);
		assert.match(
			stderr,
			/^technical-design: Warning: the front matter of design\.md is not valid YAML[^\n]+\n$/,
		);
	});

	const doubtful: [template: string, warning: RegExp][] = [
		['[What it is]\n', /the template “rfc” has no headings, so no section can be missing\./],
		[
			'---\nid: rfc\n# [Title]\n',
			/the front matter of the template “rfc” has no end: close it by a line of ---\./,
		],
		[
			'---\nid: rfc\noptional: [Goals\n---\n# [Title]\n',
			/front matter of the template “rfc” is not valid YAML/,
		],
	];
	for (const [template, warning] of doubtful) {
		it(`warns of the template ${JSON.stringify(template)} and goes on`, () => {
			start({ 'design.md': finished, 'house/rfc.md': template });
			for (const choice of [
				['--template', 'house/rfc.md'],
				['--templates', 'house'],
			]) {
				const { code, stderr } = folder.run(['check', 'design.md', ...choice]);
				assert.equal(code, 0);
				assert.match(stderr, warning);
				assert.match(stderr, /^technical-design: Warning: [^\n]+\n$/);
			}
		});
	}

	it('takes a template with Windows line ends and a byte order mark', () => {
		start({
			'design.md': '# Plan: Cart\n\n## Goals\n\n[List the goals]\n',
			'rfc.md':
				'\uFEFF---\r\nowner: [Name]\r\n---\r\n\r\n# Plan: [Name]\r\n\r\n## Goals\r\n\r\n[List the goals]\r\n',
		});
		const { code, stdout, stderr } = folder.run([
			'check',
			'design.md',
			'--template',
			'rfc.md',
			'--format',
			'github',
		]);
		assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
		assert.match(stdout, /^::warning file=design\.md,line=5,[^\n]+\n$/);
	});
});
