import {
	type Disposable,
	type LogOutputChannel,
	l10n,
	type QuickPickItem,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import { markSuperseded, markSuperseding, recordNumber, titleOf } from '../../core/decisions/index.ts';
import { activeFile } from '../activeFile.ts';
import { registerCommand } from '../command.ts';
import { UserError } from '../errors.ts';
import { type Answer, ask, type Place, show } from '../steps.ts';
import { textEdit } from './edits.ts';
import { linkTo } from './links.ts';
import { filesIn, nameOf, recordFolder } from './recordFolder.ts';

/** Which decision replaces which; the command asks for what it is not told. */
interface Supersession {
	readonly old: Uri;
	readonly by: Uri;
}

/** Supersede Decision Record: takes the Uri of a record or of a document that links to some, or a `Supersession`. */
export function registerSupersede(log: LogOutputChannel): Disposable {
	return registerCommand(
		'technicalDesign.supersedeDecision',
		async (target?: Uri | Partial<Supersession>) => {
			const given = target instanceof Uri ? {} : (target ?? {});
			const near = target instanceof Uri ? target : (given.old ?? given.by ?? activeFile());
			const answer = await askFor(given, near);
			if (answer) {
				await supersede(answer);
			}
		},
		{ failure: l10n.t('Could not supersede the decision record.'), log },
	);
}

async function supersede({ old: oldUri, by: byUri }: Supersession): Promise<void> {
	if (oldUri.toString() === byUri.toString()) {
		throw new UserError(l10n.t('A decision cannot replace itself.'));
	}
	const [old, by] = await Promise.all([
		workspace.openTextDocument(oldUri),
		workspace.openTextDocument(byUri),
	]);
	const superseded = markSuperseded(old.getText(), linkTo(by, Uri.joinPath(oldUri, '..')));
	const superseding = markSuperseding(by.getText(), linkTo(old, Uri.joinPath(byUri, '..')));
	if (!superseded) {
		throw new UserError(l10n.t('“{0}” is superseded already.', nameOf(oldUri)));
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

interface RecordItem extends QuickPickItem {
	readonly uri: Uri;
}

async function askFor(
	given: Partial<Supersession>,
	near: Uri | undefined,
): Promise<Supersession | undefined> {
	if (given.old && given.by) {
		return { old: given.old, by: given.by };
	}
	const records = await recordsNear(near);
	if (records.length < 2) {
		throw new UserError(l10n.t('There are no two decision records.'));
	}
	return ask<Supersession>(
		{
			old: ({ old, by }, place) =>
				pick(l10n.t('Select the decision that is replaced'), records, by, old ?? near, place),
			by: ({ old, by }, place) =>
				pick(l10n.t('Select the decision that replaces it'), records, old, by ?? near, place),
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
	return recordNumber(nameOf(uri))?.value ?? 0;
}

async function itemFor(uri: Uri): Promise<RecordItem> {
	const text = await workspace.fs.readFile(uri).then(
		(bytes) => new TextDecoder().decode(bytes),
		() => '',
	);
	return { label: titleOf(text)?.title ?? nameOf(uri), description: nameOf(uri), uri };
}

function pick(
	placeholder: string,
	records: readonly RecordItem[],
	other: Uri | undefined,
	active: Uri | undefined,
	place: Place,
): Answer<Uri> {
	const input = window.createQuickPick<RecordItem>();
	input.title = l10n.t('Supersede Decision Record');
	input.placeholder = placeholder;
	input.matchOnDescription = true;
	input.items = records.filter(({ uri }) => uri.toString() !== other?.toString());
	const atHand = input.items.find(({ uri }) => uri.toString() === active?.toString());
	if (atHand) {
		input.activeItems = [atHand];
	}
	return show(input, place, () => input.activeItems[0]?.uri);
}
