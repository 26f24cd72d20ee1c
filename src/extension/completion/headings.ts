import { type CompletionItem, CompletionItemKind, l10n, Range } from 'vscode';
import { lackingHeadings } from '../../core/index.ts';
import type { Asked } from './completion.ts';

/** Behind `#`, `## ` … the headings that the document lacks, at the level where they belong. */
export function headingsAt({ document, design, position: { line } }: Asked): CompletionItem[] {
	const { text, range } = document.lineAt(line);
	if (!design.template || !text.startsWith('#')) {
		return [];
	}
	const { title } = design.template;
	return lackingHeadings(design, (each) => document.lineAt(each).text, line).map((heading, index) => ({
		label: heading.line.replace(/^#+ /, ''),
		kind: CompletionItemKind.Struct,
		detail: heading.required
			? l10n.t('Missing section of {0}', title)
			: l10n.t('Optional section of {0}', title),
		range: new Range(range.start, range.end),
		insertText: heading.line,
		filterText: heading.line,
		sortText: String(index).padStart(3, '0'),
	}));
}
