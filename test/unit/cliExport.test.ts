import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { Folder, program } from './support/commandLine.ts';

describe('technical-design export', () => {
	let folder: Folder;
	beforeEach(() => {
		folder = new Folder({ 'design.md': '# Design\n', 'design.html': 'mine' });
	});
	afterEach(() => folder.remove());

	const cases: readonly (readonly [says: string, args: readonly string[], env?: NodeJS.ProcessEnv])[] = [
		['Name the Markdown file to export.', []],
		['“b.md” is one too many: export one file at a time.', ['design.md', 'b.md']],
		['--to cannot be “docx”: choose html or pdf.', ['design.md', '--to', 'docx']],
		['gone.md cannot be read: it does not exist.', ['gone.md']],
		['design.html exists already and stays as it is: add --force to replace it.', ['design.md']],
		[
			'Found no browser to draw with: install Chromium, Chrome or Edge, or name one in CHROME_PATH.',
			['design.md', '--to', 'pdf'],
			{ CHROME_PATH: '', PATH: '', ProgramFiles: '', 'ProgramFiles(x86)': '', LocalAppData: '' },
		],
		[
			'CHROME_PATH is ./no-browser, where no program is.',
			['design.md', '--to', 'pdf'],
			{ CHROME_PATH: './no-browser' },
		],
		[
			`${process.execPath} cannot draw the document: name another browser in CHROME_PATH.`,
			['design.md', '--to', 'pdf'],
			{ CHROME_PATH: process.execPath },
		],
	];

	for (const [says, args, env = {}] of cases) {
		// A browser in its usual place on a Mac cannot be hidden.
		if (says.startsWith('Found no') && process.platform === 'darwin') continue;
		it(`${['export', ...args].join(' ')}: ${says}`, () => {
			const { code, stdout, stderr } = folder.run(['export', ...args], { env });
			assert.deepEqual(
				{ code, stdout, stderr },
				{ code: 2, stdout: '', stderr: `technical-design: ${says}\n` },
			);
		});
	}

	describe('with a browser that draws all documents alike', () => {
		before(function () {
			// There a program is no script.
			if (process.platform === 'win32') this.skip();
		});
		const browser = `#!${process.execPath}
const print = process.argv.find((each) => each.startsWith('--print-to-pdf='));
if (print) require('node:fs').writeFileSync(print.slice(15), '%PDF');
else fetch(process.argv.at(-1) + 'exported', { method: 'POST', body: 'Drawn.' });
`;
		const drawn = (...args: string[]) => {
			folder.write('browser', browser);
			chmodSync(join(folder.path, 'browser'), 0o755);
			return folder.run(['export', 'design.md', ...args], { env: { CHROME_PATH: './browser' } });
		};
		const places: readonly (readonly [args: readonly string[], file: string, content: string])[] = [
			[['--out', 'site/plan.html'], 'site/plan.html', 'Drawn.'],
			[['--out', 'site/plan.html', '--force'], 'site/plan.html', 'Drawn.'],
			[['--out', 'v1.2'], 'v1.2/design.html', 'Drawn.'],
			[['--out', 'site.d/'], 'site.d/design.html', 'Drawn.'],
			[['--out', 'site', '--to', 'pdf'], 'site/design.pdf', '%PDF'],
			[['--out', 'plan.pdf'], 'plan.pdf', '%PDF'],
			[['--force'], 'design.html', 'Drawn.'],
		];
		for (const [args, file, content] of places) {
			it(`${args.join(' ')} writes ${file}`, () => {
				assert.deepEqual(drawn(...args), { code: 0, stdout: `${file}\n`, stderr: '' });
				assert.equal(readFileSync(join(folder.path, file), 'utf8'), content);
			});
		}

		it('--out - writes to standard output', () => {
			assert.deepEqual(drawn('--out', '-'), { code: 0, stdout: 'Drawn.', stderr: '' });
		});

		it('tells in one line where it cannot write', () => {
			const { code, stderr } = drawn('--force', '--out', 'design.md/plan.html');
			assert.equal(code, 2);
			assert.equal(
				stderr,
				'technical-design: The folder design.md cannot be created: a file has its name.\n',
			);
		});
	});

	it('says at once why the page could not make the document', function () {
		if (process.platform === 'win32') return this.skip();
		folder.write(
			'browser',
			`#!${process.execPath}
fetch(process.argv.at(-1) + 'failed', { method: 'POST', body: 'Error: No font.' });
setTimeout(() => {}, 60_000);
`,
		);
		chmodSync(join(folder.path, 'browser'), 0o755);
		const { code, stderr } = folder.run(['export', 'design.md', '--force'], {
			env: { CHROME_PATH: './browser' },
		});
		assert.deepEqual(
			{ code, stderr },
			{ code: 2, stderr: 'technical-design: The document cannot be drawn: Error: No font.\n' },
		);
	});

	it('ends its browser and removes what that has left when a signal ends it', async function () {
		if (process.platform === 'win32') return this.skip();
		const temporary = new Folder({ started: '' });
		const started = join(temporary.path, 'started');
		folder.write('browser', `#!/bin/sh\necho $$ > '${started}'\nexec sleep 60\n`);
		chmodSync(join(folder.path, 'browser'), 0o755);
		const child = spawn(process.execPath, [program, 'export', 'design.md', '--force'], {
			cwd: folder.path,
			env: { ...process.env, CHROME_PATH: './browser', TMPDIR: temporary.path },
			stdio: 'ignore',
		});
		const pid = await new Promise<number>((resolve) => {
			const watcher = watch(started, () => {
				const text = readFileSync(started, 'utf8');
				if (!text.endsWith('\n')) return;
				watcher.close();
				resolve(Number(text));
			});
		});
		child.kill('SIGTERM');
		assert.deepEqual(await once(child, 'exit'), [null, 'SIGTERM']);
		assert.throws(() => process.kill(pid, 0), /ESRCH/);
		assert.deepEqual(readdirSync(temporary.path), ['started']);
		temporary.remove();
	});
});
