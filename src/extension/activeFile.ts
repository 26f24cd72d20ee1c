import { TabInputCustom, TabInputText, type Uri, window } from 'vscode';

/** The file in the active editor, which need not be a text editor; undefined where there is none. */
export function activeFile(): Uri | undefined {
	const input = window.tabGroups.activeTabGroup.activeTab?.input;
	if (window.activeTextEditor) {
		return window.activeTextEditor.document.uri;
	}
	return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}
