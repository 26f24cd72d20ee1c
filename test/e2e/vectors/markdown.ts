/** What Markdown itself makes markup of: names, labels, info strings. */
export const markdown: readonly string[] = [
	'```<img src=x onerror=ran()>\ncode\n```',
	'```js" onclick="ran()\ncode\n```',
	'```js onmouseover=ran()\n</code></pre><img src=x onerror=ran()>\n```',
	'~~~html\n<script>ran()</script>\n~~~',
	'```html\n<a href="javascript:ran()" onclick=\'ran()\'>\n```',
	'```constructor\ncode\n```',
	'```__proto__\ncode\n```',
	'    <img src=x onerror=ran()>',
	'`<img src=x onerror=ran()>`',
	'# <img src=x onerror=ran()>',
	'## Heading" onclick="ran()',
	'## documentElement',
	'## __proto__\n\n## constructor',
	'[^<img src=x onerror=ran()>]\n\n[^<img src=x onerror=ran()>]: note',
	'note[^a"onclick="ran()]\n\n[^a"onclick="ran()]: <img src=x onerror=ran()>',
	'note[^__proto__]\n\n[^__proto__]: note',
	'inline^[<img src=x onerror=ran()>]',
	'> [!NOTE]\n> <img src=x onerror=ran()>',
	'> [!WARNING"onclick="ran()]\n> words',
	'> [!<img src=x onerror=ran()>]\n> words',
	':<img src=x onerror=ran()>: :constructor: :__proto__:',
	'<span class="emoji">:constructor:</span> <span class="emoji">&lt;img src=x onerror=ran()&gt;</span>',
	'- [ ] <img src=x onerror=ran()>\n- [x] [task](javascript:ran())',
	'| <img src=x onerror=ran()> |\n| :-: |\n| <script>ran()</script> |',
	'| a" onclick="ran() |\n|---|\n| [cell](javascript:ran()) |',
	'*<img src=x onerror=ran()>* **<script>ran()</script>**',
	'&lt;img src=x onerror=ran()&gt; &#60;script&#62;ran()&#60;/script&#62;',
	'\\<img src=x onerror=ran()>',
	'<!-- --><img src=x onerror=ran()><!-- -->',
	'<!-- --!><img src=x onerror=ran()> -->',
	'<!--><img src=x onerror=ran()>-->',
	'<div\n\n<img src=x onerror=ran()>\n\n>',
	'<a href="\n\n"><img src=x onerror=ran()>\n\n">split</a>',
	'<details>\n\n<summary onclick="ran()">words</summary>\n\n<img src=x onerror=ran()>\n\n</details>',
	'<div><style>\n\n* { display: none }\n\n</style></div>',
	'1. <svg onload=ran()>\n   1. <math href=javascript:ran()>x</math>',
	'Term<br onclick="ran()">line<hr onclick="ran()">',
];

/** As the first thing in a document. */
export const frontMatter = `---
template: technical-plan
title: <img src=x onerror=ran()>
"<script>ran()</script>": "</table><script>ran()</script>"
author: [<svg onload=ran()>, "javascript:ran()"]
owner: { name: "<iframe src=javascript:parent.ran()>" }
run: !!js/function "function () { ran() }"
__proto__: { polluted: true }
constructor: { prototype: { polluted: true } }
---
`;
