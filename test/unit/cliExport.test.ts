import assert from 'node:assert/strict';
import { Folder } from './support/commandLine.ts';

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
});
