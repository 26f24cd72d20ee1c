import { Disposable, type TextDocument, type Uri, type WebviewPanel, workspace } from 'vscode';
import type { BlockChange } from '../../core/render/change.ts';
import { RenderedDocument } from '../../core/render.ts';
import type { OpenedPage, PageReady, ShowDocument, ToPage } from '../../protocol.ts';
import { folderOf } from '../folderOf.ts';
import { Growing } from '../growing.ts';
import { lengthOf } from '../textLength.ts';
import { Turns } from '../turns.ts';
import type { EditorSync } from './editorSync.ts';
import { pageHtml } from './page.ts';
import type { RemoteImages } from './remoteImages.ts';
import { Throttle } from './throttle.ts';

type Rendering = Growing<BlockChange | undefined, RenderedDocument>;

interface ShownDocumentOptions {
	readonly extensionUri: Uri;
	readonly remoteImages: RemoteImages;
	readonly editors: EditorSync;
	isLocked(): boolean;
	/** The page shows all of the document. */
	isWhole(document: TextDocument): void;
	/** The page has nothing to show, for the document cannot be opened. */
	isUnreadable(): void;
}

/** Has a panel's page show one document, and follow it from keystroke to keystroke. */
export class ShownDocument implements Disposable {
	readonly #panel: WebviewPanel;
	readonly #options: ShownDocumentOptions;
	readonly #updates = new Throttle(() => this.#update(), 30);
	readonly #subscriptions: Disposable;
	/** Undefined until it is known whether it can be opened. */
	#uri: Uri | undefined;
	#document: TextDocument | undefined;
	#isLoaded = false;
	/** What came with the page, until that has loaded; undefined for nothing. */
	#opened: OpenedPage | undefined;
	/** Whether the page may load images from other sites; undefined before there is a page. */
	#loadsRemoteImages: boolean | undefined;
	/** The page is loaded anew for the same document: it keeps its place. */
	#isReloading = false;
	/** What there is to be shown of the document; undefined while nobody sees the page. */
	#rendering: Rendering | undefined;
	#isShown = false;

