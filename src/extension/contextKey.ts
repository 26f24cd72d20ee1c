import { commands, Disposable, window, workspace } from 'vscode';
import { activeFile } from './activeFile.ts';
import type { Documents } from './documents.ts';

/** Keeps `technicalDesign.isDesignDocument` telling whether the active editor shows one, for keys and menus. */
export function registerContextKey(documents: Documents): Disposable {
	let told = false;

	function tell(isDesignDocument: boolean): void {
		if (isDesignDocument !== told) {
			told = isDesignDocument;
			void commands.executeCommand('setContext', 'technicalDesign.isDesignDocument', told);
		}
	}
	function update(): void {
		const active = activeFile()?.toString();
		const document = workspace.textDocuments.find(({ uri }) => uri.toString() === active);
		tell(document !== undefined && documents.get(document) !== undefined);
	}

	return Disposable.from(
		documents.onDidChange(update),
		window.onDidChangeActiveTextEditor(update),
		window.tabGroups.onDidChangeTabs(update),
		window.tabGroups.onDidChangeTabGroups(update),
	);
}
