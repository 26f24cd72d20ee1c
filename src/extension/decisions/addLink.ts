import { l10n, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { type Decision, linkFromList, linkFromSection } from '../../core/decisions/index.ts';
import { DesignDocument, type Template, today } from '../../core/index.ts';
import { UserError } from '../errors.ts';
import { fileName } from '../fileName.ts';
import { folderOf } from '../folderOf.ts';
import { textEdit } from './edits.ts';
import { linkTo } from './links.ts';

/** Milliseconds for which the status bar tells of a change to a document that may be out of sight. */
const telling = 8000;

/** Links a new record from its design document: in the decision's own section, else where decisions are listed. One undo step. */
export async function addLink(
	design: TextDocument,
	decision: Decision | undefined,
	record: TextDocument,
	templates: readonly Template[],
): Promise<void> {
	const text = design.getText();
	const link = { link: linkTo(record, folderOf(design.uri)), date: today() };
	const edits = decision
		? [linkFromSection(text, decision.line, link)]
		: linkFromList(DesignDocument.open(text, { templates }), link);
	const step = new WorkspaceEdit();
	step.set(
		design.uri,
		edits.map((edit) => textEdit(design, edit)),
	);
	if (!(await workspace.applyEdit(step))) {
		throw new UserError(l10n.t('The link to it could not be added.'));
	}
	window.setStatusBarMessage(l10n.t('Linked from {0}', fileName(design.uri)), telling);
}
