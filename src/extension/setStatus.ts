import { type Disposable, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import { type Finding, openTitles, questionOf, setStatus, severityOf, type Template } from '../core/index.ts';
import { givenDesign, type OpenDesign } from './activeDesign.ts';
import { registerCommand } from './command.ts';
import type { Documents } from './documents.ts';
import { made, UserError } from './errors.ts';
import { rangeOf, workspaceEdit } from './ranges.ts';
import { showOpen } from './showOpen.ts';

/** Names of sections in a question at most. */
const most = 10;

/** Change Document Status: takes a document's Uri, or serves the active editor. Asks before it approves what is incomplete. */
export function registerSetStatus(documents: Documents, log: LogOutputChannel): Disposable {
	return registerCommand(
		'technicalDesign.setStatus',
		async (argument?: unknown) => {
			const open = await givenDesign(documents, argument);
			if (!open) {
				throw new UserError(l10n.t('Open a design document first.'));
			}
			const status = await askStatus(open);
			if (status && (await isMeant(open, status))) {
				// The document may have changed meanwhile.
				await apply(await givenDesign(documents, open.document.uri), status);
			}
		},
		{ failure: l10n.t('Could not change the status.'), log },
	);
}

async function askStatus({ design }: OpenDesign): Promise<string | undefined> {
	const current = design.status?.toLowerCase();
	const items = statusesOf(design.template).map((label) => ({
		label,
		description: label.toLowerCase() === current ? l10n.t('current') : '',
	}));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Change Document Status'),
		placeHolder: l10n.t('Select the new status'),
	});
	return chosen?.label;
}

/** Those among which the template lets choose, else the usual three. */
function statusesOf(template: Template | undefined): readonly string[] {
	const { alternatives } = questionOf({ label: 'Status', text: '' }, template);
	return alternatives.length > 0 ? alternatives : ['Draft', 'In Review', 'Approved'];
}

/** What stands where the status goes is not open any more. */
async function isMeant(open: OpenDesign, status: string): Promise<boolean> {
	const places = setStatus(open.design, status).map(rangeOf);
	const isLeft = (finding: Finding) => !places.some((place) => place.contains(rangeOf(finding)));
	const left = open.design.findings.filter(isLeft);
	if (left.length === 0 || severityOf(status) !== 'error') {
		return true;
	}
	const names = openTitles(open.design, left).map((title) => title || l10n.t('Before the first heading'));
	const sections = [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ');
	const anyway = l10n.t('Set “{0}” Anyway', status);
	const show = l10n.t('Show What Is Open');
	const answer = await window.showWarningMessage(
		l10n.t('This document is not complete.'),
		{ modal: true, detail: l10n.t('Still open: {0}', sections) },
		anyway,
		show,
	);
	if (answer === show) {
		await showOpen(open);
	}
	return answer === anyway;
}

async function apply(open: OpenDesign | undefined, status: string): Promise<void> {
	await made(open && workspace.applyEdit(workspaceEdit(open.document, setStatus(open.design, status))));
}
