import { TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';

/** The text file in the active editor, which need not be a text editor; undefined where there is none. */
export function activeFile(): Uri | undefined {
	const input = window.tabGroups.activeTabGroup.activeTab?.input;
	if (window.activeTextEditor) {
		return window.activeTextEditor.document.uri;
	}
	const isText = input instanceof TabInputText || (input instanceof TabInputCustom && isTextFile(input.uri));
	return isText ? input.uri : undefined;
}

/** An editor of its own can be for a picture. */
function isTextFile(uri: Uri): boolean {
	return /\.md$/i.test(uri.path) || workspace.textDocuments.some((each) => String(each.uri) === String(uri));
}

/** The file that a command was given: a Uri, or an item of a view that stands for a file. */
export function givenFile(argument: unknown): Uri | undefined {
	const given = argument && typeof argument === 'object' && 'uri' in argument ? argument.uri : argument;
	return given instanceof Uri ? given : undefined;
}
