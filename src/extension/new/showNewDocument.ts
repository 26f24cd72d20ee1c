import { type TextDocument, window } from 'vscode';
import { DesignDocument, type Template } from '../../core/index.ts';
import { rangeOf } from '../ranges.ts';

/** Opens a document in an editor of its own, its first placeholder selected. */
export async function showNewDocument(document: TextDocument, templates: readonly Template[]): Promise<void> {
	const { findings } = DesignDocument.open(document.getText(), { templates });
	const first = findings.find(({ rule }) => rule === 'placeholder');
	await window.showTextDocument(document, { preview: false, ...(first && { selection: rangeOf(first) }) });
}
