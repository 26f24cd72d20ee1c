import { commands, l10n, type QuickPickItem, ThemeIcon, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { firstSection, markSuperseded, markSuperseding, recordNumber } from '../../core/decisions/index.ts';
import { activeFile } from '../activeFile.ts';
import { UserError } from '../errors.ts';
import { fileName } from '../fileName.ts';
import { folderOf } from '../folderOf.ts';
import { type Answer, ask, type Place, show } from '../new/steps.ts';
import { readText } from '../readText.ts';
import { textEdit } from './edits.ts';
import { linkTo } from './links.ts';
import { filesIn, recordFolder } from './recordFolder.ts';

/** Which decision replaces which; the command asks for what it is not told. */
export interface Supersession {
	readonly old: Uri;
	readonly by: Uri;
}

/** Supersede Decision Record: takes the Uri of a record or of a document that links to some, or a `Supersession`. */
export async function supersedeDecision(target: Uri | Partial<Supersession> | undefined): Promise<void> {
	const given = target instanceof Uri ? {} : (target ?? {});
	const near = target instanceof Uri ? target : (given.old ?? given.by ?? activeFile());
	const answer = await askFor(given, near);
	if (!answer) {
		return;
	}
	const by = answer.by === 'new' ? await create(answer.old) : answer.by;
	if (!by) {
		return;
	}
	await supersede({ old: answer.old, by });
	if (answer.by === 'new') {
		await window.showTextDocument(by);
	}
}

/** Asks what New Decision Record asks; undefined when the user leaves. */
async function create(old: Uri): Promise<Uri | undefined> {
	const document = await workspace.openTextDocument(old);
	if (!markSuperseded(document.getText(), '')) {
		throw supersededAlready(old);
	}
	return commands.executeCommand('technicalDesign.newDecision', { folder: folderOf(old) });
}

async function supersede({ old: oldUri, by: byUri }: Supersession): Promise<void> {
	if (oldUri.toString() === byUri.toString()) {
		throw new UserError(l10n.t('A decision cannot replace itself.'));
	}
	const [old, by] = await Promise.all([
		workspace.openTextDocument(oldUri),
		workspace.openTextDocument(byUri),
	]);
	const superseded = markSuperseded(old.getText(), linkTo(by, folderOf(oldUri)));
	const superseding = markSuperseding(by.getText(), linkTo(old, folderOf(byUri)));
	if (!superseded) {
		throw supersededAlready(oldUri);
	}
	const step = new WorkspaceEdit();
	step.set(oldUri, [textEdit(old, superseded)]);
	if (superseding) {
		step.set(byUri, [textEdit(by, superseding)]);
	}
	if (!(await workspace.applyEdit(step, { isRefactoring: true }))) {
		throw new UserError(l10n.t('The files could not be changed.'));
	}
	await window.showTextDocument(old, { preview: false });
}

function supersededAlready(old: Uri): UserError {
	return new UserError(l10n.t('“{0}” is superseded already.', fileName(old)));
}

interface RecordItem extends QuickPickItem {
	readonly uri: Uri;
}

interface NewItem extends QuickPickItem {
	readonly uri: 'new';
}

interface Answers {
	readonly old: Uri;
	/** Or a record that is yet to be written. */
	readonly by: Uri | 'new';
}

async function askFor(given: Partial<Supersession>, near: Uri | undefined): Promise<Answers | undefined> {
	if (given.old && given.by) {
		return { old: given.old, by: given.by };
	}
	const records = await recordsNear(near);
	if (records.length === 0) {
		throw new UserError(l10n.t('There are no decision records.'));
	}
	const without = (other: Answers['by'] | undefined) =>
		records.filter(({ uri }) => uri.toString() !== other?.toString());
	const newRecord: NewItem = {
		label: l10n.t('New decision record…'),
		iconPath: new ThemeIcon('add'),
		alwaysShow: true,
		uri: 'new',
	};
	return ask<Answers>(
		{
			old: ({ old, by }, place) =>
				pick(l10n.t('Select the decision that is replaced'), without(by), old ?? near, place),
			by: ({ old, by }, place) =>
				pick(l10n.t('Select the decision that replaces it'), [newRecord, ...without(old)], by ?? near, place),
		},
		given,
	);
}

/** The newest first. */
async function recordsNear(near: Uri | undefined): Promise<RecordItem[]> {
	const folder = await recordFolder(near && (await workspace.openTextDocument(near)));
	if (!folder) {
		return [];
	}
	const names = (await filesIn(folder)).filter((name) => recordNumber(name));
	const records = await Promise.all(names.map((name) => itemFor(Uri.joinPath(folder, name))));
	return records.sort((a, b) => numberOf(b) - numberOf(a));
}

function numberOf({ uri }: RecordItem): number {
	return recordNumber(fileName(uri))?.value ?? 0;
}

async function itemFor(uri: Uri): Promise<RecordItem> {
	const text = await readText(uri).catch(() => '');
	return { label: firstSection(text)?.title ?? fileName(uri), description: fileName(uri), uri };
}

function pick<Item extends RecordItem | NewItem>(
	placeholder: string,
	items: readonly Item[],
	active: Answers['by'] | undefined,
	place: Place,
): Answer<Item['uri']> {
	const input = window.createQuickPick<Item>();
	input.title = l10n.t('Supersede Decision Record');
	input.placeholder = placeholder;
	input.matchOnDescription = true;
	input.items = items;
	const atHand = input.items.find(({ uri }) => uri.toString() === active?.toString());
	if (atHand) {
		input.activeItems = [atHand];
	}
	return show(input, place, () => input.activeItems[0]?.uri);
}
