import type { Block } from '../markdown/blocks.ts';
import { splitLines } from '../markdown/lines.ts';
import type { Code } from '../markdown/parts.ts';
import type { LocalFinding } from '../rules/rule.ts';

/** A comment `<!-- technical-design-disable-next-line rule rule -->`: no rule named means every rule. */
export interface Directive {
	readonly rules: readonly string[];
	/** The line it silences, counted from the start of its block: the next that is not blank, maybe the following block's first. */
	readonly line: number;
}

const comment = /<!--\s*technical-design-disable-next-line\b([\w\s,-]*?)-->/g;

export function directivesIn(block: Block): readonly Directive[] {
	if (!block.text.includes('<!--') || !block.text.includes('technical-design-disable-next-line')) return none;
	const lines = splitLines(block.text);
	return lines.flatMap((text, index) => {
		if (block.parts.some((part) => part.kind === 'code' && part.line <= index && index < part.endLine))
			return [];
		return [...text.matchAll(comment)].map(({ 1: rules }) => {
			const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
			return { rules: rules!.split(/[\s,]+/).filter(Boolean), line: next < 0 ? block.lineCount : next };
		});
	});
}

const none: readonly Directive[] = [];

/** In a code block there is no room for a comment: one before it is about all that is found in it. */
export function isSilenced(finding: LocalFinding, directives: readonly Directive[], block: Block): boolean {
	const { line } = finding.range.start;
	const code = block.parts.find(
		(part): part is Code => part.kind === 'code' && part.line <= line && line < part.endLine,
	);
	return directives.some(
		(directive) =>
			(directive.line === line || directive.line === code?.line) &&
			(directive.rules.length === 0 || directive.rules.includes(finding.rule)),
	);
}
