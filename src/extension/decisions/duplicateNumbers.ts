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
	nextRecord,
	recordNumber,
	renumberFile,
	renumberTitle,
	sharingNumber,
	titleOf,
} from '../../core/decisions/index.ts';
import { rangeOf } from '../ranges.ts';
import { textEdit } from './edits.ts';
import { filesIn, isRecord, nameOf } from './recordFolder.ts';

const code = 'duplicate-number';

/** Finds open decision records whose number other files of their folder have too, and offers the next that is free. */
export function registerDuplicateNumbers(): Disposable {
	const shown = languages.createDiagnosticCollection('technical-design-decisions');
	const check = async (document: TextDocument) => {
		if (document.languageId !== 'markdown' || !workspace.fs.isWritableFileSystem(document.uri.scheme)) {
			return;
		}
		const diagnostic = isRecord(document.uri) ? await diagnosticOf(document) : undefined;
		if (!document.isClosed) {
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
	const files = workspace.createFileSystemWatcher('**/*.md', false, true);
	for (const document of workspace.textDocuments) {
		void check(document);
	}
	return Disposable.from(
		shown,
		files,
		files.onDidCreate(checkBeside),
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
		const duplicates = diagnostics.filter((each) => each.source === 'technical-design' && each.code === code);
		const number = recordNumber(nameOf(document.uri));
		if (duplicates.length === 0 || !number) {
			return [];
		}
		const free = nextRecord(await filesIn(folderOf(document.uri))).number;
		const name = renumberFile(nameOf(document.uri), free);
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

async function diagnosticOf(document: TextDocument): Promise<Diagnostic | undefined> {
	const name = nameOf(document.uri);
	const folder = folderOf(document.uri);
	const others = sharingNumber(name, await filesIn(folder));
	const title = titleOf(document.getText());
	if (others.length === 0 || isSilenced(document, title?.range.start.line ?? 0)) {
		return undefined;
	}
	const range = title ? rangeOf(title) : document.lineAt(0).range;
	const message = l10n.t('The number {0} is taken by {1} too', recordNumber(name)!.value, others.join(', '));
	const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
	diagnostic.source = 'technical-design';
	diagnostic.code = code;
	diagnostic.relatedInformation = others.map(
		(other) =>
			new DiagnosticRelatedInformation(new Location(Uri.joinPath(folder, other), new Position(0, 0)), other),
	);
	return diagnostic;
}

/** By the comment that silences every other finding on the next line. */
function isSilenced(document: TextDocument, line: number): boolean {
	const above = document
		.getText()
		.split(/\r\n?|\n/)
		.slice(0, line)
		.join('\n')
		.trimEnd();
	const rules = /<!--\s*technical-design-disable-next-line\b([\w\s,-]*?)-->$/.exec(above)?.[1];
	return rules !== undefined && (rules.trim() === '' || rules.includes(code));
}

function folderOf(uri: Uri): Uri {
	return Uri.joinPath(uri, '..');
}
