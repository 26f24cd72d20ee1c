import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { activeDesign, onDidChangeActiveDesign } from './activeDesign.ts';
import type { Documents } from './documents.ts';

/** Tells in a design document how many of its sections are complete; a click lists what is open. */
export function registerStatusBar(documents: Documents): Disposable {
	const item = window.createStatusBarItem('technicalDesign.completeness', StatusBarAlignment.Right, 100);
	item.name = l10n.t('Design Completeness');
	item.command = 'technicalDesign.showOpen';

	function update(): void {
		const design = activeDesign(documents)?.design;
		if (!design?.completeness.required) {
			item.hide();
			return;
		}
		const { completeness, status } = design;
		const { complete, required } = completeness;
		const sections = l10n.t('{0} of {1} sections are complete', complete, required);
		item.text = `$(checklist) ${complete}/${required}`;
		item.tooltip = status ? l10n.t('{0}. Status: {1}', sections, status) : sections;
		item.accessibilityInformation = { label: item.tooltip };
		item.show();
	}

	update();
	return Disposable.from(item, onDidChangeActiveDesign(documents, update));
}
