import {
	CodeActionKind,
	Disposable,
	type LogOutputChannel,
	l10n,
	languages,
	type Range,
	Selection,
	Uri,
} from 'vscode';
import { loadChunk } from '../chunk.ts';
import { registerCommand } from '../command.ts';
import type { Documents } from '../documents.ts';
import { editorOf } from '../editorOf.ts';
import { fixAll } from './fixAll.ts';

/** What the lightbulb offers: loaded when it is asked for. */
export function registerQuickFixes(
	extensionUri: Uri,
	documents: Documents,
	log: LogOutputChannel,
): Disposable {
	const load = () => loadChunk<typeof import('./quickFixes.ts')>(extensionUri, 'quickFixes');
	return Disposable.from(
		languages.registerCodeActionsProvider(
			'markdown',
			{
				async provideCodeActions(document, range, context) {
					return (await documents.whenRead(document))
						? (await load()).quickFixesFor(documents, document, range, context)
						: [];
				},
			},
			{ providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAll] },
		),
		registerCommand('technicalDesign.select', select, {
			failure: l10n.t('Could not show the source.'),
			log,
		}),
	);
}

/** Selects what a fix leaves to type over, where a text editor shows it; any other editor does without. */
function select(uri: unknown, range: Range): void {
	const editor = uri instanceof Uri ? editorOf(uri) : undefined;
	if (editor) {
		editor.selection = new Selection(range.start, range.end);
		editor.revealRange(range);
	}
}
