import { type CompletionItem, CompletionItemKind } from 'vscode';
import { rangeOf } from '../ranges.ts';
import type { Asked } from './completion.ts';

/** At a choice its alternatives, each in place of all of it. Typed over, a choice is a field like others. */
export function choicesAt({ document, design, position }: Asked): CompletionItem[] {
	for (const finding of design.findings) {
		const range = rangeOf(finding);
		if (finding.rule !== 'choice' || !range.isSingleLine || !range.contains(position)) {
			continue;
		}
		// What stands there must not filter its own alternatives out.
		const filterText = document.getText(range);
		return finding.params.alternatives.map(
			(label, index): CompletionItem => ({
				label,
				kind: CompletionItemKind.EnumMember,
				range,
				filterText,
				sortText: String(index).padStart(2, '0'),
				preselect: index === 0,
			}),
		);
	}
	return [];
}
