import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { listFiles } from '@vscode/vsce';

const kilobyte = 1000;
const megabyte = 1024 * kilobyte;

/** All that is shipped. */
const shipped = [
	/^package\.json$/,
	/^package\.nls(\.[\w-]+)?\.json$/,
	/^(README|CHANGELOG)\.md$/,
	/^LICENSE$/,
	/^docs\/rules\/[\w-]+\.md$/,
	/^dist\/THIRD-PARTY-NOTICES\.txt$/,
	/^dist\/(extension|completion|creation|quickFixes|tools|previews|printing|cli)\.js$/,
	/^dist\/diagrams\.json$/,
	/^dist\/preview\/(preview|mermaid|mermaidCore|katex|emoji)\.js$/,
	/^dist\/preview\/style\.css$/,
	/^dist\/preview\/fonts\/[\w-]+\.woff2$/,
	/^dist\/preview\/[\w.-]+-[A-Z0-9]{8}\.js$/,
	/^media\/[\w-]+\.(svg|png)$/,
	/^media\/walkthrough\/[\w-]+\.(svg|png|md)$/,
	/^snippets\/[\w-]+\.(json|code-snippets)$/,
	/^templates\/[\w-]+\.md$/,
	/^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
];

const needed = [
	'package.json',
	'package.nls.json',
	'LICENSE',
	'docs/rules/placeholder.md',
	'dist/THIRD-PARTY-NOTICES.txt',
	'dist/extension.js',
	'dist/completion.js',
	'dist/creation.js',
	'dist/quickFixes.js',
	'dist/tools.js',
	'dist/previews.js',
	'dist/printing.js',
	'dist/cli.js',
	'dist/diagrams.json',
	'dist/preview/preview.js',
	'dist/preview/mermaid.js',
	'dist/preview/mermaidCore.js',
	'dist/preview/katex.js',
	'dist/preview/emoji.js',
	'dist/preview/style.css',
	'l10n/bundle.l10n.json',
	'media/icon.png',
	'templates/technical-plan.md',
];

describe('the package', () => {
	let files: string[];

	before(async () => {
		files = await listFiles({ packagedDependencies: [] });
	});

	it('holds what the extension needs', () => {
		assert.deepEqual(
			needed.filter((file) => !files.includes(file)),
			[],
		);
	});

	it('holds nothing else', () => {
		assert.deepEqual(
			files.filter((file) => !shipped.some((pattern) => pattern.test(file))),
			[],
		);
	});

	it('takes at most 4 MB', async () => {
		const { size } = await stat('technical-design.vsix');
		assert.ok(size <= 4 * megabyte, `${(size / megabyte).toFixed(2)} MB`);
	});

	it('loads at most 350 KB on activation', async () => {
		const { size } = await stat('dist/extension.js');
		assert.ok(size <= 350 * kilobyte, `${Math.round(size / kilobyte)} KB`);
	});

	it('keeps Mermaid and math out of what activation loads', async () => {
		const bundle = await readFile('dist/extension.js', 'utf8');
		for (const trace of ['mermaidAPI', 'sequenceDiagram', 'katex']) {
			assert.ok(!bundle.includes(trace), `“${trace}” is in the extension’s bundle`);
		}
	});

	it('carries the licence of every library inside', async () => {
		const notices = await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
		const [, ...libraries] = notices.split(/^-{80}$/m).map((notice) => notice.trim().split('\n'));
		const names = libraries.map(([name]) => name!);
		assert.ok(names.some((name) => name.startsWith('mermaid ')));
		assert.deepEqual(
			libraries.filter((lines) => lines.length < 5).map(([name]) => name),
			[],
		);
	});
});
