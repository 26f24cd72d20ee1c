import {
	CodeAction,
	type CodeActionContext,
	CodeActionKind,
	CodeActionTriggerKind,
	commands,
	Disposable,
	l10n,
	languages,
	type Range,
	Selection,
	type TextDocument,
	Uri,
} from 'vscode';
import {
	actionsAt,
	type DesignDocument,
	type Fix,
	findingsAt,
	fixesFor,
	safeEdits,
	type Values,
} from '../core/index.ts';
import type { Documents } from './documents.ts';
import { editorOf } from './editorOf.ts';
import { knownValues } from './knownValues.ts';
import { rangeOf, workspaceEdit } from './ranges.ts';
import { ruleOf } from './rulePage.ts';

const fixAll = CodeActionKind.SourceFixAll.append('technical-design');
const { QuickFix, Refactor } = CodeActionKind;

/** Fixes at findings, structural edits when asked for, and all safe fixes at once for `source.fixAll`. */
export function registerQuickFixes(documents: Documents): Disposable {
	async function provideCodeActions(
		document: TextDocument,
		range: Range,
		context: CodeActionContext,
	): Promise<CodeAction[]> {
		const template = documents.get(document)?.template;
		const values = await knownValues(document, template);
		const design = documents.get(document);
		if (!design) {
			return [];
		}
		const { only } = context;
		const isAsked = context.triggerKind === CodeActionTriggerKind.Invoke;
		return [
			...(!only || only.contains(QuickFix) ? fixesIn(document, design, range, context, values) : []),
			...(only?.contains(Refactor) || (!only && isAsked) ? editsAt(document, design, range) : []),
			...(only?.contains(fixAll) ? allSafe(document, design, values) : []),
		];
	}

	return Disposable.from(
		languages.registerCodeActionsProvider(
			'markdown',
			{ provideCodeActions },
			{ providedCodeActionKinds: [QuickFix, Refactor, fixAll] },
		),
		commands.registerCommand('technicalDesign.select', select),
	);
}

function fixesIn(
	document: TextDocument,
	design: DesignDocument,
	range: Range,
	{ diagnostics }: CodeActionContext,
	values: Values,
): CodeAction[] {
	let hasPreferred = false;
	return findingsAt(design, range).flatMap((finding) => {
		const place = rangeOf(finding);
		const solved = diagnostics.filter(
			(shown) => ruleOf(shown) === finding.rule && shown.range.isEqual(place),
		);
		const actions = fixesFor(design, finding, values).map((fix) => {
			const action = actionFor(document, fix, QuickFix);
			action.isPreferred = fix.isPreferred === true && !hasPreferred;
			hasPreferred ||= action.isPreferred;
			return action;
		});
		if (finding.rule === 'mermaid-syntax') {
			actions.unshift(openPreview(document));
		}
		for (const action of actions) {
			action.diagnostics = solved;
		}
		return actions;
	});
}

/** The preview shows the last good drawing, and Mermaid's own words. */
function openPreview({ uri }: TextDocument): CodeAction {
	const title = l10n.t('Open Design Preview to the Side');
	const action = new CodeAction(title, QuickFix);
	action.command = { title, command: 'technicalDesign.openPreviewToSide', arguments: [uri] };
	return action;
}

function editsAt(document: TextDocument, design: DesignDocument, { start }: Range): CodeAction[] {
	return actionsAt(design, start.line).map((fix) => actionFor(document, fix, Refactor));
}

function allSafe(document: TextDocument, design: DesignDocument, values: Values): CodeAction[] {
	const edits = safeEdits(design, values);
	const action = new CodeAction(l10n.t('Fill in what is known'), fixAll);
	action.edit = workspaceEdit(document, edits);
	return edits.length > 0 ? [action] : [];
}

function actionFor(document: TextDocument, fix: Fix, kind: CodeActionKind): CodeAction {
	const { text, args } = fix.title;
	const title = l10n.t(text, ...args);
	const action = new CodeAction(title, kind);
	action.edit = workspaceEdit(document, fix.edits);
	if (fix.select) {
		const place = rangeOf({ range: fix.select });
		action.command = { title, command: 'technicalDesign.select', arguments: [document.uri, place] };
	}
	return action;
}

/** Selects what a fix leaves to type over, where a text editor shows it; any other editor does without. */
function select(uri: unknown, range: Range): void {
	const editor = uri instanceof Uri ? editorOf(uri) : undefined;
	if (editor) {
		editor.selection = new Selection(range.start, range.end);
		editor.revealRange(range);
	}
}
