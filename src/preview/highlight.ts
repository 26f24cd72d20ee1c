import highlighter from 'highlight.js/lib/common';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import powershell from 'highlight.js/lib/languages/powershell';
import protobuf from 'highlight.js/lib/languages/protobuf';

const more = { dockerfile, http, powershell, protobuf };
for (const [name, language] of Object.entries(more)) highlighter.registerLanguage(name, language);

/** Colours code in place; a language that is not known leaves it plain. */
export function highlight(code: HTMLElement, language: string): void {
	if (!highlighter.getLanguage(language)) return;
	code.innerHTML = highlighter.highlight(code.textContent, { language, ignoreIllegals: true }).value;
}
