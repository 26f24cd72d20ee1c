import assert from 'node:assert/strict';
import { RenderedDocument } from '../../src/core/render.ts';

type Case = [what: string, markdown: string | string[], html: string];

const render = (...lines: string[]) =>
	new RenderedDocument(lines.join('\n')).blocks
		.map(({ html }) => html)
		.join('')
		.trim();

function check(cases: readonly Case[], relevant = (html: string) => html) {
	for (const [what, markdown, html] of cases) {
		it(what, () => assert.equal(relevant(render(...[markdown].flat())), html));
	}
}

/** Without lines and the paragraph around. */
const words = (html: string) => html.replace(/ data-line="\d+"/g, '').replace(/^<p>(.*)<\/p>$/s, '$1');
const compact = (html: string) => html.replace(/\n/g, '').replace(/ data-line="\d+"| class="short"/g, '');

describe('Struck text', () => {
	check(
		[
			[
				'between two tildes or one',
				'~~Hi~~ Hello, ~there~ world!',
				'<del>Hi</del> Hello, <del>there</del> world!',
			],
			['holds other emphasis', '~~*a* `b`~~', '<del><em>a</em> <code>b</code></del>'],
			['lies in other emphasis', '**a ~b~**', '<strong>a <del>b</del></strong>'],
			['in a link', '[~a~](b)', '<a href="b"><del>a</del></a>'],
			['needs as many tildes at its end', '~~a~', '~~a~'],
			['has no more than two', 'This will ~~~not~~~ strike.', 'This will ~~~not~~~ strike.'],
			['ends in its own paragraph', '~~a', '~~a'],
			['is not what takes about so long', 'from ~5 ms to ~10 ms', 'from ~5 ms to ~10 ms'],
			['are no paths', '~/a and ~/b', '~/a and ~/b'],
		],
		words,
	);
});

describe('Addresses without brackets', () => {
	const link = (text: string, url = text) => `<a href="${url}">${text}</a>`;
	check(
		[
			['www', 'www.commonmark.org', link('www.commonmark.org', 'http://www.commonmark.org')],
			[
				'with a path',
				'Visit www.commonmark.org/help for more.',
				`Visit ${link('www.commonmark.org/help', 'http://www.commonmark.org/help')} for more.`,
			],
			['that end a sentence', 'See https://a.b/c.', `See ${link('https://a.b/c')}.`],
			['in brackets', '(see https://a.b/c)', `(see ${link('https://a.b/c')})`],
			['with brackets inside', 'https://a.b/c_(d)', link('https://a.b/c_(d)')],
			['before a tag', 'https://a.b<br>', `${link('https://a.b')}<br>`],
			['with underscores', 'https://a.b/c_d_e', link('https://a.b/c_d_e')],
			[
				'of mail',
				'ask foo@bar.example.com',
				`ask ${link('foo@bar.example.com', 'mailto:foo@bar.example.com')}`,
			],
			['of files, which are none', 'see plan.md and src/main.rs', 'see plan.md and src/main.rs'],
			['inside words', 'xwww.a.b', 'xwww.a.b'],
			['in code', '`https://a.b`', '<code>https://a.b</code>'],
			['that run a script', 'javascript:alert(1)', 'javascript:alert(1)'],
		],
		words,
	);
});

