import {
	Disposable,
	l10n,
	Position,
	type TextDocument,
	Uri,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import type { RenderedDocument } from '../../core/render.ts';
import type { Edit } from '../../core/types.ts';
import type { ToExtension, ToPage } from '../../protocol.ts';
import { openLink } from './links.ts';
import { pageHtml, pageRoots } from './page.ts';
import { revealLine } from './reveal.ts';
import { saveDrawing } from './save.ts';
import { Throttle } from './throttle.ts';

/** The part of the core that renders, which only a preview needs. */
export type Renderer = typeof import('../../core/render.ts');

/** One panel that shows one document at a time, and follows it from keystroke to keystroke. */
export class PreviewPanel {
	readonly #panel: WebviewPanel;
	readonly #extensionUri: Uri;
	readonly #renderer: Renderer;
	readonly #updates = new Throttle(() => this.#update(), 30);
	readonly #subscriptions: Disposable;
	#wanted: Uri;
	#document: TextDocument | undefined;
	#isLoaded = false;
	#isDisposed = false;
	/** What the page shows of the document; undefined while it shows none. */
	#shown: RenderedDocument | undefined;
	/** Edits of the document that the page does not show yet. */
	#edits: Edit[] = [];

	constructor(panel: WebviewPanel, extensionUri: Uri, renderer: Renderer, uri: Uri) {
		this.#panel = panel;
		this.#renderer = renderer;
		this.#extensionUri = extensionUri;
		this.#wanted = uri;
		panel.iconPath = {
			light: Uri.joinPath(extensionUri, 'media', 'preview-light.svg'),
			dark: Uri.joinPath(extensionUri, 'media', 'preview-dark.svg'),
		};
		this.#subscriptions = Disposable.from(
			this.#updates,
			panel.webview.onDidReceiveMessage((message: ToExtension) => this.#receive(message)),
			panel.onDidChangeViewState(() => {
				// A hidden page is gone; shown again, it says that it is ready.
				if (!panel.visible) this.#isLoaded = false;
			}),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (!this.#shown || !this.#isShown(document)) return;
				for (const { rangeOffset, rangeLength, text } of contentChanges) {
					this.#edits.push({ offset: rangeOffset, length: rangeLength, text });
				}
				this.#updates.run();
			}),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
				const line = visibleRanges[0]?.start.line;
				if (line !== undefined && this.#isShown(textEditor.document)) this.#post({ type: 'scroll', line });
			}),
		);
		panel.onDidDispose(() => {
			this.#isDisposed = true;
			this.#subscriptions.dispose();
		});
		this.#allowFolder();
		panel.webview.html = pageHtml(panel.webview, extensionUri);
		void this.show(uri);
	}

	/** Shows another document; the same one again changes nothing. */
	async show(uri: Uri): Promise<void> {
		if (this.#document?.uri.toString() === uri.toString()) return;
		this.#wanted = uri;
		this.#panel.title = l10n.t('Design Preview {0}', nameOf(uri));
		const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
		if (this.#isDisposed || this.#wanted !== uri) return;
		this.#document = document;
		this.#allowFolder();
		this.#showAll();
	}

	/** Brings the panel to the front of its group; what has the focus keeps it. */
	reveal(): void {
		this.#panel.reveal(undefined, true);
	}

	dispose(): void {
		this.#panel.dispose();
	}

	#receive(message: ToExtension): void {
		switch (message.type) {
			case 'ready':
				this.#isLoaded = true;
				this.#showAll();
				break;
			case 'open':
				void openLink(message.href, this.#wanted);
				break;
			case 'reveal':
				void revealLine(this.#wanted, message.line);
				break;
			case 'save':
				void saveDrawing(message, this.#wanted);
				break;
			default:
				message satisfies never;
		}
	}

	#showAll(): void {
		this.#shown = undefined;
		if (!this.#isLoaded) return;
		if (!this.#document) {
			this.#post({ type: 'problem', message: l10n.t('{0} cannot be opened.', nameOf(this.#wanted)) });
			return;
		}
		const { uri } = this.#document;
		const folder = Uri.joinPath(uri, '..');
		const root = workspace.getWorkspaceFolder(uri)?.uri ?? folder;
		this.#shown = new this.#renderer.RenderedDocument(this.#document.getText());
		this.#edits = [];
		this.#post({
			type: 'show',
			uri: uri.toString(),
			blocks: this.#shown.blocks,
			folder: `${this.#panel.webview.asWebviewUri(folder)}/`,
			root: `${this.#panel.webview.asWebviewUri(root)}/`,
			line: window.visibleTextEditors.find(({ document }) => this.#isShown(document))?.visibleRanges[0]?.start
				.line,
		});
	}

	#update(): void {
		if (!this.#shown || !this.#document || !this.#panel.visible) return;
		const change = this.#shown.update(this.#edits);
		this.#edits = [];
		if (this.#shown.length !== lengthOf(this.#document)) this.#showAll();
		else if (change) this.#post({ type: 'change', ...change });
	}

	#post(message: ToPage): void {
		void this.#panel.webview.postMessage(message);
	}

	/** The document may be another object than the one opened first: its editor was closed and opened again. */
	#isShown(document: TextDocument): boolean {
		if (document.uri.toString() !== this.#document?.uri.toString()) return false;
		this.#document = document;
		return true;
	}

	/** Lets the page read the document's folder. Options that change load the page anew, so only where it cannot yet. */
	#allowFolder(): void {
		const folder = Uri.joinPath(this.#wanted, '..');
		const isAllowed = (root: Uri) => `${folder}/`.startsWith(`${root}/`);
		const { localResourceRoots = [] } = this.#panel.webview.options;
		if (localResourceRoots.some(isAllowed)) return;
		const workspaceRoots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
		this.#panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [...pageRoots(this.#extensionUri), ...workspaceRoots, folder],
		};
	}
}

/** In UTF-16 units, without joining the lines as `getText` does. */
function lengthOf(document: TextDocument): number {
	return document.offsetAt(new Position(document.lineCount, 0));
}

function nameOf(uri: Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
