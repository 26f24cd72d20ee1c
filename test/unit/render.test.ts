import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BlockRenderer } from '../../src/core/render.ts';

const render = (...lines: string[]) => new BlockRenderer().render(lines.join('\n'));
const htmlOf = (...lines: string[]) => render(...lines).map(({ html }) => html.trim());
const linesOf = (...lines: string[]) => render(...lines).map(({ line, endLine }) => [line, endLine]);

describe('Markdown as blocks', () => {
	const cases: [what: string, markdown: string, html: string][] = [
		['a heading', '# Goals', '<h1>Goals</h1>'],
		['a struck word', '~~old~~', '<p><s>old</s></p>'],
		['an address', 'see https://a.b/c', '<p>see <a href="https://a.b/c">https://a.b/c</a></p>'],
		['a file name, which is no address', 'see plan.md', '<p>see plan.md</p>'],
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

	it('task lists, open and done, and boxes that are none', () => {
		assert.equal(
			htmlOf('- [ ] open', '- [x] **done**', '- [y] neither')[0],
			'<ul>\n<li class="task"><input type="checkbox" disabled>open</li>\n' +
				'<li class="task"><input type="checkbox" disabled checked><strong>done</strong></li>\n<li>[y] neither</li>\n</ul>',
		);
	});

	it('tables, aligned without inline styles; what is short stays on one line', () => {
		assert.equal(
			htmlOf('| a | b |', '|--:|---|', '| 1 | seventeen letters |')[0],
			'<div class="table">\n<table>\n<thead>\n<tr>\n<th class="short" align="right">a</th>\n<th class="short">b</th>\n' +
				'</tr>\n</thead>\n<tbody>\n<tr>\n<td class="short" align="right">1</td>\n<td>seventeen letters</td>\n' +
				'</tr>\n</tbody>\n</table>\n</div>',
		);
	});

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
		assert.equal(heading, '<h1>T</h1>');
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
			'<details>\n<p><em>a</em></p>\n</details>',
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

describe('A document rendered again', () => {
	it('keeps the HTML of blocks that others were put around', () => {
		const renderer = new BlockRenderer();
		const [before] = renderer.render('stays');
		assert.equal(renderer.render('# new\n\nstays\n\nnew')[1]!.html, before!.html);
	});
	it('renders anew what a definition changes', () => {
		const renderer = new BlockRenderer();
		assert.equal(renderer.render('[a]\n\n[a]: /old')[0]!.html, '<p><a href="/old">a</a></p>\n');
		assert.equal(renderer.render('[a]\n\n[a]: /new')[0]!.html, '<p><a href="/new">a</a></p>\n');
		assert.equal(renderer.render('[a]')[0]!.html, '<p>[a]</p>\n');
	});
	it('is what it would be the first time, whatever stood there before', () => {
		const block = fc.constantFrom(
			'# a',
			'b [x]',
			'[x]: /y',
			'- d',
			'    c',
			'',
			'<div>',
			'</div>',
			'```',
			'---',
		);
		const text = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n'));
		fc.assert(
			fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
				const renderer = new BlockRenderer();
				for (const each of texts) assert.deepEqual(renderer.render(each), new BlockRenderer().render(each));
			}),
		);
	});
});
