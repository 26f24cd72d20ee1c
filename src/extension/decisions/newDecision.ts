import {
	commands,
	type Disposable,
	type LogOutputChannel,
	l10n,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import {
	type Decision,
	decisionAt,
	linkFromList,
	linkFromSection,
	nextRecord,
	rebaseLinks,
	writeRecord,
} from '../../core/decisions/index.ts';
import { slugOf } from '../../core/index.ts';
import { activeFile } from '../activeFile.ts';
import type { Documents } from '../documents.ts';
import { showError, UserError } from '../errors.ts';
import { givenFolder, isFile } from '../givenFolder.ts';
import { createFile } from '../newFile.ts';
import { showNewDocument } from '../showNewDocument.ts';
import type { Templates } from '../templates.ts';
import { today } from '../today.ts';
import { askTitle } from './askTitle.ts';
import { textEdit } from './edits.ts';
import { linkTo } from './links.ts';
import { isRecord, recordFolder } from './recordFolder.ts';

/** What the command can be told; the user is asked for the title, the rest is found. */
interface Request {
	readonly title?: string;
	/** A relative path counts from the first workspace folder. */
	readonly folder?: Uri | string;
	/** The design document that it is decided for. With a title and none, no document is touched. */
	readonly document?: Uri;
}

/** New Decision Record: takes a folder's or a design document's Uri or a `Request`, resolves to the new record's Uri. */
export function registerNewDecision(
	templates: Templates,
	documents: Documents,
	log: LogOutputChannel,
): Disposable {
	return commands.registerCommand('technicalDesign.newDecision', async (target?: Uri | Request) => {
		try {
			return await newDecision(
				templates,
				documents,
				target instanceof Uri ? await requestFrom(target) : (target ?? {}),
			);
		} catch (error) {
			void showError(log, l10n.t('Could not create the decision record.'), error);
			return undefined;
		}
	});
}

async function requestFrom(uri: Uri): Promise<Request> {
	return (await isFile(uri)) || uri.scheme === 'untitled' ? { document: uri } : { folder: uri };
}

async function newDecision(
	templates: Templates,
	documents: Documents,
	request: Request,
): Promise<Uri | undefined> {
	const all = await templates.all();
	const template = all.find(({ id }) => id === 'adr');
	if (!template) {
		throw new UserError(l10n.t('Its template could not be read.'));
	}
	const looked = await documentFor(request);
	const design = looked && isDesign(looked, request, documents) ? looked : undefined;
	const decision = design && decisionIn(design);
	const folder = request.folder ? await givenFolder(request.folder) : await recordFolder(looked);
	const title = request.title?.trim() || decision?.title || (await askTitle(folder));
	if (!title) {
		return undefined;
	}

	const file = await createFile(folder, (taken) => {
		const { number, fileName } = nextRecord(taken);
		const from = design && isNear(design.uri, folder) ? design : undefined;
		const parts = Object.entries(decision?.parts ?? {}).map(([part, text]) => [
			part,
			from ? rebaseLinks(text, from.uri.path, folder.path) : text,
		]);
		const text = writeRecord(template, {
			title,
			number,
			date: today(),
			parts: Object.fromEntries(parts),
			design: from && linkTo(from, folder),
		});
		return { name: fileName(slugOf(title)), text };
	});
	const record = await workspace.openTextDocument(file);
	if (design && isNear(design.uri, file)) {
		await addLink(design, record);
	}
	await showNewDocument(record, all);
	return file;
}

async function documentFor({ title, document }: Request): Promise<TextDocument | undefined> {
	const uri = document ?? (title === undefined ? activeFile() : undefined);
	return uri && workspace.openTextDocument(uri);
}

/** Any file that was named, one that follows a variant, or one with a decision under its cursor; but no record. */
function isDesign(document: TextDocument, { document: named }: Request, documents: Documents): boolean {
	return (
		!isRecord(document.uri) &&
		(named !== undefined ||
			documents.get(document)?.template !== undefined ||
			decisionIn(document) !== undefined)
	);
}

/** The decision whose section holds the cursor, wherever the document is shown. */
function decisionIn(document: TextDocument): Decision | undefined {
	const editors = [window.activeTextEditor, ...window.visibleTextEditors];
	const editor = editors.find((each) => each?.document === document);
	return editor && decisionAt(document.getText(), editor.selection.active.line);
}

/** No relative link leads from one file system to another. */
function isNear(uri: Uri, other: Uri): boolean {
	return uri.scheme === other.scheme && uri.authority === other.authority;
}

async function addLink(design: TextDocument, record: TextDocument): Promise<void> {
	const text = design.getText();
	const decision = decisionIn(design);
	const link = { link: linkTo(record, Uri.joinPath(design.uri, '..')), date: today() };
	const edit = decision ? linkFromSection(text, decision.line, link) : linkFromList(text, link);
	const step = new WorkspaceEdit();
	step.set(design.uri, [textEdit(design, edit)]);
	if (!(await workspace.applyEdit(step))) {
		throw new UserError(l10n.t('The link to it could not be added.'));
	}
}
