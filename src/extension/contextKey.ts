import { commands, type Disposable } from 'vscode';
import { activeDesign, onDidChangeActiveDesign } from './activeDesign.ts';
import type { Documents } from './documents.ts';

/** Keeps `technicalDesign.isDesignDocument` telling whether the active editor shows one, for keys and menus. */
export function registerContextKey(documents: Documents): Disposable {
	let told = false;
	return onDidChangeActiveDesign(documents, () => {
		const isDesignDocument = activeDesign(documents) !== undefined;
		if (isDesignDocument !== told) {
			told = isDesignDocument;
			void commands.executeCommand('setContext', 'technicalDesign.isDesignDocument', told);
		}
	});
}
