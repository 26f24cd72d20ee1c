import {
	type Disposable,
	type LogOutputChannel,
	l10n,
	type QuickPickItem,
	QuickPickItemKind,
	window,
} from 'vscode';
import { type Finding, messageOf, openParts } from '../core/index.ts';
import { givenDesign, type OpenDesign } from './activeDesign.ts';
import { registerCommand } from './command.ts';
import type { Documents } from './documents.ts';
import { goTo } from './navigate.ts';

interface OpenItem extends QuickPickItem {
	/** Undefined for a section's name. */
	readonly finding?: Finding;
}

/** Lists what is open in a design document, section by section, and goes to what is chosen. Takes a Uri. */
export function registerShowOpen(documents: Documents, log: LogOutputChannel): Disposable {
	return registerCommand(
		'technicalDesign.showOpen',
		async (argument?: unknown) => {
			const open = await givenDesign(documents, argument);
			if (open) {
				await showOpen(open);
			} else {
				void window.showInformationMessage(l10n.t('Open a design document first.'));
			}
		},
		{ failure: l10n.t('Could not list what is open.'), log },
	);
}

/** Resolves when something was chosen and gone to, or nothing. */
export async function showOpen({ document, design }: OpenDesign): Promise<void> {
	const { complete, required } = design.completeness;
	const chosen = await window.showQuickPick(itemsOf(design), {
		title: required
			? l10n.t('{0} of {1} sections are complete', complete, required)
			: l10n.t('Show What Is Open'),
		placeHolder:
			design.findings.length > 0 ? l10n.t('Select what to fill in') : l10n.t('Nothing is left to fill in.'),
		matchOnDescription: true,
	});
	if (chosen?.finding) {
		await goTo(document, design, chosen.finding);
	}
}

function itemsOf(design: OpenDesign['design']): OpenItem[] {
	return openParts(design).flatMap(({ section, findings }): OpenItem[] => [
		{ label: section, kind: QuickPickItemKind.Separator },
		...findings.map((finding) => {
			const { text, args } = messageOf(finding);
			const description = l10n.t('line {0}', finding.range.start.line + 1);
			return { label: l10n.t(text, ...args), description, finding };
		}),
	]);
}
