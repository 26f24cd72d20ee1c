import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { help } from '../../src/cli/help.ts';
import { reportedRules } from '../../src/cli/rules.ts';
import { examples } from '../../src/core/rules/examples.ts';
import { rulePage } from '../../src/core/rules/page.ts';
import { Folder } from './support/commandLine.ts';

const manifest = readFileSync('package.json', 'utf8');
const { scripts } = JSON.parse(manifest);

/** What GitHub calls the headings of a page. */
function anchorsOf(page: string): string[] {
	const slugger = new GithubSlugger();
	const text = readFileSync(page, 'utf8').replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
	return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title]) => slugger.slug(title!));
}

interface Found {
	readonly rule: string;
	readonly message: string;
}

describe('the pages of the rules', () => {
	it('say what the rules say: else run npm run docs', () => {
		assert.deepEqual(readdirSync('docs/rules').sort(), reportedRules.map(({ id }) => `${id}.md`).sort());
		for (const rule of reportedRules) {
			assert.equal(readFileSync(`docs/rules/${rule.id}.md`, 'utf8'), rulePage(rule));
		}
	});

	for (const { id } of reportedRules) {
		describe(`the example of ${id}`, () => {
			const { template, found, message, mended, files } = examples[id];
			let folder: Folder;
			afterEach(() => folder.remove());

			function findingsIn(name: string, text: string): Found[] {
				folder = new Folder({
					[name]: text,
					...(template && { 'templates/plan.md': template }),
					...(files && { [files.other]: '# 7. Encrypt backups\n\nOf all regions.\n' }),
				});
				const follow = template ? ['--template', 'templates/plan.md'] : [];
				const { stdout } = folder.run(['check', name, ...follow, '--format', 'json']);
				return JSON.parse(stdout)[0].findings.map((each: Found) => ({
					rule: each.rule,
					message: each.message,
				}));
			}

			it('is found, and nothing else', () => {
				assert.deepEqual(findingsIn(files?.found ?? 'design.md', found), [{ rule: id, message }]);
			});

			it('is complete when mended', () => {
				assert.deepEqual(findingsIn(files?.mended ?? 'design.md', mended), []);
			});
		});
	}
});

describe('the documentation', () => {
	const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md'].concat(
		readdirSync('docs', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.md'))
			.map((name) => join('docs', name)),
	);

	for (const page of pages) {
		const text = readFileSync(page, 'utf8');

		it(`${page} links only to files and headings that there are`, () => {
			const targets = Array.from(text.matchAll(/\]\((?!\w+:)([^)#]*)(?:#([^)]+))?\)/g));
			const broken = targets.filter(([, file, anchor]) => {
				const target = file ? join(dirname(page), file) : page;
				return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
			});
			assert.deepEqual(
				broken.map(([link]) => link),
				[],
			);
		});

		it(`${page} names only npm scripts that there are`, () => {
			const named = Array.from(text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g), ([, name]) => name!);
			assert.deepEqual(
				named.filter((name) => !(name in scripts)),
				[],
			);
		});

		it(`${page} names only files, settings and options that there are`, () => {
			const files =
				text.match(/(?<![\w/.-])(?:src|test|scripts|media|snippets|l10n)\/(?![\w/]*NAME)[\w/.-]*\w/g) ?? [];
			const settings = text.match(/\btechnicalDesign\.[\w.]*\w/g) ?? [];
			const calls = text.match(/(?:technical-design|cli\.js) (?:check|new|export|templates)\b.*/g) ?? [];
			const options = calls.flatMap((call) => call.match(/(?<= )--[a-z-]+/g) ?? []);
			assert.deepEqual(
				[
					...files.filter((file) => !existsSync(file) && !existsSync(`test/sample/${file}`)),
					...settings.filter((name) => !manifest.includes(name)),
					...options.filter((option) => !help.includes(option)),
				],
				[],
			);
		});
	}

	it('gives commands of the command line that work', () => {
		const folder = new Folder({ 'docs/design/retries.md': '# Retries\n\nThey stop.\n' });
		const calls = readFileSync('README.md', 'utf8').match(/(?<=^node dist\/cli\.js ).*?(?= {2,}|$)/gm) ?? [];
		assert.ok(calls.length >= 5);
		const codes = calls.map((call) => {
			const html = call.replace('--to pdf', '--to html');
			const args = Array.from(html.matchAll(/"([^"]*)"|\S+/g), ([whole, quoted]) => quoted ?? whole);
			return [call, folder.run(args).code];
		});
		folder.remove();
		assert.deepEqual(
			codes.filter(([, code]) => code !== 0),
			[],
		);
	});

	it('holds a design of this project that is approved, and lacks nothing', () => {
		const args = ['check', resolve('docs/design'), '--format', 'json', '--fail-on', 'information'];
		const folder = new Folder();
		const { code, stdout } = folder.run(args);
		folder.remove();
		const [{ template, completeness, findings }] = JSON.parse(stdout);
		assert.deepEqual({ code, template, findings }, { code: 0, template: 'technical-design', findings: [] });
		assert.equal(completeness.complete, completeness.required);
		assert.match(readFileSync('docs/design/technical-design.md', 'utf8'), /^\*\*Status:\*\* Approved$/m);
	});

	it('shows every folder of the core, the extension and the tests where things are', () => {
		const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
		for (const part of ['src/core', 'src/extension']) {
			const folders = readdirSync(part, { withFileTypes: true }).filter((entry) => entry.isDirectory());
			const start = architecture.indexOf(`\n${part}/`);
			const tree = /^\n.*\n(?: {2}.*\n)*/.exec(architecture.slice(start))?.[0] ?? '';
			assert.deepEqual(
				folders.map(({ name }) => name).filter((name) => !tree.includes(`\n  ${name}/`)),
				[],
				part,
			);
		}
		const tests = readdirSync('test').filter((name) => !architecture.includes(`\ntest/${name}/`));
		assert.deepEqual(tests, []);
	});
});
