import {
	CodeAction,
	type CodeActionContext,
	CodeActionKind,
	CodeActionTriggerKind,
	l10n,
	type Range,
	type TextDocument,
} from 'vscode';
import {
	actionsAt,
	type DesignDocument,
	type Fix,
	findingsAt,
	fixesFor,
	safeEdits,
	type Values,
} from '../../core/index.ts';
import type { Documents } from '../documents.ts';
import { knownValues } from '../knownValues.ts';
import { rangeOf, workspaceEdit } from '../ranges.ts';
import { ruleOf } from '../rulePage.ts';
import { fixAll } from './fixAll.ts';

const { QuickFix, Refactor } = CodeActionKind;

/** Fixes at findings, structural edits when asked for, and all safe fixes at once for `source.fixAll`. */
export async function quickFixesFor(
	documents: Documents,
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
