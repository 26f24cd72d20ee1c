import { readFileSync } from 'node:fs';
import type { Change } from '../../../src/core/fixes/fix.ts';
import {
	DesignDocument,
	type Message,
	parseTemplate,
	type Range,
	type Template,
} from '../../../src/core/index.ts';

export const builtIn = (id: string): Template =>
	parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id);

export function open(text: string, template: Template): DesignDocument {
	return DesignDocument.open(text, { templates: [template], template: template.id });
}

/** What a menu shows. */
export function nameOf({ text, args }: Message): string {
	return text.replace(/\{(\d)\}/g, (_, index) => args[Number(index)]!);
}

/** The text after a change, what it selects set between `«` and `»`. */
export function apply({ text }: { readonly text: string }, { edits, select }: Change): string {
	const starts = lineStarts(text);
	let changed = text;
	for (const { range, text: replacement } of edits.toReversed()) {
		const [from, to] = offsets(starts, range);
		changed = changed.slice(0, from) + replacement + changed.slice(to);
	}
	if (!select) return changed;
	const [from, to] = offsets(lineStarts(changed), select);
	return `${changed.slice(0, from)}«${changed.slice(from, to)}»${changed.slice(to)}`;
}

function offsets(starts: readonly number[], { start, end }: Range): [number, number] {
	return [starts[start.line]! + start.character, starts[end.line]! + end.character];
}

function lineStarts(text: string): number[] {
	return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
}
