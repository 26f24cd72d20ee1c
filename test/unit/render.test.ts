import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../src/core/render/change.ts';
import { RenderedDocument } from '../../src/core/render.ts';

const render = (...lines: string[]) => new RenderedDocument(lines.join('\n')).blocks;
const htmlOf = (...lines: string[]) => render(...lines).map(({ html }) => html.trim());
const linesOf = (...lines: string[]) => render(...lines).map(({ line, endLine }) => [line, endLine]);

describe('Markdown as blocks', () => {
	const cases: [what: string, markdown: string, html: string][] = [
		['a heading', '# Goals', '<h1 id="goals">Goals</h1>'],
		['code in a language', '```ts\nlet a\n```', '<pre><code class="language-ts">let a\n</code></pre>'],
		[
			'a diagram, as code',
			'```mermaid\ngraph\n```',
			'<pre><code class="language-mermaid">graph\n</code></pre>',
		],
		['HTML, as it is', 'a <kbd>b</kbd>', '<p>a <kbd>b</kbd></p>'],
		['a script link, as text', '[a](javascript:b)', '<p>[a](javascript:b)</p>'],
	];
	for (const [what, markdown, html] of cases) it(what, () => assert.deepEqual(htmlOf(markdown), [html]));

	it('references resolve wherever they are defined', () => {
		const [first, item] = htmlOf('[a][x]', '', '- [x]', '', '> [x]: /there');
		assert.equal(first, '<p><a href="/there">a</a></p>');
		assert.match(item!, /<a href="\/there">x<\/a>/);
	});
});

describe('Front matter in the preview', () => {
	it('is a table of its values', () => {
		const [table, heading] = htmlOf('---', 'title: "A & B"', 'tags: [x, y]', 'owner:', '---', '# T');
		assert.equal(
			table,
			'<table class="metadata">\n<tbody>\n<tr><th scope="row">title</th><td>A &amp; B</td></tr>\n' +
				'<tr><th scope="row">tags</th><td>x, y</td></tr>\n<tr><th scope="row">owner</th><td></td></tr>\n</tbody>\n</table>',
		);
		assert.equal(heading, '<h1 id="t">T</h1>');
	});
	it('tells values inside of values in words', () => {
		const [table] = htmlOf(
			'---',
			'authors:',
			'  - {name: Ada, mail: a@b.example}',
			'  - name: Bob',
			'review: {due: 2026-12-01, by: [Cy, Di]}',
			'---',
		);
		const cells = [...table!.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell);
		assert.deepEqual(cells, ['name: Ada, mail: a@b.example; name: Bob', 'due: 2026-12-01, by: Cy, Di']);
	});
	it('stands as it is while it is no YAML', () => {
		assert.match(htmlOf('---', 'a: "b', '---')[0]!, /^<pre><code class="language-yaml">---\na: &quot;b\n---/);
	});
	it('leaves no trace when it says nothing', () =>
		assert.deepEqual(htmlOf('---', '---', 'text'), ['<p>text</p>']));
	it('is a rule and a paragraph when nothing ends it', () =>
		assert.deepEqual(htmlOf('---', 'a', ''), ['<hr>', '<p>a</p>']));
});

describe('The lines of a block', () => {
	const text = '---\na: b\n---\n\n# T\n\n- x\n- y\n\n\nlast\nline';
	const expected = [
		[0, 3],
		[4, 5],
		[6, 8],
		[10, 12],
	];
	for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
		it(`count from the top of the file, front matter included, with ${name}`, () =>
			assert.deepEqual(linesOf(text.replaceAll('\n', end)), expected));
	}
	it('are the same behind a byte order mark', () => assert.deepEqual(linesOf(`\uFEFF${text}`), expected));
	it('of front matter at the end of the file', () =>
		assert.deepEqual(linesOf('---', 'a: b', '---'), [[0, 3]]));
	it('include those of a fence that nothing ends', () =>
		assert.deepEqual(linesOf('```', 'a', 'b'), [[0, 3]]));
});

describe('HTML across blocks', () => {
	it('is one block from its first tag to its last', () => {
		assert.deepEqual(htmlOf('<details>', '', '*a*', '', '</details>', '', 'b'), [
			'<details>\n<p data-line="2"><em>a</em></p>\n</details>',
			'<p>b</p>',
		]);
	});
	it('may be nested', () => {
		assert.deepEqual(linesOf('<div>', '', '<div>', '', 'a', '', '</div>', '', 'b', '', '</div>', '', 'c'), [
			[0, 11],
			[12, 13],
		]);
	});
	it('that is never closed stands alone', () => assert.equal(render('<div>', '', 'a', '', 'b').length, 3));
	it('in comments and empty elements opens nothing', () => {
		assert.equal(render('<!-- <div> -->', '', 'a', '', '<br>', '', '</div>').length, 4);
	});
});

