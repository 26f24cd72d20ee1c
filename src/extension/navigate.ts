import {
	commands,
	Disposable,
	type LogOutputChannel,
	l10n,
	Selection,
	type TextDocument,
	type TextEditor,
	TextEditorRevealType,
	ViewColumn,
	window,
	workspace,
} from 'vscode';
import { type DesignDocument, type Finding, type Stop, stopsIn } from '../core/index.ts';
import { activeFile, givenFile } from './activeFile.ts';
import { registerCommand } from './command.ts';
import type { Documents } from './documents.ts';
import { editorOf } from './editorOf.ts';
import { rangeOf } from './ranges.ts';

/** Milliseconds for which the status bar says that there is nowhere to go. */
const glance = 5000;

/** Next and Previous Placeholder: each takes a document's Uri, or serves the active editor. */
export function registerNavigation(documents: Documents, log: LogOutputChannel): Disposable {
	async function go(choose: typeof next, argument: unknown): Promise<void> {
		const uri = givenFile(argument) ?? activeFile();
		const document = uri && (await workspace.openTextDocument(uri));
		const design = document && (await documents.whenRead(document));
		if (!design) {
			window.setStatusBarMessage(l10n.t('This is no design document.'), glance);
			return;
		}
		const stops = stopsIn(design);
		if (stops.length === 0) {
			window.setStatusBarMessage(l10n.t('Nothing is left to fill in.'), glance);
			return;
		}
		const editor = await show(document);
		await stopAt(editor, choose(stops, editor.selection));
	}

	return Disposable.from(
		registerCommand('technicalDesign.nextPlaceholder', (argument) => go(next, argument), {
			failure: l10n.t('Could not go to the next placeholder.'),
			log,
		}),
		registerCommand('technicalDesign.previousPlaceholder', (argument) => go(previous, argument), {
			failure: l10n.t('Could not go to the previous placeholder.'),
			log,
		}),
	);
}

/** Shows a finding in a text editor, selected to be typed over: in that of the document, else in `column`. */
export async function goTo(
	document: TextDocument,
	design: DesignDocument,
	finding: Finding,
	column?: ViewColumn,
): Promise<void> {
	const stop = stopsIn(design).find((each) => each.finding === finding);
	if (stop) {
		await stopAt(await show(document, column), stop);
	}
}

function next(stops: readonly Stop[], from: Selection): Stop {
	const behind = stops
		.map(rangeOf)
		.findIndex((place) => place.start.isAfterOrEqual(from.end) && !place.isEqual(from));
	return stops[behind] ?? stops[0]!;
}

function previous(stops: readonly Stop[], from: Selection): Stop {
	const before = stops
		.map(rangeOf)
		.findLastIndex((place) => place.end.isBeforeOrEqual(from.start) && !place.isEqual(from));
	return stops[before] ?? stops.at(-1)!;
}

async function show(document: TextDocument, column = ViewColumn.Active): Promise<TextEditor> {
	const viewColumn = editorOf(document.uri)?.viewColumn ?? column;
	return window.showTextDocument(document, { viewColumn, preview: false });
}

/** Selects what typing replaces. At a choice and where a section is missing it shows what there is to take. */
async function stopAt(editor: TextEditor, { finding, range }: Stop): Promise<void> {
	const place = rangeOf({ range });
	editor.selection = new Selection(place.start, place.end);
	editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
	if (finding.rule === 'choice') {
		await commands.executeCommand('editor.action.triggerSuggest');
	} else if (finding.rule === 'missing-section') {
		await commands.executeCommand('editor.action.quickFix');
	}
}
