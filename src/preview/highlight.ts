import type { HLJSApi } from 'highlight.js';
import dart from 'highlight.js/lib/languages/dart';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import elixir from 'highlight.js/lib/languages/elixir';
import groovy from 'highlight.js/lib/languages/groovy';
import haskell from 'highlight.js/lib/languages/haskell';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import scala from 'highlight.js/lib/languages/scala';
import { hcl } from './hcl.ts';

declare function require(path: 'highlight.js/lib/common'): HLJSApi;

const more = {
	dart,
	dockerfile,
	elixir,
	groovy,
	haskell,
	hcl,
	http,
	nginx,
	powershell,
	properties,
	protobuf,
	scala,
};
let highlighter: HLJSApi | undefined;

/** Not before there is code: to know all languages takes a third of the time in which the page starts. */
function createHighlighter(): HLJSApi {
	const common = require('highlight.js/lib/common');
	for (const [name, language] of Object.entries(more)) common.registerLanguage(name, language);
	return common;
}

/** Colours code in place; a language that is not known leaves it plain. */
export function highlight(code: HTMLElement, language: string): void {
	highlighter ??= createHighlighter();
	if (!highlighter.getLanguage(language)) return;
	code.innerHTML = highlighter.highlight(code.textContent, { language, ignoreIllegals: true }).value;
}
