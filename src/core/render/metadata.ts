import { FrontMatter } from '../markdown/frontMatter.ts';
import { escapeHtml } from './html.ts';

/** Front matter as a quiet table; what is no readable table of YAML stands as it is written. Empty when it says nothing. */
export function renderFrontMatter(text: string): string {
	const { values, error } = new FrontMatter(text);
	const rows = Object.entries(values).map(
		([name, value]) =>
			`<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(show(value))}</td></tr>\n`,
	);
	if (rows.length) return `<table class="metadata">\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
	const saysNothing = error === undefined && text.replace(silent, '').trim() === '';
	return saysNothing ? '' : `<pre><code class="language-yaml">${escapeHtml(text)}</code></pre>\n`;
}

/** Lines that hold the fence or a comment. */
const silent = /^(?:---|[ \t]*#).*$/gm;

/** `name: Ada, mail: …` for what holds more than one value; a semicolon parts several of those. */
function show(value: unknown): string {
	if (value === null) return '';
	if (Array.isArray(value)) return value.map(show).join(value.some(isNested) ? '; ' : ', ');
	if (!isNested(value)) return String(value);
	return Object.entries(value)
		.map(([name, each]) => `${name}: ${show(each)}`)
		.join(', ');
}

function isNested(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
