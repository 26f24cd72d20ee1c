import * as vscode from 'vscode';

/** Our diagnostics of a document, once `isAwaited` holds for them. */
export async function diagnosticsOf(
	{ uri }: vscode.TextDocument,
	isAwaited: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
	const now = () =>
		vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'technical-design');
	while (!isAwaited(now())) {
		await new Promise<void>((resolve) => {
			const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
				if (uris.some((each) => each.toString() === uri.toString())) {
					listener.dispose();
					resolve();
				}
			});
		});
	}
	return now();
}

/** The rule that a diagnostic is about. */
export function ruleOf({ code }: vscode.Diagnostic): string | number | undefined {
	return typeof code === 'object' ? code.value : code;
}

/** The text that each diagnostic of a rule stands at. */
export function textsOf(
	document: vscode.TextDocument,
	diagnostics: vscode.Diagnostic[],
	rule: string,
): string[] {
	return diagnostics.filter((each) => ruleOf(each) === rule).map(({ range }) => document.getText(range));
}
