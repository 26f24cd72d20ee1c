import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { formatNames } from '../../src/cli/formats/format.ts';
import { Folder, type Run } from './support/commandLine.ts';

interface Input {
	readonly description: string;
	readonly default: string;
}

interface Step {
	readonly run: string;
	readonly env: Readonly<Record<string, string>>;
}

const action = parse(readFileSync('action.yml', 'utf8'));
const inputs: Readonly<Record<string, Input>> = action.inputs;
const check: Step = action.runs.steps.at(-1);

describe('the action for GitHub', () => {
	let folder: Folder;
	beforeEach(() => {
		folder = new Folder({
			'docs/a plan.md': '# Retries\n\n**Status**: Approved\n\n**Owner**: TBD\n',
			'notes/draft.md': '# Retries\n\n**Status**: Draft\n\n**Owner**: TBD\n',
		});
	});
	afterEach(() => folder.remove());

	/** What its last step does, `with` these inputs. */
	function run(given: Readonly<Record<string, string>> = {}): Run {
		const env = Object.entries(check.env).map(([name, value]) => {
			const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
			return [name, given[input] ?? inputs[input]!.default];
		});
		const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.run], {
			cwd: folder.path,
			encoding: 'utf8',
			env: { ...process.env, ...Object.fromEntries(env), GITHUB_ACTION_PATH: resolve('.') },
		});
		return { code: status, stdout, stderr };
	}

	it('annotates every document, and fails for what is approved and incomplete', () => {
		const { code, stdout } = run();
		assert.equal(code, 1);
		assert.match(stdout, /^::error file=docs\/a plan\.md,line=5,/m);
		assert.match(stdout, /^::notice file=notes\/draft\.md,line=5,/m);
	});

	it('checks only what it is told to', () => {
		assert.equal(run({ files: 'notes\n' }).code, 0);
		assert.equal(run({ files: 'notes\ndocs/a plan.md\n' }).code, 1);
	});

	it('leaves the severity that fails to its user', () => {
		assert.equal(run({ 'fail-on': 'never' }).code, 0);
		assert.equal(run({ files: 'notes', 'fail-on': 'information' }).code, 1);
	});

	it('writes SARIF to a file', () => {
		const { code, stdout } = run({ format: 'sarif', output: 'findings.sarif' });
		assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
		assert.equal(JSON.parse(readFileSync(join(folder.path, 'findings.sarif'), 'utf8')).version, '2.1.0');
	});

	it('takes a template', () => {
		folder.write('plans/plan.md', '# [Name]\n\n## Rollback\n\n[How]\n');
		const given = { files: 'notes', 'fail-on': 'information', format: 'unix' };
		assert.match(run({ ...given, template: 'plans/plan.md' }).stdout, /“Rollback” is missing/);
		assert.match(run({ ...given, template: 'plan', templates: 'plans' }).stdout, /“Rollback” is missing/);
	});

	it('fails for wrong input, and says what to do', () => {
		const { code, stdout, stderr } = run({ 'fail-on': 'sometimes' });
		assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
		assert.match(stderr, /--fail-on cannot be “sometimes”/);
		assert.equal(run({ files: 'no such folder' }).code, 2);
	});

	it('does what an input says, and runs nothing in it', () => {
		const { code, stderr } = run({ files: '$(touch here)\n"; touch there; "\n', output: '' });
		assert.equal(code, 2);
		assert.match(stderr, /\$\(touch here\)/);
		assert.deepEqual(readdirSync(folder.path).sort(), ['docs', 'notes']);
	});

	it('names every format', () => {
		for (const name of formatNames) assert.ok(inputs.format?.description.includes(name), name);
	});
});

describe('the hook for pre-commit', () => {
	const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

	it('runs the command that the package installs', () => {
		const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
		assert.equal(hook.language, 'node');
		assert.ok(hook.entry.startsWith(`${Object.keys(bin)[0]} `));
	});

	it('is installed by the name that npm pack prints, and by nothing else', () => {
		const { stdout } = npm(['pack', '--dry-run', '--ignore-scripts']);
		assert.match(stdout, /^technical-design-[\d.]+\.tgz\n$/);
		assert.equal(npm(['config', 'get', 'foreground-scripts']).stdout, 'false\n');
	});
});

describe('the npm package', () => {
	it('holds the command line, templates and licences, in less than a megabyte', () => {
		const [{ files, size, bundled }] = JSON.parse(
			npm(['pack', '--dry-run', '--ignore-scripts', '--json']).stdout,
		);
		assert.deepEqual(files.map(({ path }: { path: string }) => path).sort(), [
			...['LICENSE', 'README.md'],
			...['THIRD-PARTY-NOTICES.txt', 'cli.js', 'diagrams.json'].map((name) => `dist/${name}`),
			'package.json',
			...readdirSync('templates').map((name) => `templates/${name}`),
		]);
		assert.ok(size < 1_000_000, `${size} bytes`);
		assert.deepEqual(bundled, []);
	});

	it('is built when it is installed from Git, and brings no dependencies', () => {
		const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
		assert.equal(scripts.prepare, 'node scripts/build.mjs --minify');
		assert.equal(dependencies, undefined);
	});
});

function npm(args: readonly string[]): { stdout: string } {
	return spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
}
