import { DesignDocument, type Finding, type RuleId, type Template } from '../../src/core/index.ts';
import type { Label, LabelledDocument } from './labels.ts';

export interface Score {
	documents: number;
	lines: number;
	/** By rule. */
	readonly rules: Map<RuleId, { expected: number; found: number; reported: number; right: number }>;
	/** By kind: where, and the words there. */
	readonly failures: Map<string, string[]>;
	/** Documents taken for another template than theirs. */
	readonly mistaken: string[];
}

export function emptyScore(): Score {
	return { documents: 0, lines: 0, rules: new Map(), failures: new Map(), mistaken: [] };
}

/** Adds how well the core does on a document. */
export function judge(labelled: LabelledDocument, templates: readonly Template[], score: Score): void {
	const document = DesignDocument.open(labelled.text, { templates });
	const lines = labelled.text.split(/\r\n?|\n/);
	const tally = (rule: RuleId) => {
		const known = score.rules.get(rule) ?? { expected: 0, found: 0, reported: 0, right: 0 };
		score.rules.set(rule, known);
		return known;
	};
	const fail = (kind: string, line: number, text: string) => {
		const place = `${labelled.name}:${line + 1}: ${text}`;
		score.failures.set(kind, [...(score.failures.get(kind) ?? []), place]);
	};
	score.documents++;
	score.lines += lines.length;
	if (labelled.template !== undefined && document.template?.id !== labelled.template)
		score.mistaken.push(`${labelled.name}: ${document.template?.id ?? 'no template'}`);
	for (const label of labelled.labels) {
		const counts = tally(label.rules[0]!);
		counts.expected++;
		if (document.findings.some((finding) => answers(finding, label, lines))) counts.found++;
		else fail(`missed: ${label.kind}`, (label.lines?.first ?? 1) - 1, label.text);
	}
	for (const finding of document.findings) {
		const counts = tally(finding.rule);
		const { line } = finding.range.start;
		counts.reported++;
		if (labelled.labels.some((label) => answers(finding, label, lines))) counts.right++;
		else fail(`false: ${finding.rule} on ${labelled.kindOfLine(line)}`, line, wordsOf(finding, lines));
	}
}

function answers(finding: Finding, { rules, lines: range, text }: Label, lines: readonly string[]): boolean {
	if (!rules.includes(finding.rule)) return false;
	const words = wordsOf(finding, lines);
	const { start, end } = finding.range;
	if (range && (end.line + 1 < range.first || start.line + 1 > range.last)) return false;
	return words.includes(text) || text.includes(words);
}

function wordsOf({ rule, range: { start, end }, params }: Finding, lines: readonly string[]): string {
	if (rule === 'missing-section' && 'section' in params) return params.section;
	return lines
		.slice(start.line, end.line + 1)
		.map((line, at) =>
			line.slice(at === 0 ? start.character : 0, at === end.line - start.line ? end.character : undefined),
		)
		.join('\n');
}
