import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RuleId } from '../../src/core/index.ts';

/** What a document is known to hold: something incomplete, and the rules of which one has to say so. */
export interface Label {
	readonly rules: readonly RuleId[];
	/** One-based lines, both inclusive; undefined for what is missing and so stands nowhere. */
	readonly lines: { readonly first: number; readonly last: number } | undefined;
	/** Words that the finding covers, or the section that is missing; empty when the lines tell enough. */
	readonly text: string;
	/** What sort of thing it is, to sort failures by. */
	readonly kind: string;
}

export interface LabelledDocument {
	readonly name: string;
	readonly text: string;
	/** Id of the template that the document follows; undefined leaves it to the headings. */
	readonly template: string | undefined;
	readonly labels: readonly Label[];
	/** What stands on a line (zero-based), to sort false alarms by. */
	readonly kindOfLine: (line: number) => string;
}

/**
 * The sidecar `NAME.md.labels`: a label a line, `LINES RULES TEXT`. `12 placeholder [Owner]`, `20-31 placeholder|example`,
 * `- missing-section Goals`; what follows `#` at the start of a line is a remark.
 */
export function parseLabels(sidecar: string): Label[] {
	return sidecar.split('\n').flatMap((line): Label[] => {
		if (line.trim() === '' || line.startsWith('#')) return [];
		const match = /^(?:-|(\d+)(?:-(\d+))?) ([\w|-]+) ?(.*)$/.exec(line.trimEnd());
		if (!match) throw new Error(`not a label: ${line}`);
		const [, first, last, rules, text] = match;
		return [
			{
				rules: rules!.split('|') as RuleId[],
				lines: first ? { first: Number(first), last: Number(last ?? first) } : undefined,
				text: text!,
				kind: rules!,
			},
		];
	});
}

export function formatLabels(labels: readonly Label[]): string {
	return labels
		.map(({ rules, lines, text }) => {
			const place = !lines ? '-' : lines.first === lines.last ? lines.first : `${lines.first}-${lines.last}`;
			return `${place} ${rules.join('|')} ${text}`.trimEnd();
		})
		.concat('')
		.join('\n');
}

/** Every Markdown file below `folder`. One without a sidecar counts as finished: whatever is found in it is false. */
export function readFolder(folder: string): LabelledDocument[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
	const sidecars = new Set(paths.filter((path) => path.endsWith('.labels')));
	return paths
		.filter((path) => path.endsWith('.md'))
		.sort()
		.map((path) => ({
			name: relative(folder, path),
			text: readFileSync(path, 'utf8'),
			template: undefined,
			labels: sidecars.has(`${path}.labels`) ? parseLabels(readFileSync(`${path}.labels`, 'utf8')) : [],
			kindOfLine: () => 'text',
		}));
}
