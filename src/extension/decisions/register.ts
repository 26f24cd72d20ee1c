import { Disposable, type LogOutputChannel, l10n, type Uri } from 'vscode';
import { loadChunk } from '../chunk.ts';
import { registerCommand } from '../command.ts';
import type { NewDecision, Supersession } from '../creation.ts';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';
import { registerDuplicateNumbers } from './duplicateNumbers.ts';

/** New Decision Record, Supersede Decision Record, and numbers that two records share. */
export function registerDecisions(
	extensionUri: Uri,
	documents: Documents,
	templates: Templates,
	log: LogOutputChannel,
): Disposable {
	const load = () => loadChunk<typeof import('../creation.ts')>(extensionUri, 'creation');
	return Disposable.from(
		registerCommand(
			'technicalDesign.newDecision',
			async (target?: Uri | NewDecision) => (await load()).newDecision(templates, documents, target),
			{ failure: l10n.t('Could not create the decision record.'), log },
		),
		registerCommand(
			'technicalDesign.supersedeDecision',
			async (target?: Uri | Partial<Supersession>) => (await load()).supersedeDecision(target),
			{ failure: l10n.t('Could not supersede the decision record.'), log },
		),
		registerDuplicateNumbers(extensionUri),
	);
}