describe('Tables', () => {
	const table = (head: string, body = '') =>
		`<div class="table"><table><thead><tr>${head}</tr></thead>${body && `<tbody>${body}</tbody>`}</table></div>`;
	check(
		[
			['of a head alone', ['| a |', '| - |'], table('<th>a</th>')],
			[
				'aligned without inline styles, with or without pipes at the edges',
				['a | b | c', ':-: | -: | :--', 'd | e | f'],
				table(
					'<th align="center">a</th><th align="right">b</th><th align="left">c</th>',
					'<tr><td align="center">d</td><td align="right">e</td><td align="left">f</td></tr>',
				),
			],
			[
				'with escaped pipes, in code and in emphasis',
				['| a |', '| - |', '| b `\\|` c |', '| **d \\| e** |'],
				table('<th>a</th>', '<tr><td>b <code>|</code> c</td></tr><tr><td><strong>d | e</strong></td></tr>'),
			],
			[
				'end at another block',
				['| a |', '| - |', '| b |', '> c'],
				`${table('<th>a</th>', '<tr><td>b</td></tr>')}<blockquote><p>c</p></blockquote>`,
			],
			[
				'end at an empty line, not at a line without pipes',
				['| a |', '| - |', 'b', '', 'c'],
				`${table('<th>a</th>', '<tr><td>b</td></tr>')}<p>c</p>`,
			],
			['need as many heads as rules', ['| a | b |', '| - |', '| c |'], '<p>| a | b || - || c |</p>'],
			[
				'drop cells too many, and fill in what is missing',
				['| a | b |', '| - | - |', '| c |', '| d | e | f |'],
				table('<th>a</th><th>b</th>', '<tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr>'),
			],
		],
		compact,
	);
	it('keep what is short on one line', () => {
		assert.match(
			render('| a |', '|---|', '| seventeen letters |'),
			/<th class="short">a.*<td>seventeen letters/s,
		);
	});
	it('tell the line of each row', () => {
		assert.match(
			render('', '| a |', '|---|', '| b |', '| c |'),
			/<tr>\n<th.*<tr data-line="2">\n<td.*>b.*<tr data-line="3">\n<td.*>c/s,
		);
	});
});

describe('Task lists', () => {
	const box = (line: number, name: string, checked = '') =>
		`<input type="checkbox" data-line="${line}" aria-label="${name}"${checked}>`;
	check([
		[
			'are boxes, open and done, named by their text and told apart by their line',
			['- [ ] open', '- [x] **done** `a<b`', '- [X] also', '- [y] neither'],
			`<ul>\n<li class="task">${box(0, 'open')}open</li>\n` +
				`<li class="task" data-line="1">${box(1, 'done a&lt;b', ' checked')}<strong>done</strong> <code>a&lt;b</code></li>\n` +
				`<li class="task" data-line="2">${box(2, 'also', ' checked')}also</li>\n<li data-line="3">[y] neither</li>\n</ul>`,
		],
		[
			'may be nested, and numbered',
			['1. [x] a', '   - [ ] b'],
			`<ol>\n<li class="task">${box(0, 'a', ' checked')}a\n<ul data-line="1">\n<li class="task">${box(1, 'b')}b</li>\n</ul>\n</li>\n</ol>`,
		],
		[
			'stand on the line of the box itself',
			['-', '  [ ] a'],
			`<ul>\n<li class="task">${box(1, 'a')}a</li>\n</ul>`,
		],
		['need a space behind the box', '- [ ]a', '<ul>\n<li>[ ]a</li>\n</ul>'],
		['need a list', '[ ] a', '<p>[ ] a</p>'],
		['are links where there is a definition', ['- [x](y) a'], '<ul>\n<li><a href="y">x</a> a</li>\n</ul>'],
	]);
});

describe('Alerts', () => {
	const alert = (kind: string, title: string, text: string) =>
		`<div class="alert ${kind}"><p class="alert-title">${title}</p>${text}</div>`;
	const kinds = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' };
	for (const [kind, title] of Object.entries(kinds)) {
		check(
			[[`of the kind “${kind}”`, [`> [!${kind.toUpperCase()}]`, '> a'], alert(kind, title, '<p>a</p>')]],
			compact,
		);
	}
	check(
		[
			['hold whole blocks', ['> [!tip]', '>', '> - a'], alert('tip', 'Tip', '<ul><li>a</li></ul>')],
			['are quotes when empty', '> [!NOTE]', '<blockquote><p>[!NOTE]</p></blockquote>'],
			['are quotes with words on the same line', '> [!NOTE] a', '<blockquote><p>[!NOTE] a</p></blockquote>'],
			['are quotes of other kinds', ['> [!TODO]', '> a'], '<blockquote><p>[!TODO]a</p></blockquote>'],
			[
				'are quotes inside of other things',
				['- > [!NOTE]', '  > a'],
				'<ul><li><blockquote><p>[!NOTE]a</p></blockquote></li></ul>',
			],
			[
				'leave what follows alone',
				['> [!NOTE]', '> a', '', '> b'],
				`${alert('note', 'Note', '<p>a</p>')}<blockquote><p>b</p></blockquote>`,
			],
		],
		compact,
	);
	it('tell the line of their text', () =>
		assert.match(render('> [!NOTE]', '> a', '>', '> b'), /<p data-line="1">a<\/p>\n<p data-line="3">b/));
});

