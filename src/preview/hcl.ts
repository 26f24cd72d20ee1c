import type { LanguageFn } from 'highlight.js';

/** HashiCorp's configuration language, as in Terraform. */
export const hcl: LanguageFn = (highlighter) => ({
	name: 'HCL',
	aliases: ['tf', 'terraform'],
	keywords: { keyword: 'for in if else endif endfor', literal: 'true false null' },
	contains: [
		highlighter.HASH_COMMENT_MODE,
		highlighter.C_LINE_COMMENT_MODE,
		highlighter.C_BLOCK_COMMENT_MODE,
		highlighter.NUMBER_MODE,
		highlighter.END_SAME_AS_BEGIN({ scope: 'string', begin: /<<-?(\w+)/, end: /^\s*(\w+)/ }),
		{
			scope: 'string',
			begin: '"',
			end: '"',
			contains: [highlighter.BACKSLASH_ESCAPE, { scope: 'subst', begin: /[$%]\{/, end: /\}/ }],
		},
		{ scope: 'attr', match: /^\s*[\w-]+(?=\s*=(?!=))/ },
		{ scope: 'keyword', match: /^\s*[a-z_]+(?=(?:\s+"[^"\n]*")*\s*\{)/ },
		{ scope: 'built_in', match: /\b[a-z]\w*(?=\()/ },
		{ scope: 'variable', match: /\b(?:var|local|module|data|each|self|path|count)(?=\.)/ },
	],
});
