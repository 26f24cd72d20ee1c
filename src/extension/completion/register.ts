import { Disposable } from 'vscode';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';
import { registerChoiceCompletion } from './choices.ts';
import { registerFieldCompletion } from './fields.ts';
import { registerHeadingCompletion } from './headings.ts';
import { Notes } from './notes.ts';

/** Completion in design documents, all of it plain text: the rich Markdown editor refuses snippets. */
export function registerCompletion(documents: Documents, templates: Templates): Disposable {
	const notes = new Notes();
	return Disposable.from(
		notes,
		registerChoiceCompletion(documents, templates),
		registerHeadingCompletion(documents, templates),
		registerFieldCompletion(documents, templates, notes),
	);
}
