import { Disposable, type LogOutputChannel, l10n, type Uri, window } from 'vscode';
import type { PageState } from '../../protocol.ts';
import { loadChunk } from '../chunk.ts';
import { registerCommand } from '../command.ts';
import type { Documents } from '../documents.ts';
import type { Previews } from './previews.ts';
import { viewType } from './viewType.ts';

/** Previews beside the editor, opened by command and restored with the window: loaded with the first that is asked for. */
export function registerPreview(extensionUri: Uri, documents: Documents, log: LogOutputChannel): Disposable {
	let previews: Previews | undefined;

	async function load(): Promise<Previews> {
		const { Previews } = await loadChunk<typeof import('./previews.ts')>(extensionUri, 'previews');
		previews ??= new Previews(extensionUri, documents, log);
		return previews;
	}

	const withPreviews =
		(run: (previews: Previews, argument: unknown) => void | Promise<void>) => async (argument: unknown) =>
			run(await load(), argument);
	const exporting = { failure: l10n.t('Could not export the document.'), log };
	return Disposable.from(
		registerCommand(
			'technicalDesign.openPreviewToSide',
			withPreviews((previews, argument) => previews.open(argument)),
			{ failure: l10n.t('Could not open the preview.'), log },
		),
		registerCommand(
			'technicalDesign.exportHtml',
			withPreviews((previews, argument) => previews.export('html', argument)),
			exporting,
		),
		registerCommand(
			'technicalDesign.exportPdf',
			withPreviews((previews, argument) => previews.export('pdf', argument)),
			exporting,
		),
		registerCommand(
			'technicalDesign.copyRichText',
			withPreviews((previews, argument) => previews.copy(argument)),
			{ failure: l10n.t('Could not copy the document.'), log },
		),
		registerCommand(
			'technicalDesign.togglePreviewLock',
			withPreviews((previews) => previews.toggleLock()),
			{ failure: l10n.t('Could not lock or unlock the preview.'), log },
		),
		registerCommand(
			'technicalDesign.togglePreviewMarks',
			withPreviews((previews) => previews.toggleMarks()),
			{ failure: l10n.t('Could not show or hide what is incomplete.'), log },
		),
		registerCommand(
			'technicalDesign.openSource',
			withPreviews((previews) => previews.openSource()),
			{ failure: l10n.t('Could not show the source.'), log },
		),
		window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel, state: PageState | undefined) {
				(await load()).restore(panel, state);
			},
		}),
		{ dispose: () => previews?.dispose() },
	);
}
