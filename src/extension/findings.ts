import {
	Diagnostic,
	DiagnosticSeverity,
	Disposable,
	l10n,
	languages,
	type TextDocument,
	type Uri,
	workspace,
} from 'vscode';
import { type Finding, messageOf } from '../core/index.ts';
import type { Documents } from './documents.ts';
import { frontMatterProblem } from './frontMatterProblem.ts';
import { rangeOf } from './ranges.ts';
import { linkedCode } from './rulePage.ts';

/** Milliseconds without a keystroke after which findings are shown anew. */
const pause = 150;

/** VS Code shows no more of one file. */
const most = 1000;

const severities = {
	information: DiagnosticSeverity.Information,
	warning: DiagnosticSeverity.Warning,
	error: DiagnosticSeverity.Error,
};

/** Shows the findings of each open design document as squiggles and in the Problems view. */
export function registerFindings(documents: Documents, extensionUri: Uri): Disposable {
	const shown = languages.createDiagnosticCollection('technical-design');
	/** The version of each document that was shown. */
	const seen = new WeakMap<TextDocument, number>();
	const waiting = new Map<TextDocument, NodeJS.Timeout>();

	const show = (document: TextDocument) => {
		stopWaiting(document);
		seen.set(document, document.version);
		const findings = documents.get(document)?.findings.slice(0, most) ?? [];
		const diagnostics = findings.map((finding) => diagnosticOf(finding, extensionUri));
		shown.set(document.uri, [...frontMatterProblem(document, documents), ...diagnostics]);
	};
	const stopWaiting = (document: TextDocument) => {
		clearTimeout(waiting.get(document));
		return waiting.delete(document);
	};

	return Disposable.from(
		shown,
		documents.onDidChange((document) => {
			const version = seen.get(document);
			if (version !== undefined && version !== document.version && !document.isClosed) {
				stopWaiting(document);
				waiting.set(document, setTimeout(show, pause, document));
			} else {
				show(document);
			}
		}),
		workspace.onDidSaveTextDocument((document) => {
			if (waiting.has(document)) {
				show(document);
			}
		}),
		{ dispose: () => [...waiting.keys()].forEach(stopWaiting) },
	);
}

function diagnosticOf(finding: Finding, extensionUri: Uri): Diagnostic {
	const { text, args } = messageOf(finding);
	const diagnostic = new Diagnostic(rangeOf(finding), l10n.t(text, ...args), severities[finding.severity]);
	diagnostic.source = 'technical-design';
	diagnostic.code = linkedCode(finding.rule, extensionUri);
	return diagnostic;
}
