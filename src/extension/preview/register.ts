import {
	commands,
	Disposable,
	type LogOutputChannel,
	l10n,
	type TextEditor,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
} from 'vscode';
import type { PageState } from '../../protocol.ts';
import { activeFile, givenFile } from '../activeFile.ts';
import { loadChunk } from '../chunk.ts';
import { registerCommand } from '../command.ts';
import type { Documents } from '../documents.ts';
import { saveHtml, savePdf } from './export.ts';
import type { PreviewPanel } from './panel.ts';
import { RemoteImages } from './remoteImages.ts';
import { revealSource } from './reveal.ts';

type PanelChunk = typeof import('./panel.ts');

const viewType = 'technicalDesign.preview';
/** Milliseconds for which the status bar says that something is done. */
const glance = 5000;

/**
 * Previews beside the editor: opened by command, restored with the window. One at most follows the Markdown file last
 * looked at; the others are locked to theirs.
 */
export function registerPreview(extensionUri: Uri, documents: Documents, log: LogOutputChannel): Disposable {
	const previews = new Set<PreviewPanel>();
	const remoteImages = new RemoteImages();

	let loading: Promise<PanelChunk> | undefined;

	/** Tried again where it failed: a remote may have been out of reach. */
	function loadPanel(): Promise<PanelChunk> {
		loading ??= loadChunk<PanelChunk>(extensionUri, 'panel').catch((error) => {
			loading = undefined;
			throw error;
		});
		return loading;
	}

	function attach(
		{ PreviewPanel }: PanelChunk,
		panel: WebviewPanel,
		uri: Uri,
		state: PageState = {},
	): PreviewPanel {
		const preview = new PreviewPanel(panel, { extensionUri, documents, remoteImages, uri, state });
		previews.add(preview);
		panel.onDidDispose(() => previews.delete(preview));
		keepOneFollowing(preview);
		return preview;
	}

	function keepOneFollowing(preview: PreviewPanel): void {
		for (const other of previews) {
			if (other !== preview && !other.isLocked && !preview.isLocked) other.dispose();
		}
	}

	const following = () => [...previews].find(({ isLocked }) => !isLocked);
	const lockedTo = (uri: Uri) => [...previews].find((each) => each.isLocked && each.shows(uri));
	const active = () => [...previews].find(({ isActive }) => isActive) ?? [...previews].at(-1);

	/** Shows a file beside the editor, or what is shown already; undefined where there is neither. */
	async function open(uri: Uri | undefined): Promise<PreviewPanel | undefined> {
		// Asked for twice while it loads, there is one all the same.
		const chunk = await loadPanel();
		const preview = (uri && lockedTo(uri)) ?? following();
		if (preview) {
			preview.reveal();
			if (uri) await preview.show(uri);
			return preview;
		}
		if (!uri) {
			tellToOpen();
			return undefined;
		}
		const column = active()?.viewColumn ?? ViewColumn.Beside;
		const place = { viewColumn: column, preserveFocus: true };
		return attach(chunk, window.createWebviewPanel(viewType, '', place), uri);
	}

	async function exportBy(save: typeof saveHtml, argument: unknown): Promise<void> {
		const shown = [...previews].find(({ isActive }) => isActive)?.uri;
		const uri = givenFile(argument) ?? shown ?? activeFile();
		if (uri) await save(uri, async () => (await open(uri))?.export());
		else tellToOpen();
	}

	const exporting = { failure: l10n.t('Could not export the document.'), log };
	return Disposable.from(
		registerCommand(
			'technicalDesign.openPreviewToSide',
			async (argument) => {
				await open(givenFile(argument) ?? activeFile());
			},
			{ failure: l10n.t('Could not open the preview.'), log },
		),
		registerCommand('technicalDesign.exportHtml', (argument) => exportBy(saveHtml, argument), exporting),
		registerCommand(
			'technicalDesign.exportPdf',
			(argument) => exportBy((uri, html) => savePdf(extensionUri, uri, html), argument),
			exporting,
		),
		registerCommand(
			'technicalDesign.copyRichText',
			async (argument) => {
				const editor = window.activeTextEditor;
				const shown = [...previews].find(({ isActive }) => isActive)?.uri;
				const preview = await open(givenFile(argument) ?? shown ?? activeFile());
				if (!preview) return;
				if (!(await preview.copy())) throw new Error('The page could not write to the clipboard.');
				window.setStatusBarMessage(l10n.t('Copied as rich text.'), glance);
				if (editor) await window.showTextDocument(editor.document, editor.viewColumn);
			},
			{ failure: l10n.t('Could not copy the document.'), log },
		),
		commands.registerCommand('technicalDesign.togglePreviewLock', () => {
			const preview = active();
			if (!preview) return;
			preview.toggleLock();
			keepOneFollowing(preview);
		}),
		commands.registerCommand('technicalDesign.togglePreviewMarks', () => active()?.toggleMarks()),
		registerCommand(
			'technicalDesign.openSource',
			async () => {
				const preview = active();
				if (preview) await revealSource(preview.uri);
			},
			{ failure: l10n.t('Could not show the source.'), log },
		),
		window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel, state: PageState | undefined) {
				const uri = state?.uri ? Uri.parse(state.uri) : activeFile();
				if (uri) attach(await loadPanel(), panel, uri, state);
				else panel.dispose();
			},
		}),
		window.onDidChangeActiveTextEditor((editor) => {
			if (editor && isMarkdownFile(editor)) void following()?.show(editor.document.uri);
		}),
		remoteImages,
		{ dispose: () => Disposable.from(...previews).dispose() },
	);
}

function tellToOpen(): void {
	void window.showInformationMessage(l10n.t('Open a Markdown file to see its preview.'));
}

/** Comments, chat and notebook cells are Markdown too, in editors of no column or of a notebook's. */
function isMarkdownFile({ document, viewColumn }: TextEditor): boolean {
	return (
		document.languageId === 'markdown' &&
		viewColumn !== undefined &&
		document.uri.scheme !== 'vscode-notebook-cell'
	);
}
