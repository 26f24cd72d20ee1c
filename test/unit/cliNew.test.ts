import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from './support/commandLine.ts';

const template = `---
id: house-rfc
title: House RFC
summary: How we propose a change.
fileName: "rfc-{slug}.md"
---

# [Title]

**Status**: Draft | In Review | Approved
**Author**: [Name]
**Created**: [YYYY-MM-DD]
**Ticket**: [Ticket ID]

## Motivation

[Why]
`;

/** Git with a name, wherever the tests run. */
const env = {
	GIT_CONFIG_COUNT: '1',
	GIT_CONFIG_KEY_0: 'user.name',
	GIT_CONFIG_VALUE_0: 'Ada Lovelace',
};

describe('technical-design new', () => {
	let folder: Folder;
	beforeEach(() => {
		folder = new Folder({ 'house/rfc.md': template });
	});
	afterEach(() => folder.remove());

	const start = (...args: string[]) =>
		folder.run(['new', 'house-rfc', '--templates', 'house', '--title', 'Retry payments', ...args], { env });
	const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

	it('writes a document with title, author, date and status', () => {
		const before = today();
		assert.deepEqual(start(), { code: 0, stdout: 'rfc-retry-payments.md\n', stderr: '' });
		const expected = (date: string) => `---
template: house-rfc
---

# Retry payments

**Status**: Draft
**Author**: Ada Lovelace
**Created**: ${date}
**Ticket**: [Ticket ID]

## Motivation

[Why]
`;
		assert.ok([expected(before), expected(today())].includes(read('rfc-retry-payments.md')));
	});

	it('takes answers by --set, as many as there are', () => {
		const { stdout } = start('--set', 'author=Grace Hopper', '--set', 'ticket-id=PAY-7=8', '--out', '-');
		assert.match(stdout, /^\*\*Author\*\*: Grace Hopper$/m);
		assert.match(stdout, /^\*\*Ticket\*\*: PAY-7=8$/m);
	});

	it('leaves the author to the reader where Git knows none', () => {
		const nobody = { GIT_CONFIG_GLOBAL: join(folder.path, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
		const args = ['new', 'house/rfc.md', '--title', 'A', '--out', '-'];
		assert.match(folder.run(args, { env: nobody }).stdout, /^\*\*Author\*\*: \[Name\]$/m);
		assert.match(folder.run(args, { env: { PATH: '' } }).stdout, /^\*\*Author\*\*: \[Name\]$/m);
	});

	it('makes the folders that --out names', () => {
		assert.equal(start('--out', 'docs/design/retry.md').stdout, 'docs/design/retry.md\n');
		assert.ok(existsSync(join(folder.path, 'docs/design/retry.md')));
	});

	it('gives the file its usual name in a folder', () => {
		assert.equal(start('--out', 'docs/').stdout, 'docs/rfc-retry-payments.md\n');
		assert.equal(start('--out', 'house').stdout, 'house/rfc-retry-payments.md\n');
	});

	it('makes a folder of a name without extension', () => {
		assert.equal(start('--out', 'docs/v1.2').stdout, 'docs/v1.2/rfc-retry-payments.md\n');
		assert.equal(start('--out', 'nodir/deep').stdout, 'nodir/deep/rfc-retry-payments.md\n');
	});

	describe('numbers a decision record', () => {
		const cases: [about: string, there: string[], out: string, file: string, number: string][] = [
			['from 1 in a new folder', [], 'docs/adr', 'docs/adr/0001-use-a-queue.md', '0001'],
			['on in its folder', ['docs/adr/0007-a.md'], 'docs/adr', 'docs/adr/0008-use-a-queue.md', '0008'],
			['as its folder does', ['adr/adr-041.md'], 'adr', 'adr/adr-042.md', '042'],
			['as its file is called', ['adr/0007-a.md'], 'adr/0012-queue.md', 'adr/0012-queue.md', '0012'],
		];
		for (const [about, there, out, file, number] of cases) {
			it(about, () => {
				for (const name of there) folder.write(name, '# A\n');
				const { stdout } = folder.run(['new', 'adr', '--title', 'Use a queue', '--out', out], { env });
				assert.equal(stdout, `${file}\n`);
				assert.match(
					read(file),
					new RegExp(`^# ADR-${number}: Use a queue\n\n\\*\\*Status\\*\\*: Proposed$`, 'm'),
				);
			});
		}
	});

	it('never overwrites', () => {
		folder.write('docs/retry.md', 'Mine.\n');
		assert.deepEqual(start('--out', 'docs/retry.md'), {
			code: 2,
			stdout: '',
			stderr:
				'technical-design: docs/retry.md exists already and stays as it is: choose another file with --out.\n',
		});
		assert.equal(read('docs/retry.md'), 'Mine.\n');
	});

	describe('exits with 2 and one line for', () => {
		const cases: [args: string[], line: RegExp][] = [
			[['adr'], /Give the document a title/],
			[['rfc', '--title', 'A'], /There is no template “rfc”/],
			[['adr', '--title', 'A', '--out', 'house/rfc.md/a.md'], /folder house\/rfc\.md cannot be created/],
		];
		for (const [args, line] of cases) {
			it(`technical-design new ${args.join(' ')}`, () => {
				const { code, stdout, stderr } = folder.run(['new', ...args]);
				assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
				assert.match(stderr, line);
				assert.match(stderr, /^technical-design: [^\n]+\n$/);
			});
		}
	});
});

describe('technical-design tells', () => {
	let folder: Folder;
	beforeEach(() => {
		folder = new Folder({ 'house/rfc.md': template });
	});
	afterEach(() => folder.remove());

	it('which templates there are, those of the team first', () => {
		const { stdout } = folder.run(['templates', '--templates', 'house']);
		assert.match(stdout, /^house-rfc {17}House RFC\n {26}How we propose a change\.\n\nadr /);
		const all: { id: string }[] = JSON.parse(folder.run(['templates', '--json']).stdout);
		assert.deepEqual(
			all.map(({ id }) => id),
			[
				'adr',
				'application-architecture',
				'feature-architecture',
				'system-architecture',
				'technical-design',
				'technical-plan',
			],
		);
	});

	it('its version, that of the package', () => {
		const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
		assert.equal(folder.run(['--version']).stdout, `${version}\n`);
	});

	it('how it is used, for any command', () => {
		const { stdout } = folder.run(['--help']);
		for (const word of ['check', 'new', 'templates', '--explain', '--fail-on', 'Exit codes']) {
			assert.ok(stdout.includes(word), word);
		}
		for (const line of stdout.split('\n')) assert.ok(line.length <= 110, line);
		assert.equal(folder.run(['check', '--help']).stdout, stdout);
		assert.equal(folder.run(['-h']).stdout, stdout);
		assert.equal(folder.run(['help']).stdout, stdout);
	});

	it('why a rule is there, and how to silence it', () => {
		const { code, stdout } = folder.run(['--explain', 'placeholder']);
		assert.equal(code, 0);
		assert.match(stdout, /^placeholder\n\n.+\n\nWhy: .+\nFix: .+\n/);
		assert.match(stdout, /<!-- technical-design-disable-next-line placeholder -->/);
		assert.equal(folder.run(['check', '--explain', 'placeholder']).stdout, stdout);
	});
});

function today(): string {
	const now = new Date();
	return `${now.getFullYear()}-${`${now.getMonth() + 1}`.padStart(2, '0')}-${`${now.getDate()}`.padStart(2, '0')}`;
}
