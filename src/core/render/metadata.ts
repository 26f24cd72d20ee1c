import { FrontMatter } from '../markdown/frontMatter.ts';
import { escapeHtml } from './html.ts';

/** Front matter as a quiet table; what is no readable YAML stands as it is written. Empty when it says nothing. */
export function renderFrontMatter(text: string): string {
	const { values, error } = new FrontMatter(text);
	if (error !== undefined) return `<pre><code class="language-yaml">${escapeHtml(text)}</code></pre>\n`;
	const rows = Object.entries(values).map(
		([name, value]) =>
			`<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(show(value))}</td></tr>\n`,
	);
	return rows.length ? `<table class="metadata">\n<tbody>\n${rows.join('')}</tbody>\n</table>\n` : '';
}

function show(value: unknown): string {
	if (value === null) return '';
	if (Array.isArray(value)) return value.map(show).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
