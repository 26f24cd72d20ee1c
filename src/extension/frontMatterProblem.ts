import { Diagnostic, DiagnosticSeverity, l10n, Range, type TextDocument } from 'vscode';
import { templateMeant } from '../core/index.ts';
import type { Documents } from './documents.ts';

/**
 * What keeps a design document's front matter from being followed, at the line where it stands. In other files
 * `template` may mean something else: there only a slip of the pen counts.
 */
export function frontMatterProblem(document: TextDocument, documents: Documents): Diagnostic[] {
	const { frontMatterError: error, unknownTemplate: id } = documents.getAny(document) ?? {};
	const isDesign = documents.get(document) !== undefined;
	if (error !== undefined) {
		const line = Number(/\bat line (\d+)/.exec(error)?.[1] ?? 1) - 1;
		const reason = error.replace(/(?:\s+at line \d+, column \d+)?:?$/, '');
		const message = l10n.t('The front matter cannot be read as YAML: {0}', reason);
		return isDesign ? [warning(document.lineAt(Math.min(line, document.lineCount - 1)).range, message)] : [];
	}
	const meant = id === undefined ? undefined : templateMeant(id, documents.templates);
	if (id === undefined || !(isDesign || meant)) {
		return [];
	}
	const text = document.getText();
	const key = text.search(/^(["']?)template\1[ \t]*:/m);
	const place = text.indexOf(id, key);
	// YAML can write a name otherwise than it reads.
	const range =
		place < 0
			? document.lineAt(document.positionAt(key)).range
			: new Range(document.positionAt(place), document.positionAt(place + id.length));
	const message = meant
		? l10n.t('There is no template “{0}”; “{1}” is one', id, meant.id)
		: l10n.t('There is no template “{0}”', id);
	return [warning(range, message)];
}

function warning(range: Range, message: string): Diagnostic {
	const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
	diagnostic.source = 'technical-design';
	diagnostic.code = 'front-matter';
	return diagnostic;
}
