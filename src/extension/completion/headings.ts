import { type CompletionItem, CompletionItemKind, type Disposable, l10n, languages, Range } from 'vscode';
import { lackingHeadings } from '../../core/index.ts';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';

/** Behind `#`, `## ` … offers the headings that the document lacks, at the level where they belong. */
export function registerHeadingCompletion(documents: Documents, templates: Templates): Disposable {
	return languages.registerCompletionItemProvider(
		'markdown',
		{
			async provideCompletionItems(document, { line }): Promise<CompletionItem[]> {
				await templates.all();
				const design = documents.get(document);
				const { text, range } = document.lineAt(line);
				if (!design?.template || !text.startsWith('#')) {
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
			},
		},
		'#',
		' ',
	);
}