describe('Math', () => {
	const inline = (tex: string) => `<span class="math">${tex}</span>`;
	const display = (tex: string) => `<span class="math display">${tex}</span>`;
	check(
		[
			['between dollars', 'Let $x$ and ($y_1 * y_2$).', `Let ${inline('x')} and (${inline('y_1 * y_2')}).`],
			['between dollars and backticks', '$`a_b`$, $`\\text{$}`$', `${inline('a_b')}, ${inline('\\text{$}')}`],
			['escaped for HTML', '$a<b$', inline('a&lt;b')],
			['with a dollar inside', '$\\$5 + x$', inline('\\$5 + x')],
			['that is money', 'from $5 to $10, or $5/month or $50/year', 'from $5 to $10, or $5/month or $50/year'],
			['that is money behind a currency', 'US$5 and US$10', 'US$5 and US$10'],
			['that is two variables', '$HOME and $PATH', '$HOME and $PATH'],
			['with space inside', '$ x $', '$ x $'],
			['with letters outside', 'a$x$ $x$b', 'a$x$ $x$b'],
			['escaped', '\\$x\\$', '$x$'],
			['in code', '`$x$` and $`', '<code>$x$</code> and $`'],
			['that nothing ends', 'a $x and more', 'a $x and more'],
			['on a line of its own in a text', 'a $$x$$ b', `a ${display('x')} b`],
		],
		words,
	);
	it('in a table', () => assert.ok(render('| a |', '|---|', '| $x$ |').includes(`>${inline('x')}</td>`)));
	check([
		['in a paragraph of its own', ['$$', '\\sum_i', '$$'], `<p>${display('\n\\sum_i\n')}</p>`],
		['in a line of its own', '$$a$$', `<p>${display('a')}</p>`],
		['in a fence', ['```math', 'a_b', '```'], '<div class="math display">a_b\n</div>'],
		['that an empty line ends', ['$$', '', 'a', '', '$$'], '<p>$$</p>\n<p>a</p>\n<p>$$</p>'],
		['that is empty', ['$$', '$$'], '<p>$$\n$$</p>'],
		[
			'in a list item',
			['- a', '', '  ```math', '  b', '  ```'],
			'<ul>\n<li>\n<p>a</p>\n<div data-line="2" class="math display">b\n</div>\n</li>\n</ul>',
		],
	]);
});

describe('Emoji', () => {
	const name = (text: string) => `<span class="emoji">${text}</span>`;
	check(
		[
			['by name', ':rocket: go :+1:', `${name(':rocket:')} go ${name(':+1:')}`],
			[
				'in emphasis and links',
				'**:a:** [:b:](c)',
				`<strong>${name(':a:')}</strong> <a href="c">${name(':b:')}</a>`,
			],
			['that are times or ports', '10:30:45 host:80:tcp', '10:30:45 host:80:tcp'],
			['in code', '`:rocket:`', '<code>:rocket:</code>'],
			['in addresses', 'https://a.b/:id:', '<a href="https://a.b/:id:">https://a.b/:id:</a>'],
			['that are escaped', '\\:rocket:', ':rocket:'],
			['that are C++', 'std::move::x', 'std::move::x'],
			['in the words for an image', '![:a:](b)', '<img src="b" alt=":a:">'],
		],
		words,
	);
});

describe('The lines inside a block', () => {
	check([
		[
			'of list items',
			['', '- a', '- b', '  - c'],
			'<ul>\n<li>a</li>\n<li data-line="1">b\n<ul data-line="2">\n<li>c</li>\n</ul>\n</li>\n</ul>',
		],
		[
			'of paragraphs in a quote',
			['a', '', '> b', '>', '> c'],
			'<p>a</p>\n<blockquote>\n<p>b</p>\n<p data-line="2">c</p>\n</blockquote>',
		],
		[
			'of code in a list',
			['1. a', '', '   ```ts', '   b', '   ```'],
			'<ol>\n<li>\n<p>a</p>\n<pre><code data-line="2" class="language-ts">b\n</code></pre>\n</li>\n</ol>',
		],
		['inside HTML', ['<div>', '', 'a', '', '</div>'], '<div>\n<p data-line="2">a</p>\n</div>'],
	]);
});
