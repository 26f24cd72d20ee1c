// @ts-check
const libraries = ['entities', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro'];

/** For esbuild: libraries of markdown-it that only inline text needs, left out. */
export const withoutInline = Object.fromEntries(
	libraries.map((name) => [name, './scripts/withoutInline.mjs']),
);
