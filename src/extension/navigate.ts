import {
	commands,
	Disposable,
	l10n,
	Selection,
	type TextDocument,
	type TextEditor,
	TextEditorRevealType,
	Uri,
	ViewColumn,
	window,
	workspace,
} from 'vscode';
import type { Finding } from '../core/index.ts';
import { activeFile } from './activeFile.ts';
import type { Documents } from './documents.ts';
import { rangeOf } from './ranges.ts';
import type { Templates } from './templates.ts';

/** Milliseconds for which the status bar says that there is nowhere to go. */
const glance = 5000;

interface Stop {
	readonly finding: Finding;
	readonly selection: Selection;
}

/** Next and Previous Placeholder: each takes a document's Uri, or serves the active editor. */
export function registerNavigation(documents: Documents, templates: Templates): Disposable {
	async function go(choose: typeof next, argument: unknown): Promise<void> {
		const uri = argument instanceof Uri ? argument : activeFile();
		const document = uri && (await workspace.openTextDocument(uri));
		await templates.all();
		const design = document && documents.get(document);
		if (!design) {
			window.setStatusBarMessage(l10n.t('This is no design document.'), glance);
			return;
		}
		const stops = stopsIn(document, design.findings);
		if (stops.length === 0) {
			window.setStatusBarMessage(l10n.t('Nothing is left to fill in.'), glance);
			return;
		}
		const editor = await show(document);
		await stopAt(editor, choose(stops, editor.selection));
	}

	return Disposable.from(
		commands.registerCommand('technicalDesign.nextPlaceholder', (argument?: unknown) => go(next, argument)),
		commands.registerCommand('technicalDesign.previousPlaceholder', (argument?: unknown) =>
			go(previous, argument),
		),
	);
}

/** Where an author can type; what is missing as a whole comes up when nothing else is left. */
function stopsIn(document: TextDocument, findings: readonly Finding[]): Stop[] {
	const present = findings.filter(({ rule }) => rule !== 'missing-section');
	return (present.length > 0 ? present : findings).map((finding) => ({
		finding,
		selection: selectionFor(document, finding),
	}));
}

/** All of a finding, so that typing replaces it; at a heading just the cursor, for the heading stays. */
function selectionFor(document: TextDocument, finding: Finding): Selection {
	const { start, end } = rangeOf(finding);
	switch (finding.rule) {
		case 'missing-section':
			return new Selection(start, start);
		case 'empty-section': {
			const place = document.lineAt(writingLine(document, end.line)).range.end;
			return new Selection(place, place);
		}
		default:
			return new Selection(start, end);
	}
}

/** The blank line to write on below a heading, the second where there are more; the heading's own where there is none. */
function writingLine(document: TextDocument, heading: number): number {
	const isBlank = (line: number) => line < document.lineCount && document.lineAt(line).isEmptyOrWhitespace;
	if (!isBlank(heading + 1)) {
		return heading;
	}
	return isBlank(heading + 2) ? heading + 2 : heading + 1;
}

function next(stops: readonly Stop[], from: Selection): Stop {
	const behind = stops.find(
		({ selection }) => selection.start.isAfterOrEqual(from.end) && !selection.isEqual(from),
	);
	return behind ?? stops[0]!;
}

function previous(stops: readonly Stop[], from: Selection): Stop {
	const before = stops.findLast(
		({ selection }) => selection.end.isBeforeOrEqual(from.start) && !selection.isEqual(from),
	);
	return before ?? stops.at(-1)!;
}

async function show(document: TextDocument): Promise<TextEditor> {
	const shown = window.visibleTextEditors.find((editor) => editor.document === document);
	return window.showTextDocument(document, {
		viewColumn: shown?.viewColumn ?? ViewColumn.Active,
		preview: false,
	});
}

async function stopAt(editor: TextEditor, { finding, selection }: Stop): Promise<void> {
	editor.selection = selection;
	editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
	if (finding.rule === 'choice') {
		await commands.executeCommand('editor.action.triggerSuggest');
	} else if (finding.rule === 'missing-section') {
		await commands.executeCommand('editor.action.quickFix');
	}
}
