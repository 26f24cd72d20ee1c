import { type CompletionItem, CompletionItemKind, type Disposable, languages } from 'vscode';
import type { Documents } from '../documents.ts';
import { rangeOf } from '../ranges.ts';
import type { Templates } from '../templates.ts';

/** Offers at a choice its alternatives, each in place of all of it. Typed over, a choice is a field like others. */
export function registerChoiceCompletion(documents: Documents, templates: Templates): Disposable {
	return languages.registerCompletionItemProvider('markdown', {
		async provideCompletionItems(document, position) {
			await templates.all();
			for (const finding of documents.get(document)?.findings ?? []) {
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
			return undefined;
		},
	});
}
