import { l10n, type Uri, workspace } from 'vscode';
import { fileNameFor, scaffold, type Template, templateProblem, today } from '../../core/index.ts';
import { authorOf } from '../author.ts';
import { UserError } from '../errors.ts';
import { givenFolder } from '../givenFolder.ts';
import { originName } from '../templateFolders.ts';
import type { Templates } from '../templates.ts';
import { createTemplate } from './createTemplate.ts';
import { findFolders } from './designFolders.ts';
import { createFile } from './newFile.ts';
import { type Design, questionsFor } from './questions.ts';
import { showNewDocument } from './showNewDocument.ts';
import { ask } from './steps.ts';

/** What the command can be told; the user is asked for the rest. */
export interface NewDesign {
	/** A template's id. */
	readonly template?: string;
	readonly title?: string;
	/** A relative path counts from the first workspace folder. */
	readonly folder?: Uri | string;
}

/** Asks what the request leaves open. Undefined when the user leaves. */
export async function newDesign(templates: Templates, request: NewDesign): Promise<Uri | undefined> {
	const all = await templates.all();
	// Decisions are numbered: they have a command of their own.
	const variants = all.filter(({ id }) => id !== 'adr');
	if (variants.length === 0) {
		throw new UserError(l10n.t('Its templates could not be read.'));
	}
	const given = await answersOf(request, variants);
	const asksFolder = !given.folder && workspace.workspaceFolders?.length;
	const offered = variants.map((template) => ({
		template,
		origin: originName(templates.originOf(template)),
		problem: templateProblem(template),
	}));
	const folders = asksFolder ? findFolders(templates) : undefined;
	const create = () => createTemplate(templates.folderForNew);
	const design = await ask(questionsFor(offered, folders, create), given);
	if (!design) {
		return undefined;
	}
	const text = scaffold(design.template, await valuesFor(design));
	const document = design.folder
		? await workspace.openTextDocument(
				await createFile(design.folder, () => ({ name: fileNameFor(design.template, design.title), text })),
			)
		: await workspace.openTextDocument({ language: 'markdown', content: text });
	await showNewDocument(document, all);
	return document.uri;
}

async function answersOf(
	{ template: id, title, folder }: NewDesign,
	variants: readonly Template[],
): Promise<Partial<Design>> {
	const template = variants.find((variant) => variant.id === id);
	if (id !== undefined && !template) {
		throw new UserError(l10n.t('There is no template “{0}”.', id));
	}
	return {
		...(template && { template }),
		...(title?.trim() && { title: title.trim() }),
		...(folder && { folder: await givenFolder(folder) }),
	};
}

async function valuesFor({ title, folder }: Design): Promise<Record<string, string>> {
	const author = await authorOf(folder ?? workspace.workspaceFolders?.[0]?.uri);
	return { title, date: today(), status: 'Draft', ...(author && { author }) };
}
