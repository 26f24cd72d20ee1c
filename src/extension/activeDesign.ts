import { Disposable, type TextDocument, window, workspace } from 'vscode';
import type { DesignDocument } from '../core/index.ts';
import { activeFile, givenFile } from './activeFile.ts';
import type { Documents } from './documents.ts';

/** A design document that is open. */
export interface OpenDesign {
	readonly document: TextDocument;
	readonly design: DesignDocument;
}

/** The design document in the active editor, which need not be a text editor. */
export function activeDesign(documents: Documents): OpenDesign | undefined {
	const document = activeDocument();
	const design = document && documents.get(document);
	return design && { document, design };
}

/** That of a command's argument, opened for it, else the active one. */
export async function givenDesign(documents: Documents, argument: unknown): Promise<OpenDesign | undefined> {
	const uri = givenFile(argument);
	const document = uri ? await workspace.openTextDocument(uri) : activeDocument();
	const design = document && (await documents.whenRead(document));
	return design && { document, design };
}

function activeDocument(): TextDocument | undefined {
	const active = activeFile()?.toString();
	return workspace.textDocuments.find(({ uri }) => uri.toString() === active);
}

/** Calls back when another design document is active, or the active one has changed. */
export function onDidChangeActiveDesign(documents: Documents, listener: () => void): Disposable {
	return Disposable.from(
		documents.onDidChange(listener),
		window.onDidChangeActiveTextEditor(listener),
		window.tabGroups.onDidChangeTabs(listener),
		window.tabGroups.onDidChangeTabGroups(listener),
	);
}
