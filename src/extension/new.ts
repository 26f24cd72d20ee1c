import { type Disposable, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import { scaffold, type Template, templateProblem } from '../core/index.ts';
import { authorOf } from './author.ts';
import { registerCommand } from './command.ts';
import { createTemplate } from './createTemplate.ts';
import { findFolders } from './designFolders.ts';
import { UserError } from './errors.ts';
import { givenFolder } from './givenFolder.ts';
import { createFile } from './newFile.ts';
import { type Design, fileNameOf, questionsFor } from './newQuestions.ts';
import { showNewDocument } from './showNewDocument.ts';
import { ask } from './steps.ts';
import { originName } from './templateFolders.ts';
import type { Templates } from './templates.ts';
import { today } from './today.ts';

/** What the command can be told; the user is asked for the rest. */
interface Request {
	/** A template's id. */
	readonly template?: string;
	readonly title?: string;
	/** A relative path counts from the first workspace folder. */
	readonly folder?: Uri | string;
}

/** New Technical Design: takes a folder's Uri or a `Request`, resolves to the Uri of the new document. */
export function registerNew(templates: Templates, log: LogOutputChannel): Disposable {
	return registerCommand(
		'technicalDesign.new',
		(target?: Uri | Request) =>
			newDesign(templates, target instanceof Uri ? { folder: target } : (target ?? {})),
		{ failure: l10n.t('Could not create the technical design.'), log },
	);
}

async function newDesign(templates: Templates, request: Request): Promise<Uri | undefined> {
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
				await createFile(design.folder, () => ({ name: fileNameOf(design.template, design.title), text })),
			)
		: await workspace.openTextDocument({ language: 'markdown', content: text });
	await showNewDocument(document, all);
	return document.uri;
}

async function answersOf(
	{ template: id, title, folder }: Request,
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
