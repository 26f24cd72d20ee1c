import {
	CodeAction,
	CodeActionKind,
	type CodeActionProvider,
	Diagnostic,
	DiagnosticRelatedInformation,
	DiagnosticSeverity,
	Disposable,
	Location,
	l10n,
	languages,
	Position,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	workspace,
} from 'vscode';
import {
	duplicateNumberOf,
	duplicateNumberRule,
	nextRecord,
	recordNumber,
	renumberFile,
	renumberTitle,
} from '../../core/decisions/index.ts';
import { messageOf } from '../../core/index.ts';
import { fileName } from '../fileName.ts';
import { folderOf } from '../folderOf.ts';
import { rangeOf } from '../ranges.ts';
import { linkedCode, ruleOf } from '../rulePage.ts';
import { textEdit } from './edits.ts';
import { filesIn, isRecord } from './recordFolder.ts';

/** Finds open decision records whose number other files of their folder have too, and offers the next that is free. */
export function registerDuplicateNumbers(extensionUri: Uri): Disposable {
	const shown = languages.createDiagnosticCollection('technical-design-decisions');
	/** The last look for each document: of two the later one counts, whichever ends first. */
	const last = new WeakMap<TextDocument, unknown>();
	const check = async (document: TextDocument) => {
		if (document.languageId !== 'markdown' || !workspace.fs.isWritableFileSystem(document.uri.scheme)) {
			return;
		}
		const looking = isRecord(document.uri) ? diagnosticOf(document, extensionUri) : undefined;
		last.set(document, looking);
		const diagnostic = await looking;
		if (!document.isClosed && last.get(document) === looking) {
			shown.set(document.uri, diagnostic && [diagnostic]);
		}
	};
	const checkBeside = (file: Uri) => {
		for (const document of workspace.textDocuments) {
			if (folderOf(document.uri).toString() === folderOf(file).toString()) {
				void check(document);
			}
		}
	};
	const files = workspace.createFileSystemWatcher('**/*.md');
	for (const document of workspace.textDocuments) {
		void check(document);
	}
	return Disposable.from(
		shown,
		files,
		files.onDidCreate(checkBeside),
		// Of a file in a new folder, the first report may be of a change.
		files.onDidChange(checkBeside),
		files.onDidDelete(checkBeside),
		workspace.onDidOpenTextDocument(check),
		workspace.onDidSaveTextDocument(check),
		workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
		languages.registerCodeActionsProvider({ language: 'markdown' }, renumbering, {
			providedCodeActionKinds: [CodeActionKind.QuickFix],
		}),
	);
}

const renumbering: CodeActionProvider = {
	async provideCodeActions(document, _range, { diagnostics }) {
		const duplicates = diagnostics.filter(
			(each) => each.source === 'technical-design' && ruleOf(each) === duplicateNumberRule.id,
		);
		const number = recordNumber(fileName(document.uri));
		if (duplicates.length === 0 || !number) {
			return [];
		}
		const free = nextRecord(await filesIn(folderOf(document.uri))).number;
		const name = renumberFile(fileName(document.uri), free);
		const action = new CodeAction(l10n.t('Renumber to {0}', name), CodeActionKind.QuickFix);
		const renamed = Uri.joinPath(folderOf(document.uri), name);
		const title = renumberTitle(document.getText(), number.value, free);
		action.edit = new WorkspaceEdit();
		action.edit.renameFile(document.uri, renamed);
		if (title) {
			action.edit.set(renamed, [textEdit(document, title)]);
		}
		action.diagnostics = duplicates;
		action.isPreferred = true;
		return [action];
	},
};

async function diagnosticOf(document: TextDocument, extensionUri: Uri): Promise<Diagnostic | undefined> {
	const folder = folderOf(document.uri);
	const found = duplicateNumberOf(document.getText(), fileName(document.uri), await filesIn(folder));
	if (!found) {
		return undefined;
	}
	const { text, args } = messageOf(found);
	const diagnostic = new Diagnostic(rangeOf(found), l10n.t(text, ...args), DiagnosticSeverity.Warning);
	diagnostic.source = 'technical-design';
	diagnostic.code = linkedCode(found.rule, extensionUri);
	diagnostic.relatedInformation = found.params.files.map(
		(other) =>
			new DiagnosticRelatedInformation(new Location(Uri.joinPath(folder, other), new Position(0, 0)), other),
	);
	return diagnostic;
}
