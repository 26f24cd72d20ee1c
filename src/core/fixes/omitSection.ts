import { FrontMatter } from '../markdown/frontMatter.ts';
import { titleKey, titlePattern } from '../template/titles.ts';
import type { TemplateSection } from '../types.ts';
import type { TextEdit } from './fix.ts';
import type { Source } from './source.ts';

/** Names the section under `omit` in the front matter, whose other lines stay; undefined where no name would fit, or the YAML is broken. */
export function omitSection(source: Source, { title }: TemplateSection): TextEdit | undefined {
	if (titleKey(title) !== titlePattern(title).key) return undefined;
	const item = scalar(title);
	if (source.frontMatter === 0) return source.replaceLines(0, 0, ['---', 'omit:', `  - ${item}`, '---', '']);
	const { text } = source.document;
	const front = new FrontMatter(source.lines.slice(0, source.frontMatter).join('\n'));
	if (front.error !== undefined || text.startsWith('\uFEFF')) return undefined;
	const closing = source.frontMatter - 1;
	if (!('omit' in front.values)) return source.replaceLines(closing, closing, ['omit:', `  - ${item}`]);
	return replaceOmit(source, front.get('omit'), title, closing);
}

/** Writes the entry `omit` anew as a list, and leaves all other lines. */
function replaceOmit(source: Source, omit: unknown, title: string, closing: number): TextEdit | undefined {
	const range = linesOfOmit(source, closing);
	if (!range) return undefined;
	const names = typeof omit === 'string' ? omit.split(',') : Array.isArray(omit) ? omit.map(String) : [];
	return source.replaceLines(range.start, range.end, [
		'omit:',
		...[...names.map((name) => name.trim()).filter(Boolean), title].map((name) => `  - ${scalar(name)}`),
	]);
}

/** From the key to the last line that is its value's; a comment in between is not given up. */
function linesOfOmit(source: Source, closing: number): { start: number; end: number } | undefined {
	const start = source.lines.slice(0, closing).findIndex((line) => /^omit\s*:/.test(line));
	if (start < 0) return undefined;
	let end = start + 1;
	while (end < closing && /^(?:\s|-|$)/.test(source.lines[end]!)) end++;
	end = source.trimmedEnd(start, end);
	return source.lines.slice(start, end).some((line) => /(?:^|\s)#/.test(line)) ? undefined : { start, end };
}

function scalar(text: string): string {
	return /^[\p{L}][^:#"'{}[\],&*!|>%@`]*$/u.test(text) ? text : JSON.stringify(text);
}
