import { type CompletionItem, type CompletionItemProvider, Disposable, languages } from 'vscode';
import type { Documents } from '../documents.ts';
import type { Asked, Notes } from './completion.ts';

type Chunk = typeof import('./completion.ts');

/** Completion in design documents, all of it plain text: the rich Markdown editor refuses snippets. `load` is called when it is first asked for. */
export function registerCompletion(documents: Documents, load: () => Promise<Chunk>): Disposable {
	let notes: Notes | undefined;

	function provider(
		itemsAt: (chunk: Chunk, asked: Asked) => CompletionItem[] | Promise<CompletionItem[]>,
	): CompletionItemProvider {
		return {
			async provideCompletionItems(document, position, token) {
				if (!(await documents.whenRead(document))) return [];
				const chunk = await load();
				const design = documents.get(document);
				return design ? itemsAt(chunk, { document, design, position, token }) : [];
			},
		};
	}

	const choices = provider(({ choicesAt }, asked) => choicesAt(asked));
	const headings = provider(({ headingsAt }, asked) => headingsAt(asked));
	const values = provider(({ valuesAt, Notes }, asked) => {
		notes ??= new Notes();
		return valuesAt(asked, notes);
	});
	return Disposable.from(
		languages.registerCompletionItemProvider('markdown', choices),
		languages.registerCompletionItemProvider('markdown', headings, '#', ' '),
		languages.registerCompletionItemProvider('markdown', values, ' ', '['),
		{ dispose: () => notes?.dispose() },
	);
}