	constructor(panel: WebviewPanel, options: ShownDocumentOptions) {
		this.#panel = panel;
		this.#options = options;
		this.#subscriptions = Disposable.from(
			this.#updates,
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (!this.#rendering || !this.#isOurs(document) || contentChanges.length === 0) return;
				for (const { rangeOffset, rangeLength, text } of contentChanges) {
					this.#rendering.edit({ offset: rangeOffset, length: rangeLength, text });
				}
				this.#updates.run();
			}),
			options.remoteImages.onDidChange(() => this.#loadPage(true)),
		);
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#rendering = undefined;
	}

	/** Undefined where there is none that can be read. */
	get document(): TextDocument | undefined {
		return this.#document;
	}

	/** Whether it stays as it is when its file changes: it could not be opened, or VS Code has closed it since. */
	get isStale(): boolean {
		return this.#uri !== undefined && this.#document?.isClosed !== false;
	}

	/** Whether the page shows it, at least its start. */
	get isShown(): boolean {
		return this.#isShown;
	}

	/** Whether the page shows all of it. */
	get isWhole(): boolean {
		return this.#isShown && this.#rendering?.isWhole === true;
	}

	/** Whether there are edits that the page has not been told yet. */
	get isBehind(): boolean {
		return this.#updates.isWaiting;
	}

	/** Shows a document; undefined for one that cannot be opened. */
	show(uri: Uri, document: TextDocument | undefined): void {
		this.#uri = uri;
		this.#document = document;
		this.#isReloading = false;
		this.#showAll();
		this.#loadPage(false);
	}

	/** A hidden page is gone; shown again, it says that it is ready. */
	hide(): void {
		this.#isLoaded = false;
		this.#rendering = undefined;
		this.#isShown = false;
	}

	/** The page has loaded. */
	beLoaded({ opened }: PageReady): void {
		this.#isLoaded = true;
		const shown = opened !== undefined && opened === this.#opened?.id ? this.#opened.show : undefined;
		this.#opened = undefined;
		if (!this.#rendering) {
			this.#showAll();
			return;
		}
		if (shown?.blocks === this.#rendering.reader.blocks) {
			this.#beShown();
			const { line } = this.#options.editors;
			if (line !== undefined && line !== shown.line) this.#post({ type: 'scroll', line });
		}
		this.#showRendered();
	}

	/** Renders the document anew; the page, once it is there, shows what is looked at before the rest is rendered. */
	#showAll(): void {
		this.#rendering = undefined;
		this.#isShown = false;
		if (!this.#panel.visible || !this.#uri) return;
		if (this.#document) {
			this.#rendering = new Growing(new RenderedDocument(''));
			void this.#render(this.#rendering);
		} else if (this.#isLoaded) {
			this.#options.isUnreadable();
		}
	}

	async #render(rendering: Rendering): Promise<void> {
		const turns = new Turns();
		while (this.#document && this.#rendering === rendering && !rendering.isWhole) {
			const change = rendering.grow(this.#document.getText());
			if (this.#isShown) this.#postChange(change);
			this.#showRendered();
			await turns.pass();
		}
	}

	/** Shows what is rendered, when that is enough and the page does not show it yet. */
	#showRendered(): void {
		if (!this.#document || !this.#isLoaded) return;
		const message = this.#isShown ? undefined : this.#messageToShow();
		if (message) {
			this.#post(message);
			this.#beShown();
		}
		if (this.isWhole) this.#options.isWhole(this.#document);
	}

	/** All that is rendered; undefined while that is not enough. */
	#messageToShow(): ShowDocument | undefined {
		const rendering = this.#rendering;
		if (!this.#document || !rendering) return undefined;
		const { uri, version } = this.#document;
		const line = this.#isReloading ? undefined : this.#options.editors.line;
		const end = rendering.reader.blocks.at(-1)?.endLine ?? 0;
		if (!rendering.isWhole && (line === undefined || end <= line + screen)) return undefined;
		rendering.update();
		const folder = folderOf(uri);
		const root = workspace.getWorkspaceFolder(uri)?.uri ?? folder;
		return {
			type: 'show',
			uri: uri.toString(),
			version,
			blocks: rendering.reader.blocks,
			images: {
				folder: `${this.#panel.webview.asWebviewUri(folder)}/`,
				root: `${this.#panel.webview.asWebviewUri(root)}/`,
				remote: this.#loadsRemoteImages === true,
			},
			offersImages: this.#options.remoteImages.areOffered(uri),
			isLocked: this.#options.isLocked(),
			line,
		};
	}

	/** The page shows what is rendered. */
	#beShown(): void {
		this.#isShown = true;
		this.#isReloading = false;
		this.#options.editors.tellCursor();
	}

	#update(): void {
		const rendering = this.#rendering;
		if (!rendering || !this.#document || !this.#panel.visible) return;
		const change = rendering.update();
		if (rendering.isWhole && rendering.reader.length !== lengthOf(this.#document)) this.#showAll();
		else if (this.#isShown) this.#postChange(change);
		this.#options.editors.tellCursor();
	}

	#postChange(change: BlockChange | undefined): void {
		if (!this.#document) return;
		this.#post({ type: 'change', version: this.#document.version, ...(change ?? nothing) });
	}

	#post(message: ToPage): void {
		void this.#panel.webview.postMessage(message);
	}

	/** Loads the page where there is none yet, or anew with another policy for images; `isReload`: for the same document. */
	#loadPage(isReload: boolean): void {
		if (!this.#uri) return;
		const remoteImages = this.#options.remoteImages.areLoaded(this.#uri);
		if (remoteImages === this.#loadsRemoteImages) return;
		this.#loadsRemoteImages = remoteImages;
		this.#isReloading = isReload;
		this.#isLoaded = false;
		this.#isShown = false;
		const show = this.#messageToShow();
		this.#opened = show && { id: crypto.randomUUID(), show };
		const { webview } = this.#panel;
		webview.html = pageHtml(webview, this.#options.extensionUri, remoteImages, this.#opened);
	}

	/** The document may be another object than the one opened first: its editor was closed and opened again. */
	#isOurs(document: TextDocument): boolean {
		if (document.uri.toString() !== this.#document?.uri.toString()) return false;
		this.#document = document;
		return true;
	}
}

/** Lines below the editor's top that the page waits for. */
const screen = 200;

/** The text has changed, but nothing that is seen of it. */
const nothing: BlockChange = { start: 0, removed: 0, blocks: [], shift: 0 };
