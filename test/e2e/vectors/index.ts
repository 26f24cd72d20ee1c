import { clobbering } from './clobbering.ts';
import { css } from './css.ts';
import { diagrams } from './diagrams.ts';
import { frames } from './frames.ts';
import { html } from './html.ts';
import { frontMatter, markdown } from './markdown.ts';
import { math } from './math.ts';
import { mutation } from './mutation.ts';
import { svg } from './svg.ts';
import { urls } from './urls.ts';

/** Pieces of Markdown by which a hostile document tries to call `ran()`, to fetch from evil.example, or to change the page. */
export const vectors = {
	html,
	frames,
	svg,
	mutation,
	clobbering,
	css,
	urls,
	markdown: [frontMatter, ...markdown],
	math,
	diagrams,
} satisfies Readonly<Record<string, readonly string[]>>;
