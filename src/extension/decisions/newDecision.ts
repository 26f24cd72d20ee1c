import { type TextDocument, Uri, workspace } from 'vscode';
import {
	type Decision,
	decisionAt,
	nextRecord,
	rebaseLinks,
	writeRecord,
} from '../../core/decisions/index.ts';
import { slugOf, today } from '../../core/index.ts';
import { activeFile } from '../activeFile.ts';
import type { Documents } from '../documents.ts';
import { editorOf } from '../editorOf.ts';
import { givenFolder, isFile } from '../givenFolder.ts';
import { isNear } from '../isNear.ts';
import { createFile } from '../new/newFile.ts';
import { showNewDocument } from '../new/showNewDocument.ts';
import { ask } from '../new/steps.ts';
import type { Templates } from '../templates.ts';
import { addLink } from './addLink.ts';
import { linkTo } from './links.ts';
import { questionsFor } from './questions.ts';
import { filesIn, isRecord, recordFolder } from './recordFolder.ts';
import { recordForms } from './recordForms.ts';

/** What the command can be told; the user is asked for the title, the rest is found. */
export interface NewDecision {
	readonly title?: string;
	/** A relative path counts from the first workspace folder. */
	readonly folder?: Uri | string;
	/** The design document that it is decided for. With a title and none, no document is touched. */
	readonly document?: Uri;
}

/** New Decision Record: takes a folder's or a design document's Uri or a `NewDecision`, resolves to the new record's Uri. */
export async function newDecision(
	templates: Templates,
	documents: Documents,
	target: Uri | NewDecision | undefined,
): Promise<Uri | undefined> {
	const request = target instanceof Uri ? await requestFrom(target) : (target ?? {});
	const all = await templates.all();
	const looked = await documentFor(request);
	const design = looked && (await isDesign(looked, request, documents)) ? looked : undefined;
	const decision = design && decisionIn(design);
	const folder = request.folder ? await givenFolder(request.folder) : await recordFolder(looked);
	const names = folder ? await filesIn(folder) : [];
	const forms = await recordForms(folder, names, templates);
	const title = request.title?.trim() || decision?.title;
	const answer = await ask(questionsFor(forms, folder, names), {
		...(title && { title }),
		...((request.title || forms.length === 1) && { form: forms[0]!.template }),
	});
	if (!answer) {
		return undefined;
	}

	const from = design && folder && isNear(design.uri, folder) ? design : undefined;
	const write = (number: string) => {
		const parts = Object.entries(decision?.parts ?? {}).map(([part, text]) => [
			part,
			from && folder ? rebaseLinks(text, from.uri.path, folder.path) : text,
		]);
		return writeRecord(answer.form, {
			title: answer.title,
			number,
			date: today(),
			parts: Object.fromEntries(parts),
			design: from && folder && linkTo(from, folder),
		});
	};
	const record = folder
		? await workspace.openTextDocument(
				await createFile(folder, (taken) => {
					const { number, fileName } = nextRecord(taken);
					return { name: fileName(slugOf(answer.title)), text: write(number) };
				}),
			)
		: await workspace.openTextDocument({ language: 'markdown', content: write(nextRecord([]).number) });
	if (from) {
		await addLink(from, decisionIn(from), record, all);
	}
	await showNewDocument(record, all);
	return record.uri;
}

async function requestFrom(uri: Uri): Promise<NewDecision> {
	return (await isFile(uri)) || uri.scheme === 'untitled' ? { document: uri } : { folder: uri };
}

async function documentFor({ title, document }: NewDecision): Promise<TextDocument | undefined> {
	const uri = document ?? (title === undefined ? activeFile() : undefined);
	return uri && workspace.openTextDocument(uri);
}

/** Any file that was named, one that follows a variant, or one with a decision under its cursor; but no record. */
async function isDesign(
	document: TextDocument,
	{ document: named }: NewDecision,
	documents: Documents,
): Promise<boolean> {
	return (
		!isRecord(document.uri) &&
		(named !== undefined ||
			decisionIn(document) !== undefined ||
			(await documents.whenRead(document))?.template !== undefined)
	);
}

/** The decision whose section holds the cursor, wherever the document is shown. */
function decisionIn(document: TextDocument): Decision | undefined {
	const editor = editorOf(document.uri);
	return editor && decisionAt(document.getText(), editor.selection.active.line);
}
