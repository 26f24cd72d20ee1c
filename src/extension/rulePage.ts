import { type Diagnostic, Uri } from 'vscode';

/** A diagnostic's code, in the Problems view and the hover a link to the page about the rule that comes with the extension. */
export function linkedCode(rule: string, extensionUri: Uri): { value: string; target: Uri } {
	return { value: rule, target: Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`) };
}

/** The rule that a diagnostic is about. */
export function ruleOf({ code }: Diagnostic): string | number | undefined {
	return typeof code === 'object' ? code.value : code;
}