describe('A document that is edited', () => {
	/** The HTML of all blocks after `found` gave way to `text`. */
	const edited = (before: string, found: string, text: string) => {
		const document = new RenderedDocument(before);
		document.update([{ offset: before.indexOf(found), length: found.length, text }]);
		return document.blocks.map(({ html }) => html.trim());
	};

	it('renders anew what a definition changes', () => {
		assert.equal(edited('[a]\n\n[a]: /old', 'old', 'new')[0], '<p><a href="/new">a</a></p>');
		assert.equal(edited('[a]\n\n[a]: /old', '[a]: /old', '')[0], '<p>[a]</p>');
	});
	it('numbers footnotes and headings anew', () => {
		assert.match(edited('x\n\na[^1]\n\n[^1]: n\n[^2]: m', 'x', 'b[^2]')[1]!, />2<\/a><\/sup>/);
		assert.equal(edited('# x\n\n# a', 'x', 'a')[1], '<h1 id="a-1">a</h1>');
	});
	it('tells of the blocks that changed, and of no others', () => {
		const document = new RenderedDocument('a\n\nb\n\nc');
		assert.deepEqual(document.update([{ offset: 3, length: 1, text: 'B' }]), {
			start: 1,
			removed: 1,
			blocks: [{ line: 2, endLine: 3, html: '<p>B</p>\n' }],
			shift: 0,
		});
		assert.equal(document.update([]), undefined);
	});

	it('looks as if it were opened with the same text, after every edit', () => {
		const line = fc.constantFrom(
			...['# a', 'b [x]', '[x]: /y', '- d', '    c', '', '<div>', '</div>', '```', '---', '> q', '$$'],
			...['- [x] t', '> [!NOTE]', ':a: ~b~ $c$'],
			...[
				'[^n]',
				'[^n]: o',
				'[^n] [^m]',
				'[^m]: p [^n]',
				'| a |',
				'|---|',
				'a: b',
				'\r',
				'# a',
				'<!--',
				'-->',
			],
		);
		const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
		const edit = fc.record({ offset: fc.nat(80), length: fc.nat(12), text: fc.oneof(line, text) });
		fc.assert(
			fc.property(text, fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 8 }), (before, updates) => {
				const document = new RenderedDocument(before);
				let after = before;
				for (const edits of updates) {
					const old = document.blocks;
					const change = document.update(edits);
					for (const { offset, length, text } of edits) {
						after = after.slice(0, offset) + text + after.slice(offset + length);
					}
					const { blocks } = new RenderedDocument(after);
					assert.deepEqual(document.blocks, blocks);
					assert.deepEqual(change, changeBetween(old, blocks));
				}
			}),
			{ numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
		);
	}).timeout(600_000);
});

describe('Footnotes', () => {
	it('are numbered in the order of their marks, and listed at the end', () => {
		assert.deepEqual(htmlOf('[^b]: second', '[^a]: *first*', '', 'x[^a] y[^b] z[^a]'), [
			'<p data-line="3">x<sup class="footnote"><a href="#footnote-a" id="footnote-mark-a">1</a></sup> ' +
				'y<sup class="footnote"><a href="#footnote-b" id="footnote-mark-b">2</a></sup> ' +
				'z<sup class="footnote"><a href="#footnote-a" id="footnote-mark-a-2">1</a></sup></p>',
			'<section class="footnotes">\n<ol>\n<li id="footnote-a">\n<p><em>first</em> ' +
				'<a class="back" href="#footnote-mark-a" aria-label="Back to the text">↩</a> ' +
				'<a class="back" href="#footnote-mark-a-2" aria-label="Back to the text">↩<sup>2</sup></a></p>\n</li>\n' +
				'<li id="footnote-b">\n<p>second ' +
				'<a class="back" href="#footnote-mark-b" aria-label="Back to the text">↩</a></p>\n</li>\n</ol>\n</section>',
		]);
	});
	it('that nobody marks are left out', () => assert.deepEqual(htmlOf('a', '', '[^1]: b'), ['<p>a</p>']));
	it('that nobody wrote leave the mark as text', () => assert.deepEqual(htmlOf('a[^1]'), ['<p>a[^1]</p>']));
	it('may hold several blocks', () =>
		assert.match(htmlOf('a[^1]', '', '[^1]: b', '', '    - c')[1]!, /<p>b<\/p>\n<ul>\n<li>c<\/li>/));
});

describe('Headings', () => {
	const ids = (...lines: string[]) => render(...lines).map(({ html }) => /id="([^"]*)"/.exec(html)?.[1]);
	it('have the names that GitHub gives them', () =>
		assert.deepEqual(ids('# Goals & *Non*-Goals', '', '## `a` B?', '', '# Ziele für Ü'), [
			'goals--non-goals',
			'a-b',
			'ziele-für-ü',
		]));
	it('that repeat are numbered', () => assert.deepEqual(ids('# a', '# a', '# a'), ['a', 'a-1', 'a-2']));
});
