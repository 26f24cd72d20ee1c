import { type Disposable, type LogOutputChannel, l10n, Uri } from 'vscode';
import { loadChunk } from '../chunk.ts';
import { registerCommand } from '../command.ts';
import type { NewDesign } from '../creation.ts';
import type { Templates } from '../templates.ts';

/** New Technical Design: takes a folder's Uri or a `NewDesign`, resolves to the Uri of the new document. */
export function registerNew(extensionUri: Uri, templates: Templates, log: LogOutputChannel): Disposable {
	return registerCommand(
		'technicalDesign.new',
		async (target?: Uri | NewDesign) => {
			const { newDesign } = await loadChunk<typeof import('../creation.ts')>(extensionUri, 'creation');
			return newDesign(templates, target instanceof Uri ? { folder: target } : (target ?? {}));
		},
		{ failure: l10n.t('Could not create the technical design.'), log },
	);
}
