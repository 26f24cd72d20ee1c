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
import { PreviewPanel } from './panel.ts';

const viewType = 'technicalDesign.preview';

/** One preview beside the editor: opened by command, restored with the window, on the Markdown file last looked at. */
export function registerPreview(extensionUri: Uri): Disposable {
	let preview: PreviewPanel | undefined;

	function attach(panel: WebviewPanel, uri: Uri): void {
		const attached = new PreviewPanel(panel, extensionUri, uri);
		preview?.dispose();
		preview = attached;
		panel.onDidDispose(() => {
			if (preview === attached) preview = undefined;
		});
	}

	return Disposable.from(
		commands.registerCommand('technicalDesign.openPreviewToSide', async (argument?: unknown) => {
			const uri = argument instanceof Uri ? argument : activeFile();
			if (preview) {
				preview.reveal();
				if (uri) await preview.show(uri);
			} else if (uri) {
				const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
				attach(window.createWebviewPanel(viewType, '', beside), uri);
			} else {
				void window.showInformationMessage(l10n.t('Open a Markdown file to see its preview.'));
			}
		}),
		window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel, state: PageState | undefined) {
				const uri = state ? Uri.parse(state.uri) : activeFile();
				if (uri) attach(panel, uri);
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
