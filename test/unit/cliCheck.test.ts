import assert from 'node:assert/strict';
import { Folder } from './support/commandLine.ts';

const finished = '# Retries\n\nWe retry twice.\n';
const withStatus = (status: string) => `# Retries\n\n**Status**: ${status}\n\nWe retry TBD times.\n`;

describe('technical-design check', () => {
	let folder: Folder;
	const start = (files: Readonly<Record<string, string | Uint8Array>>) => {
		folder = new Folder(files);
	};
	afterEach(() => folder.remove());

	/** The documents that were checked. */
	function checked(...args: string[]): string[] {
		const { stdout, stderr } = folder.run(['check', '--format', 'json', ...args]);
		assert.equal(stderr, '');
		return JSON.parse(stdout).map(({ path }: { path: string }) => path);
	}

	/** The template that each document was judged by. */
	function judged(...args: string[]): Record<string, string | null> {
		const documents: { path: string; template: string | null }[] = JSON.parse(
			folder.run(['check', '--format', 'json', ...args]).stdout,
		);
		return Object.fromEntries(documents.map(({ path, template }) => [path, template]));
	}

	describe('exits with', () => {
		const cases: [status: string, failOn: string[], code: number][] = [
			['Draft', [], 0],
			['In Review', [], 1],
			['Approved', [], 1],
			['Draft', ['--fail-on', 'information'], 1],
			['In Review', ['--fail-on', 'error'], 0],
			['Approved', ['--fail-on', 'error'], 1],
			['Approved', ['--fail-on', 'never'], 0],
		];
		for (const [status, failOn, code] of cases) {
			it(`${code} for something unfinished in a document ${status} ${failOn.join(' ')}`, () => {
				start({ 'design.md': withStatus(status) });
				assert.equal(folder.run(['check', ...failOn]).code, code);
			});
		}

		it('0 when nothing is missing', () => {
			start({ 'design.md': finished });
			const { code, stdout, stderr } = folder.run(['check', 'design.md']);
			assert.deepEqual(
				{ code, stdout, stderr },
				{
					code: 0,
					stdout: '✔ Nothing is missing in 1 document, 1 of 1 section complete.\n',
					stderr: '',
				},
			);
		});
	});

	describe('finds', () => {
		it('Markdown files below the current folder, but not in node_modules, .git and hidden folders', () => {
			start({
				'a.md': finished,
				'b/c.markdown': finished,
				'b/D.MD': finished,
				'b/e.txt': finished,
				'node_modules/f/readme.md': finished,
				'.git/g.md': finished,
				'.cache/h.md': finished,
			});
			assert.deepEqual(checked(), ['a.md', 'b/D.MD', 'b/c.markdown']);
		});

		it('each file once, in the order of the arguments', () => {
			start({ 'a.md': finished, 'b/c.md': finished });
			assert.deepEqual(checked('b', '.', 'b/c.md'), ['b/c.md', 'a.md']);
		});

		it('what a glob matches: files, and all below folders', () => {
			start({ 'x/docs/a.md': finished, 'y/docs/deep/b.md': finished, 'y/c.md': finished, 'd.md': finished });
			assert.deepEqual(checked('*/docs'), ['x/docs/a.md', 'y/docs/deep/b.md']);
			assert.deepEqual(checked('*/docs/'), ['x/docs/a.md', 'y/docs/deep/b.md']);
			assert.deepEqual(checked('**/{a,c}.md'), ['x/docs/a.md', 'y/c.md']);
		});

		it('hidden files that a glob names', () => {
			start({ '.specify/specs/a.md': finished, '.specify/.cache/b.md': finished });
			assert.deepEqual(checked('.specify/**/*.md'), ['.specify/specs/a.md']);
		});

		it('a file whose name looks like a glob', () => {
			start({ 'docs/[id].md': finished, 'docs/i.md': finished });
			assert.deepEqual(checked('docs/[id].md'), ['docs/[id].md']);
		});

		it('files outside the current folder', () => {
			start({ 'work/a.md': finished, 'b.md': finished });
			const { stdout } = folder.run(['check', '--format', 'json', '..'], { below: 'work' });
			assert.deepEqual(
				JSON.parse(stdout).map(({ path }: { path: string }) => path),
				['../b.md', 'a.md'],
			);
		});

		it('as many as there are, in order, on all processors', () => {
			const names = Array.from({ length: 900 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
			start(
				Object.fromEntries(
					names.map((name, index) => [name, `# ${name}\n\n${index % 3 ? 'Done' : 'TBD'}.\n`]),
				),
			);
			const { stdout } = folder.run(['check', '--format', 'json']);
			const documents: { path: string; findings: unknown[] }[] = JSON.parse(stdout);
			assert.deepEqual(
				documents.map(({ path, findings }) => [path, findings.length]),
				names.map((name, index) => [name, index % 3 ? 0 : 1]),
			);
		});
	});

	describe('finds decision records of one number', () => {
		const record = '---\ntitle: none\n---\n\n# Use a queue\n\nWe retry twice.\n';
		const complaints = (files: Readonly<Record<string, string>>, ...args: string[]) => {
			start(files);
			return folder.run(['check', '--format', 'github', ...args]).stdout;
		};

		it('at their titles, whichever is checked', () => {
			const files = { 'adr/0007-queue.md': record, 'adr/007-topic.md': record, 'adr/0008-cache.md': record };
			assert.equal(
				complaints(files),
				`::warning file=adr/0007-queue.md,line=5,col=3,endColumn=14,title=technical-design/duplicate-number::The number 7 is taken by 007-topic.md too
::warning file=adr/007-topic.md,line=5,col=3,endColumn=14,title=technical-design/duplicate-number::The number 7 is taken by 0007-queue.md too
`,
			);
			assert.equal(folder.run(['check', 'adr/007-topic.md']).code, 1);
		});

		it('but no translations, other folders’ files, and what is silenced', () => {
			const silenced = `<!-- technical-design-disable-next-line duplicate-number -->\n${finished}`;
			const files = {
				'adr/0007-queue.md': silenced,
				'adr/0007-topic.md': silenced,
				'adr/0008-cache.md': record,
				'adr/0008-cache.de.md': record,
				'guides/01-a.md': record,
				'guides/01-b.md': record,
			};
			assert.equal(complaints(files), '');
		});
	});

	describe('passes over', () => {
		it('what .gitignore and .technicaldesignignore exclude, unless it is named', () => {
			start({
				'.gitignore': 'build/\n*.draft.md\n',
				'.technicaldesignignore': '# not ours\nvendor\n',
				'build/a.md': finished,
				'b.draft.md': finished,
				'vendor/c.md': finished,
				'd.md': finished,
			});
			assert.deepEqual(checked(), ['d.md']);
			assert.deepEqual(checked('**/*.md'), ['d.md']);
			assert.deepEqual(checked('build/a.md', 'b.draft.md'), ['build/a.md', 'b.draft.md']);
		});

		it('what the ignore files of inner and outer folders exclude, the inner ones having the last word', () => {
			start({
				'.git/HEAD': '',
				'.gitignore': '*.old.md\n/docs/secret.md\n',
				'docs/.gitignore': '!kept.old.md\n',
				'docs/a.old.md': finished,
				'docs/kept.old.md': finished,
				'docs/secret.md': finished,
				'docs/b.md': finished,
			});
			assert.deepEqual(checked('docs'), ['docs/b.md', 'docs/kept.old.md']);
		});

		it('what ignore files exclude in any encoding, and folders of their name', () => {
			start({
				'.gitignore': Buffer.from('caf\xe9\nbuild\n', 'latin1'),
				'build/a.md': finished,
				'docs/.gitignore/readme.txt': 'A folder.',
				'docs/b.md': finished,
			});
			assert.deepEqual(checked(), ['docs/b.md']);
		});

		it('templates, which are no documents, but not what tells of them', () => {
			start({
				'templates/rfc.md': '# [Title]\n',
				'templates/README.md': finished,
				'a.md': finished,
				'form.md': '# [Name]\n',
			});
			assert.deepEqual(checked('--templates', 'templates'), ['a.md', 'form.md', 'templates/README.md']);
			assert.deepEqual(checked('--template', 'form.md', 'a.md', 'form.md'), ['a.md']);
		});
	});

	describe('judges', () => {
		const rfc = '# [Title]\n\n## Motivation\n\n[Why]\n\n## Unwritten Law\n\n[Law]\n';

		it('by the template that a document declares, the team’s included', () => {
			start({
				'house/rfc.md': rfc,
				'a.md': '---\ntemplate: rfc\n---\n# Retries\n\n## Motivation\n\nMoney.\n',
				'b.md': '---\ntemplate: adr\n---\n# Retries\n\nText.\n',
				'c.md': finished,
			});
			assert.deepEqual(judged('--templates', 'house'), { 'a.md': 'rfc', 'b.md': 'adr', 'c.md': null });
		});

		it('by the files of the team’s folder that are templates: no folders, no hidden files', () => {
			start({
				'house/rfc.md': rfc,
				'house/old.md/rfc.md': rfc,
				'house/._rfc.md': Buffer.from([0, 5, 22, 7, 255]),
				'a.md': '---\ntemplate: rfc\n---\n# Retries\n\n## Motivation\n\nMoney.\n',
			});
			assert.equal(judged('--templates', 'house')['a.md'], 'rfc');
		});

		it('by the template that is asked for, an id or a file', () => {
			start({
				'house/rfc.md': rfc,
				'a.md': '---\ntemplate: adr\n---\n# Retries\n\n## Motivation\n\nMoney.\n',
			});
			assert.deepEqual(judged('--template', 'technical-plan', 'a.md'), { 'a.md': 'technical-plan' });
			const { stdout } = folder.run(['check', 'a.md', '--template', 'house/rfc.md', '--format', 'github']);
			assert.match(stdout, /^[^\n]*missing-section::[^\n]*Unwritten Law[^\n]*\n$/);
		});

		it('though it is empty, and lacks all of it', () => {
			start({ 'a.md': '' });
			const { code, stdout } = folder.run(['check', 'a.md', '--template', 'adr', '--format', 'unix']);
			assert.equal(code, 1);
			assert.match(stdout, /^a\.md:1:1: .*“Decision” is missing/m);
		});

		it('by the team’s template where it has the id of a built-in one', () => {
			start({
				'house/adr.md': rfc,
				'a.md': '---\ntemplate: adr\n---\n# Retries\n\n## Motivation\n\nMoney.\n',
			});
			const { stdout } = folder.run(['check', 'a.md', '--templates', 'house', '--format', 'github']);
			assert.match(stdout, /^[^\n]*Unwritten Law[^\n]*\n$/);
		});
	});
});
