import { parseBlocks } from '../markdown/blocks.ts';
import type { Template, TemplateSection } from '../types.ts';

export interface TemplateTextOptions {
	/** Of the section's heading; those below it keep their distance. */
	readonly level: number;
	/** Rewrites the text of each heading. */
	readonly rename: (heading: string, section: TemplateSection) => string;
	/** Whether a subsection is left out. */
	readonly omit: (section: TemplateSection) => boolean;
}

/** A section as its template writes it, heading included: no blank lines and no rule behind it. */
export function templateLines(
	template: Template,
	section: TemplateSection,
	{ level, rename, omit }: TemplateTextOptions,
): string[] {
	const source = template.body.split('\n');
	const lines: string[] = [];
	const write = (each: TemplateSection) => {
		if (each !== section && omit(each)) return;
		const { start } = each.lines;
		const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(source[start]!);
		const depth = Math.min(6, Math.max(1, level + each.level - section.level));
		lines.push(`${'#'.repeat(depth)} ${rename(heading?.[1] ?? source[start]!.trim(), each)}`);
		const next = each.children[0]?.lines.start ?? each.lines.end;
		lines.push(...source.slice(start + (heading ? 1 : 2), next));
		each.children.forEach(write);
	};
	write(section);
	return withoutFooter(lines, section.lines.end >= source.length - 1);
}

/** What a rule sets off at the end of a section separates it from the next, or ends the whole document. */
function withoutFooter(lines: string[], isLast: boolean): string[] {
	const blocks = parseBlocks(lines.join('\n'));
	const rule = blocks.findLastIndex(({ type }) => type === 'hr');
	const endsInRule = rule >= 0 && (rule === blocks.length - 1 || isLast);
	const kept = endsInRule
		? lines.slice(
				0,
				blocks.slice(0, rule).reduce((sum, { lineCount }) => sum + lineCount, 0),
			)
		: lines;
	while (kept.at(-1)?.trim() === '') kept.pop();
	return kept;
}

/** Whether the last thing below a heading is a rule; `lines` are the section's. */
export function endsInRule(lines: readonly string[]): boolean {
	return parseBlocks(lines.join('\n')).at(-1)?.type === 'hr';
}

/** The line of the last rule, where words follow it. */
export function footerLine(lines: readonly string[]): number | undefined {
	const blocks = parseBlocks(lines.join('\n'));
	const rule = blocks.findLastIndex(({ type }) => type === 'hr');
	if (rule < 0 || rule === blocks.length - 1) return undefined;
	return blocks.slice(0, rule).reduce((sum, { lineCount }) => sum + lineCount, 0);
}
