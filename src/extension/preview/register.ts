import {
	commands,
	Disposable,
	l10n,
	type TextEditor,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
} from 'vscode';
import type { PageState } from '../../protocol.ts';
import { activeFile } from '../activeFile.ts';
import { loadChunk } from '../chunk.ts';
import { PreviewPanel, type Renderer } from './panel.ts';

const viewType = 'technicalDesign.preview';

/** One preview beside the editor: opened by command, restored with the window, on the Markdown file last looked at. */
export function registerPreview(extensionUri: Uri): Disposable {
	let preview: PreviewPanel | undefined;
	let loading: Promise<Renderer> | undefined;

	async function loadRenderer(): Promise<Renderer> {
		loading ??= loadChunk<Renderer>(extensionUri, 'renderer');
		return loading;
	}

	function attach(panel: WebviewPanel, renderer: Renderer, uri: Uri): void {
		const attached = new PreviewPanel(panel, extensionUri, renderer, uri);
		preview?.dispose();
		preview = attached;
		panel.onDidDispose(() => {
			if (preview === attached) preview = undefined;
		});
	}

	async function open(uri: Uri): Promise<void> {
		const renderer = await loadRenderer();
		const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
		// Asked for twice while it loaded.
		if (preview) await preview.show(uri);
		else attach(window.createWebviewPanel(viewType, '', beside), renderer, uri);
	}

	return Disposable.from(
		commands.registerCommand('technicalDesign.openPreviewToSide', async (argument?: unknown) => {
			const uri = argument instanceof Uri ? argument : activeFile();
			if (preview) {
				preview.reveal();
				if (uri) await preview.show(uri);
			} else if (uri) {
				await open(uri);
			} else {
				void window.showInformationMessage(l10n.t('Open a Markdown file to see its preview.'));
			}
		}),
		window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel, state: PageState | undefined) {
				const uri = state?.uri ? Uri.parse(state.uri) : activeFile();
				if (uri) attach(panel, await loadRenderer(), uri);
				else panel.dispose();
			},
		}),
		window.onDidChangeActiveTextEditor((editor) => {
			if (editor && isMarkdownFile(editor)) void preview?.show(editor.document.uri);
		}),
		{ dispose: () => preview?.dispose() },
	);
}

/** Comments, chat and notebook cells are Markdown too, in editors of no column or of a notebook's. */
function isMarkdownFile({ document, viewColumn }: TextEditor): boolean {
	return (
		document.languageId === 'markdown' &&
		viewColumn !== undefined &&
		document.uri.scheme !== 'vscode-notebook-cell'
	);
}
