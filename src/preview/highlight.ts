import highlighter from 'highlight.js/lib/common';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import { hcl } from './hcl.ts';

const more = { dockerfile, hcl, http, powershell, properties, protobuf };
for (const [name, language] of Object.entries(more)) highlighter.registerLanguage(name, language);

/** Colours code in place; a language that is not known leaves it plain. */
export function highlight(code: HTMLElement, language: string): void {
	if (!highlighter.getLanguage(language)) return;
	code.innerHTML = highlighter.highlight(code.textContent, { language, ignoreIllegals: true }).value;
}
